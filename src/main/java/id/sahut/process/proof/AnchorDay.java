package id.sahut.process.proof;

import id.sahut.city.profile.City;
import id.sahut.process.proof.model.Anchor;
import id.sahut.process.proof.model.TreeOfDay;
import id.sahut.process.proof.store.AnchorStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.logging.Logger;

/** Binds the next day of history that is over. */
@ApplicationScoped
public class AnchorDay {

    private static final Logger LOG = Logger.getLogger(AnchorDay.class);

    private final AnchorStore store;
    private final City city;
    private final ProofConfig config;
    private final Clock clock;

    AnchorDay(AnchorStore store, City city, ProofConfig config, Clock clock) {
        this.store = store;
        this.city = city;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Anchors the day after the last anchored one, or the day on which the city's history begins. A day is taken only
     * when the margin after its end is over, because until then a transaction may still add to it.
     *
     * @return false if there is none to anchor, or another instance is at it
     */
    @Transactional
    public boolean anchorNext() {
        if (!store.takeTurn()) {
            return false;
        }
        ZoneId zone = city.profile().zone();
        Anchor last = store.last().orElse(null);
        Instant begin = last == null ? store.firstEntry() : last.endsAt();
        if (begin == null) {
            return false;
        }
        LocalDate day =
                last == null ? LocalDate.ofInstant(begin, zone) : last.day().plusDays(1);
        Instant start = last == null ? day.atStartOfDay(zone).toInstant() : last.endsAt();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        if (end.isAfter(clock.instant().minus(config.anchorMargin()))) {
            return false;
        }
        TreeOfDay tree = store.tree(start, end);
        Anchor anchor = Anchor.of(
                day, start, end, tree.entries(), TreeOfDay.root(tree.parts()), last == null ? null : last.hash());
        store.keep(anchor, tree.parts());
        LOG.infof("History of %s is anchored: %d entries, %s", day, anchor.entries(), anchor.hash());
        return true;
    }
}
