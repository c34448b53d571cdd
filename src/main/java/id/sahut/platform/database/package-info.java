/**
 * Access to MariaDB that every feature shares: ids, typed reads, and transactions that are repeated when the database asks for it.
 */
@NullMarked
package id.sahut.platform.database;

import org.jspecify.annotations.NullMarked;
