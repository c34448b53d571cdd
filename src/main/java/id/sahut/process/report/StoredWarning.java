package id.sahut.process.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * What a submission gave reason to say, as kept: words are made when it is read, in the reader's language.
 *
 * @param pointer JSON pointer into the submission
 * @param argument a code the sentence needs, such as a question's or the successor category's
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredWarning(
        Code code, @Nullable String pointer, @Nullable String argument) {

    /** Fixed by the contract. */
    public enum Code {
        OUTSIDE_CITY,
        EMERGENCY,
        CATEGORY_REPLACED,
        ATTRIBUTE_MISSING,
        DATE_ADJUSTED,
        SECRECY_FORCED
    }
}
