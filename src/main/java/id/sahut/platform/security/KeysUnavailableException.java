package id.sahut.platform.security;

import java.time.Duration;

/** The issuer's keys could not be had, so a token can neither be believed nor refused. */
final class KeysUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    KeysUnavailableException(String issuer, Duration retryAfter) {
        super("no keys of " + issuer);
        this.retryAfter = retryAfter;
    }

    /** When the next fetch is due. */
    Duration retryAfter() {
        return retryAfter;
    }
}
