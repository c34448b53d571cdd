/** The benchmark: {@code ./mvnw -Pbench verify}. What it measures and how to read it: docs/performance.md. */
@NullMarked
package id.sahut.bench;

import org.jspecify.annotations.NullMarked;
