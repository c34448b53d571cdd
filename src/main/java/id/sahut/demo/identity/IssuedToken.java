package id.sahut.demo.identity;

import java.time.Instant;

/** A token and when it ends. */
public record IssuedToken(String token, Instant expiresAt) {

    /** Without the token: records end up in messages. */
    @Override
    public String toString() {
        return "token until " + expiresAt;
    }
}
