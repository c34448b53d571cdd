package id.sahut.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shows that a test which knows nothing of the contract fails by it: the server here is none of ours. */
@QuarkusTest
class ContractFilterApiTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"name\": \"Lampu\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anUndocumentedAnswerFailsTheTestThatSeesIt() {
        assertThatThrownBy(() -> get("/v1/categories/lampu-jalan"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Against the contract: GET /v1/categories/lampu-jalan -> 200")
                .hasMessageContaining("header ETag is missing");
    }

    @Test
    void theBodyCanStillBeReadAfterTheCheck() {
        get("/elsewhere").then().statusCode(200).body("name", equalTo("Lampu"));
    }

    private Response get(String path) {
        return given().baseUri("http://127.0.0.1")
                .port(server.getAddress().getPort())
                .get(path);
    }
}
