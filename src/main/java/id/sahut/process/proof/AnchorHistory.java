package id.sahut.process.proof;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Anchors what is not anchored yet, one transaction a day. Every instance does it; the turn lets one at a time. */
@ApplicationScoped
public class AnchorHistory {

    private final AnchorDay anchorDay;

    AnchorHistory(AnchorDay anchorDay) {
        this.anchorDay = anchorDay;
    }

    /** Anchors every day that is over, up to yesterday. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void anchor() {
        boolean more = true;
        while (more) {
            more = anchorDay.anchorNext();
        }
    }
}
