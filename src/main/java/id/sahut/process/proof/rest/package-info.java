/** Proofs and anchors over HTTP. */
@NullMarked
package id.sahut.process.proof.rest;

import org.jspecify.annotations.NullMarked;
