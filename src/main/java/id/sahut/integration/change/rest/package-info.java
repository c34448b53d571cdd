/**
 * The feed of changes over HTTP.
 */
@NullMarked
package id.sahut.integration.change.rest;

import org.jspecify.annotations.NullMarked;
