package id.sahut.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every error, {@code application/problem+json} (RFC 9457). Written outside of REST too. */
@RegisterForReflection
public record ProblemResponse(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Item> errors) {

    /** One field's error; exactly one of the first three is present. */
    @RegisterForReflection
    public record Item(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String header,
            String code,
            String detail) {}
}
