package id.sahut.platform.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a command answers: 201 with the place and the tag of what it made.
 *
 * @param location path of the new resource
 * @param etag the entity tag to send along; null for what has no versions
 * @param repeated it was made before, and this request changed nothing
 */
public record CommandAnswer<T>(String location, @Nullable String etag, T body, boolean repeated) {

    public CommandAnswer(String location, @Nullable String etag, T body) {
        this(location, etag, body, false);
    }
}
