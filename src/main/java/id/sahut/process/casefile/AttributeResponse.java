package id.sahut.process.casefile;

import org.jspecify.annotations.Nullable;

/** One answer to a question; {@code valueLabel} names the option or agency chosen. */
public record AttributeResponse(
        String code, String label, String value, @Nullable String valueLabel) {}
