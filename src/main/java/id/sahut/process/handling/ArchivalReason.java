package id.sahut.process.handling;

/** The closed list of reasons to put a case away. "Not ours" is none: such a case is sent on. */
public enum ArchivalReason {
    UNCLEAR,
    INCOMPLETE,
    NOT_PUBLIC_SERVICE,
    IN_COURT,
    SARA_HATE,
    ABUSIVE_SPAM,
    TEST
}
