package id.sahut.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is counted of requests, whatever address they ask for. */
@QuarkusTest
class RequestMetricsApiTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URL server;

    private String send(String method, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server.toString().replaceFirst("/$", "") + path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void addressesOfSomebodysOwnAreCountedTogether() throws Exception {
        String own = "own" + UUID.randomUUID();
        send("DELETE", "/v1/reports/" + own);
        send("GET", "/v1/tracking/" + own);
        send("GET", "/v1/" + own);
        String metrics = send("GET", "/q/metrics");
        assertThat(metrics)
                .doesNotContain(own)
                .contains("method=\"DELETE\",outcome=\"CLIENT_ERROR\",status=\"405\",uri=\"UNKNOWN\"")
                .contains("uri=\"/v1/tracking/{ticket_number}\"");
    }
}
