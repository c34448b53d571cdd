package id.sahut.process.handling;

/** Whether a clock runs. That it was late is told apart from this. */
public enum ClockState {
    RUNNING,
    PAUSED,
    DONE,
    CANCELLED
}
