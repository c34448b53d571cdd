package id.sahut.process.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The external supervisor, as a citizen reaches it. */
public record OmbudsmanResponse(
        String name, List<String> phoneNumbers, @Nullable String website) {}
