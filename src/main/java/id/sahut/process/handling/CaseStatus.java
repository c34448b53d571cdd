package id.sahut.process.handling;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where a case stands. Changed only by the transition table. */
public enum CaseStatus {
    SUBMITTED(Stage.RECEIVED),
    NEEDS_INFORMATION(Stage.YOUR_TURN),
    DISPOSED(Stage.IN_HAND),
    TRANSFER_REQUESTED(Stage.IN_HAND),
    IN_PROGRESS(Stage.IN_HAND),
    ANSWERED(Stage.YOUR_TURN),
    CLOSED(Stage.DONE),
    FORWARDED(Stage.IN_HAND),
    ARCHIVED(Stage.DONE),
    MERGED(Stage.DONE),
    WITHDRAWN(Stage.DONE);

    private final Stage stage;

    CaseStatus(Stage stage) {
        this.stage = stage;
    }

    /** What a simple screen shows. */
    public Stage stage() {
        return stage;
    }

    /** Whether somebody still has to act. */
    public boolean open() {
        return stage != Stage.DONE;
    }

    /** The statuses in which somebody still has to act. */
    public static Set<CaseStatus> allOpen() {
        Set<CaseStatus> open = EnumSet.noneOf(CaseStatus.class);
        Arrays.stream(values()).filter(CaseStatus::open).forEach(open::add);
        return open;
    }

    /** What a simple screen shows; these four never change within v1. */
    public enum Stage {
        RECEIVED,
        IN_HAND,
        YOUR_TURN,
        DONE
    }
}
