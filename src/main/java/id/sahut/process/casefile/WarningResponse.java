package id.sahut.process.casefile;

import id.sahut.process.report.StoredWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something the citizen should know although the report was accepted. */
public record WarningResponse(
        StoredWarning.Code code,
        @Nullable String pointer,
        String detail,
        @Nullable List<String> phoneNumbers) {}
