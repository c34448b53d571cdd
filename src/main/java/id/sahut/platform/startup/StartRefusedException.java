package id.sahut.platform.startup;

/** The application cannot start. The message is the one sentence the operator reads: what is wrong and what to do. */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefusedException(String sentence) {
        super(sentence);
    }

    public StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
