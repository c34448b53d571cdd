package id.sahut.platform.etag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sahut.platform.digest.Sha256;
import id.sahut.platform.locale.Language;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Strong entity tags {@code "<version>-<language>-<digest>"}. {@code If-None-Match} compares the whole tag, because
 * clocks and labels change without a version; {@code If-Match} compares the version alone.
 */
@ApplicationScoped
public class EntityTags {

    private static final Pattern VERSIONED = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[^\"]*)?\"");
    private static final int DIGEST_CHARACTERS = 18;

    private final ObjectMapper mapper;
    private final HttpServerRequest request;

    EntityTags(ObjectMapper mapper, HttpServerRequest request) {
        this.mapper = mapper;
        this.request = request;
    }

    /** The tag of a transition's answer: the version alone, good for the next {@code If-Match}. */
    public static String ofVersion(long version) {
        return "\"" + version + "\"";
    }

    /** The tag of a versioned document. */
    public String of(long version, Language language, Object body) {
        return "\"" + version + "-" + language.tag() + "-" + digest(body) + "\"";
    }

    /** A versioned document: 200 with its tag, or 304 when the caller has it already. */
    public <T> RestResponse<T> answer(long version, Language language, T body) {
        return answer(of(version, language, body), body);
    }

    /** Reference data, answered whole: 200 with its tag, or 304. */
    public <T> RestResponse<T> answer(Language language, T body) {
        return answer("\"" + language.tag() + "-" + digest(body) + "\"", body);
    }

    /**
     * The version the caller bases a change on, from {@code If-Match}, or null when any will do.
     *
     * @throws ProblemException {@link ProblemCode#PRECONDITION_FAILED} for a tag that is none of ours
     */
    public @Nullable Long expectedVersion() {
        String header = request.getHeader("If-Match");
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher matcher = VERSIONED.matcher(header.strip());
        if (!matcher.matches()) {
            throw ProblemException.of(ProblemCode.PRECONDITION_FAILED);
        }
        return Long.valueOf(matcher.group(1));
    }

    /**
     * The same where a change must say which version it is based on: a whole document is replaced.
     *
     * @throws ProblemException {@link ProblemCode#PRECONDITION_REQUIRED} without {@code If-Match}
     */
    public @Nullable Long requiredVersion() {
        if (request.getHeader("If-Match") == null) {
            throw ProblemException.of(ProblemCode.PRECONDITION_REQUIRED);
        }
        return expectedVersion();
    }

    private <T> RestResponse<T> answer(String tag, T body) {
        String known = request.getHeader("If-None-Match");
        if (known != null
                && Arrays.stream(known.split(",", 64))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || weak(one).equals(tag))) {
            return ResponseBuilder.<T>notModified().header("ETag", tag).build();
        }
        return ResponseBuilder.ok(body).header("ETag", tag).build();
    }

    /** {@code If-None-Match} is a weak comparison (RFC 9110 §13.1.2), and proxies that compress weaken tags. */
    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private String digest(Object body) {
        try {
            return Sha256.hex(mapper.writeValueAsBytes(body)).substring(0, DIGEST_CHARACTERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
