package id.sahut.contract;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fails a test whose request is answered otherwise than the contract says, or succeeds although the contract does not
 * allow it. {@link ContractForAllTests} puts it before every request; no test needs to ask for it.
 */
public final class ContractFilter implements Filter {

    /**
     * For a request that succeeds though the contract does not describe it, where the product is more lenient than its
     * word on purpose (white space around a text that is exactly as long as may be, for instance):
     * {@code given().filter(ContractFilter.MORE_LENIENT_THAN_WRITTEN)}. The answer is checked all the same.
     */
    public static final Filter MORE_LENIENT_THAN_WRITTEN = new Filter() {
        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification expected,
                FilterContext context) {
            return context.next(request, expected);
        }
    };

    private static final Pattern ADDRESS = Pattern.compile("\\w+://[^/?]*([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        byte[] body = response.asByteArray();
        Exchange exchange = exchange(request, response, body);
        boolean requestToo = !request.getDefinedFilters().contains(MORE_LENIENT_THAN_WRITTEN);
        List<String> errors = ContractCheck.errors(Contract.committed(), exchange, requestToo);
        if (!errors.isEmpty()) {
            throw new AssertionError("Against the contract: " + exchange + "\n  " + String.join("\n  ", errors) + "\n"
                    + exchange.body());
        }
        // The body has been read from the wire: hand on one that can be read again.
        return new ResponseBuilder().clone(response).setBody(body).build();
    }

    private static Exchange exchange(FilterableRequestSpecification request, Response response, byte[] body) {
        Matcher address = ADDRESS.matcher(request.getURI());
        if (!address.matches()) {
            throw new AssertionError("Not an address: " + request.getURI());
        }
        Map<String, List<String>> headers = response.headers().asList().stream()
                .collect(Collectors.groupingBy(
                        Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
        return new Exchange(
                request.getMethod(),
                address.group(1),
                address.group(2),
                request.getContentType(),
                text(request.getBody()),
                response.statusCode(),
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    private static String text(@Nullable Object body) {
        if (body == null) {
            return "";
        }
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : body.toString();
    }
}
