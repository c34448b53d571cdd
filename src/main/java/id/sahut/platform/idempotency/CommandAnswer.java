package id.sahut.platform.idempotency;

/**
 * What a command answers: 201 with the place and the tag of what it made.
 *
 * @param location path of the new resource
 * @param etag the entity tag to send along
 */
public record CommandAnswer<T>(String location, String etag, T body) {}
