package id.sahut.process.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a day of history is final. */
@ConfigMapping(prefix = "sahut.proof")
public interface ProofConfig {

    /**
     * How long after midnight, in the city's zone, the day before is anchored. Must be longer than any transaction can
     * last and any instance's clock can be slow: an entry that comes later is in no anchor, and shows as a breach.
     */
    @WithDefault("1H")
    Duration anchorMargin();
}
