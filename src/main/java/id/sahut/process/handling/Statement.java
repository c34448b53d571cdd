package id.sahut.process.handling;

/** What a reporter without the app told the desk. */
public enum Statement {
    CONFIRMED(CaseEvent.CONFIRMED),
    DISPUTED(CaseEvent.DISPUTED),
    WITHDRAWN(CaseEvent.WITHDRAWN),
    INFORMATION(CaseEvent.INFORMATION_SUPPLIED),
    RATED(CaseEvent.RATED),
    /** The desk told them how their case stands. */
    TOLD(CaseEvent.TOLD);

    private final CaseEvent event;

    Statement(CaseEvent event) {
        this.event = event;
    }

    /** What it makes happen. */
    public CaseEvent event() {
        return event;
    }
}
