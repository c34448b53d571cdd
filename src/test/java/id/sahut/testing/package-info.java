/** What tests share: one database and one pair of issuers for the whole build. */
@NullMarked
package id.sahut.testing;

import org.jspecify.annotations.NullMarked;
