package id.sahut.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests of one kind.
 *
 * @param path draws the path of the next one
 * @param authorization draws the header for a request to that path; null for a public one
 * @param body to POST; null for a GET
 */
record Requests(
        String name,
        Supplier<String> path,
        @Nullable Function<String, String> authorization,
        @Nullable String body) {

    /** To a public path. */
    static Requests open(String name, Supplier<String> path) {
        return new Requests(name, path, null, null);
    }

    static Requests get(String name, Supplier<String> path, Function<String, String> authorization) {
        return new Requests(name, path, authorization, null);
    }

    static Requests post(String name, String path, Function<String, String> authorization, String body) {
        return new Requests(name, () -> path, authorization, body);
    }

    /** Any element. */
    static <T> T any(List<T> list) {
        return list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }
}
