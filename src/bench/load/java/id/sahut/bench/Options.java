package id.sahut.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line may change.
 *
 * @param profile a request to record instead of measuring
 * @param only one of {@link #PARTS} to measure alone; null for all of them
 */
record Options(
        int users,
        Duration warmUp,
        Duration round,
        int rounds,
        int reports,
        int clocks,
        String heap,
        @Nullable String profile,
        @Nullable String only) {

    static final String REQUESTS = "requests";
    static final String LIFECYCLE = "lifecycle";
    static final String SWEEP = "sweep";
    static final String START = "start";
    private static final List<String> PARTS = List.of(REQUESTS, LIFECYCLE, SWEEP, START);

    Options {
        if (only != null && !PARTS.contains(only)) {
            throw new IllegalArgumentException("only is one of " + PARTS);
        }
    }

    static Options of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return new Options(
                Integer.parseInt(given.getOrDefault("users", "16")),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("warm-up", "20"))),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("seconds", "5"))),
                Integer.parseInt(given.getOrDefault("rounds", "3")),
                Integer.parseInt(given.getOrDefault("reports", "100000")),
                Integer.parseInt(given.getOrDefault("clocks", "1000000")),
                given.getOrDefault("heap", "256m"),
                given.get("profile"),
                given.get("only"));
    }

    /** Whether to measure a part. */
    boolean measures(String part) {
        return only == null || only.equals(part);
    }
}
