package id.sahut.view.publicreport.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** The place of a report in a list: an instant, then its id, which the database orders as text. */
public record Key(Instant at, UUID id) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::at).thenComparing(key -> key.id().toString());

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
