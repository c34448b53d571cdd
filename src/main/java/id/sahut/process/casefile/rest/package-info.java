/**
 * What officers and reporters read.
 */
@NullMarked
package id.sahut.process.casefile.rest;

import org.jspecify.annotations.NullMarked;
