/** Hashes, trees and chains. */
@NullMarked
package id.sahut.process.proof.model;

import org.jspecify.annotations.NullMarked;
