package id.sahut.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Calls of packaged applications, of which a test may have several, each at an address of its own. */
public final class PlainHttp {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    /** Posts JSON; answers what was created. */
    public JsonNode created(URI api, String token, String path, String body) throws IOException, InterruptedException {
        return body(path, post(api, token, path, body), 201);
    }

    /** Gets what is there. */
    public JsonNode found(URI api, @Nullable String token, String path) throws IOException, InterruptedException {
        return body(path, get(api, token, path), 200);
    }

    /** Posts JSON, whatever comes of it. */
    public HttpResponse<String> post(URI api, String token, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                request(api, token, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Gets, whatever comes of it. */
    public HttpResponse<String> get(URI api, @Nullable String token, String path)
            throws IOException, InterruptedException {
        return http.send(request(api, token, path).GET().build(), BodyHandlers.ofString());
    }

    private static JsonNode body(String path, HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(status);
        return MAPPER.readTree(answer.body());
    }

    private static HttpRequest.Builder request(URI api, @Nullable String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
