package id.sahut.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, as they went over the wire.
 *
 * @param path still encoded
 * @param query still encoded, null if there is none
 */
record Exchange(
        String method,
        String path,
        @Nullable String query,
        @Nullable String requestType,
        String requestBody,
        int status,
        Map<String, List<String>> headers,
        String body) {

    Exchange {
        method = method.toLowerCase(Locale.ROOT);
        Map<String, List<String>> byAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byAnyCase.putAll(headers);
        headers = byAnyCase;
    }

    List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    boolean successful() {
        return status >= 200 && status < 300;
    }

    boolean bodyless() {
        return body.isEmpty();
    }

    /** The media type without parameters, in lower case; empty if none is named. */
    static String mediaType(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return method.toUpperCase(Locale.ROOT) + " " + path + (query == null ? "" : "?" + query) + " -> " + status;
    }
}
