package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that cannot fail proves nothing: everything an answer can do wrong is seen here to be found. */
class ContractCheckTest {

    private static final String AREA = "{\"method\": \"NONE\", \"inside_city\": false}";
    private static final String NOT_FOUND = """
            {"type": "urn:sahut:problem:not-found", "title": "Tidak ditemukan", "status": 404,
             "detail": "Tidak ada.", "instance": "/v1/agencies/dinas-x", "code": "not-found"}""";

    private String method = "GET";
    private String path = "/v1/areas/at";
    private String query = "latitude=3.59&longitude=98.67";
    private String request = "";
    private int status = 200;
    private String body = AREA;
    private final Map<String, List<String>> headers = new HashMap<>(Map.of(
            "Content-Type", List.of("application/json;charset=UTF-8"),
            "content-length", List.of("42"),
            "Content-Language", List.of("id"),
            "Vary", List.of("Accept-Language"),
            "Cache-Control", List.of("no-store"),
            "X-Request-Id", List.of("01a210a5-6396-7651-8317-1ff4a6a3a450")));

    @Test
    void aDocumentedAnswerIsFine() {
        assertThat(errors()).isEmpty();
    }

    @Test
    void aDocumentedProblemIsFine() {
        notFound();
        assertThat(errors()).isEmpty();
    }

    @Test
    void aStatusMustBeDocumented() {
        status = 202;
        assertThat(errors()).containsExactly("status: 202 is not documented for locateArea");
    }

    @Test
    void aFieldMustBeDocumented() {
        body =
                "{\"method\": \"NONE\", \"inside_city\": false, \"kecamatan\": {\"code\": \"1\", \"name\": \"x\", \"mayor\": 1}}";
        assertThat(errors()).containsExactly("body/kecamatan/mayor: not declared");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | required property",
                "{\"method\": \"GUESSED\", \"inside_city\": true}          | enumeration",
                "{\"method\": \"NONE\", \"inside_city\": \"true\"}         | boolean expected",
                "{\"method\": \"NONE\", \"inside_city\": true, \"kecamatan\": null} | null instead of nothing",
                "{\"method\": \"NONE\", \"method\": \"NONE\", \"inside_city\": true} | Duplicate",
                "{\"method\":                                              | not JSON",
            })
    void aBodyMustMatchItsSchema(String wrong, String complaint) {
        body = wrong;
        assertThat(errors()).anyMatch(error -> error.contains(complaint));
    }

    @Test
    void aHeaderMustBeDocumented() {
        headers.put("Server", List.of("Apache/1.3"));
        assertThat(errors()).containsExactly("header Server is not documented");
    }

    @Test
    void aRequiredHeaderMustBeThere() {
        headers.remove("Vary");
        assertThat(errors()).containsExactly("header Vary is missing");
    }

    @Test
    void aHeaderMustMatchItsSchema() {
        headers.put("Content-Language", List.of("fr"));
        assertThat(errors()).singleElement().asString().startsWith("header Content-Language");
    }

    @Test
    void aMediaTypeMustBeDocumented() {
        headers.put("Content-Type", List.of("text/html"));
        assertThat(errors()).containsExactly("media type 'text/html' is not documented");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"status\": 404',            '\"status\": 410',                /status",
        "urn:sahut:problem:not-found,  urn:sahut:problem:gone,           /type",
        "/v1/agencies/dinas-x,         '/v1/agencies',                   /instance",
        "'\"not-found\"',              '\"no-such-code\"',               not in the list",
        "'\"title\"',                  '\"stack\"',                      /stack: not declared",
    })
    void aProblemMustBeConsistent(String right, String wrong, String complaint) {
        notFound();
        body = body.replace(right, wrong);
        assertThat(errors()).anyMatch(error -> error.contains(complaint));
    }

    @Test
    void anUndocumentedPathIsNotFound() {
        path = "/v1/ministries";
        assertThat(errors()).contains("status: no such path is documented, so it must be 404");
    }

    @Test
    void anUndocumentedMethodIsNotAllowed() {
        method = "DELETE";
        assertThat(errors()).contains("status: this path does not document this method, so it must be 405");
    }

    @Test
    void allowNamesWhatIsDocumented() {
        method = "DELETE";
        path = "/v1/reports";
        status = 405;
        body = NOT_FOUND
                .replace("not-found", "method-not-allowed")
                .replace("404", "405")
                .replace("/v1/agencies/dinas-x", "/v1/reports");
        headers.put("Content-Type", List.of("application/problem+json"));
        headers.put("Allow", List.of("GET, HEAD, OPTIONS"));
        assertThat(errors()).containsExactly("Allow names [get], documented are [get, post]");
        headers.put("Allow", List.of("GET, HEAD, OPTIONS, POST"));
        assertThat(errors()).isEmpty();
    }

    @Test
    void anErrorRaisedBeforeAPathIsFoundIsAProblemToo() {
        status = 414;
        assertThat(errors())
                .containsExactly("an error must be application/problem+json, not 'application/json;charset=UTF-8'");
    }

    @Test
    void aNotModifiedAnswerHasNoBody() {
        path = "/v1/agencies";
        query = null;
        status = 304;
        headers.put("ETag", List.of("\"id-5b1f\""));
        assertThat(errors()).contains("body: there must be none");
    }

    @ParameterizedTest
    @CsvSource({
        "latitude=3.59,                           request longitude is missing",
        "latitude=3.59&longitude=x,               request longitude: string found",
        "latitude=91&longitude=98.6,              request latitude: must have a maximum",
        "latitude=3.5&longitude=98.6&altitude=20, request parameter altitude is not documented",
    })
    void whatSucceedsMustBeDocumentedToo(String given, String complaint) {
        query = given;
        assertThat(errors()).singleElement().asString().startsWith(complaint);
        assertThat(ContractCheck.errors(Contract.committed(), exchange(), false))
                .isEmpty();
    }

    @Test
    void aBodyThatSucceedsMustMatchItsSchema() {
        method = "POST";
        path = "/v1/reports/019b0000-0000-7000-8000-000000000000/disputes";
        status = 201;
        request = "{\"reason\": \"Lampunya masih padam.\", \"mood\": \"angry\"}";
        assertThat(errors()).anyMatch(error -> error.startsWith("request body") && error.contains("mood"));
    }

    @Test
    void elsewhereOnlyProblemsAreJudged() {
        path = "/q/health";
        body = "{\"status\": \"UP\"}";
        assertThat(errors()).isEmpty();
        headers.put("Content-Type", List.of("application/problem+json"));
        assertThat(errors()).isNotEmpty();
    }

    private void notFound() {
        path = "/v1/agencies/dinas-x";
        query = null;
        status = 404;
        body = NOT_FOUND;
        headers.put("Content-Type", List.of("application/problem+json"));
    }

    private List<String> errors() {
        return ContractCheck.errors(Contract.committed(), exchange(), true);
    }

    private Exchange exchange() {
        return new Exchange(method, path, query, "application/json", request, status, headers, body);
    }
}
