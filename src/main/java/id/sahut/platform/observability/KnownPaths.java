package id.sahut.platform.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Requests are counted by the contract's paths. What was refused before it came to one of them is counted together: else
 * anybody could fill the metrics with addresses of their own, until those that matter find no room.
 */
@Singleton
public class KnownPaths {

    private static final String CONTRACT = "META-INF/openapi.yaml";
    private static final Pattern PATH = Pattern.compile("(?m)^ {2}(/[^\\s:]+):\\s*$");
    private static final Set<String> SPECIAL = Set.of("NOT_FOUND", "REDIRECTION", "root", "/");
    private static final String UNKNOWN = "UNKNOWN";

    /** A filter of the meters of requests. */
    @Produces
    @Singleton
    MeterFilter onlyKnownPaths() throws IOException {
        Set<String> known =
                PATH.matcher(contract()).results().map(match -> match.group(1)).collect(Collectors.toUnmodifiableSet());
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals("http.server.requests") && refused(id.getTag("status")) && !counted(id)
                        ? id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals("uri") ? Tag.of("uri", UNKNOWN) : tag)
                                .toList())
                        : id;
            }

            private boolean counted(Meter.Id id) {
                String uri = id.getTag("uri");
                return uri == null || known.contains(uri) || SPECIAL.contains(uri);
            }
        };
    }

    private static boolean refused(@Nullable String status) {
        return status != null && (status.startsWith("4") || status.startsWith("5"));
    }

    private static String contract() throws IOException {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(CONTRACT)) {
            if (stream == null) {
                throw new IllegalStateException(CONTRACT + " is not there");
            }
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
