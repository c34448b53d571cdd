package id.sahut.process.proof;

import id.sahut.process.proof.model.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What binds a day's history. Nothing personal. */
public record AnchorResponse(
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        int entries,
        String root,
        @Nullable String previous,
        String hash) {

    static AnchorResponse of(Anchor anchor) {
        return new AnchorResponse(
                anchor.day(),
                anchor.startsAt(),
                anchor.endsAt(),
                anchor.entries(),
                anchor.root(),
                anchor.previous(),
                anchor.hash());
    }
}
