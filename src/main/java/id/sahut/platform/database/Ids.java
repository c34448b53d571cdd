package id.sahut.platform.database;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Draws UUIDv7 ids (RFC 9562) from the application's clock, so that new rows land at the end of their index. */
@ApplicationScoped
public class Ids {

    private final TimeOrderedEpochFactory factory;

    Ids(Clock clock) {
        // Not clock.millis(): a clock that ticks microseconds divides by zero there on Java 17.
        this.factory = TimeOrderedEpochFactory.builder()
                .withTimeFunction(() -> clock.instant().toEpochMilli())
                .build();
    }

    /** A new id, greater than those this instance drew in earlier milliseconds. */
    public UUID next() {
        return factory.create();
    }
}
