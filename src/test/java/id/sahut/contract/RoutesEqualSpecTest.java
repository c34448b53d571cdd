package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.contract.Contract.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The routes of the code are the operations of the contract: no more, no fewer, and alike in what can be compared. */
class RoutesEqualSpecTest {

    private final Contract contract = Contract.committed();

    @Test
    void theSameMethodsAndPaths() {
        assertThat(routes(Route::operationId).keySet())
                .containsExactlyInAnyOrderElementsOf(spec(Operation::id).keySet());
    }

    @Test
    void aMethodBearsTheNameOfItsOperation() {
        assertThat(routes(Route::operationId)).containsExactlyInAnyOrderEntriesOf(spec(Operation::id));
    }

    @Test
    void theRolesThatMayCallAreTheDocumentedOnes() {
        assertThat(routes(Route::roles)).containsExactlyInAnyOrderEntriesOf(spec(RoutesEqualSpecTest::roles));
    }

    @Test
    void aTokenIsNeededWhereARoleIs() {
        Map<String, Boolean> needed = spec(operation -> !roles(operation).isEmpty());
        assertThat(spec(operation -> !operation.definition().path("security").isEmpty()))
                .containsExactlyInAnyOrderEntriesOf(needed);
    }

    @Test
    void theQueryParametersAreTheDocumentedOnes() {
        assertThat(routes(Route::queryParameters))
                .containsExactlyInAnyOrderEntriesOf(spec(operation -> names(operation, "query")));
    }

    @Test
    void thePathParametersAreTheDocumentedOnes() {
        assertThat(routes(Route::pathParameters))
                .containsExactlyInAnyOrderEntriesOf(spec(operation -> names(operation, "path")));
    }

    @Test
    void aBodyIsTakenWhereOneIsDocumented() {
        assertThat(routes(Route::takesBody))
                .containsExactlyInAnyOrderEntriesOf(
                        spec(operation -> operation.definition().has("requestBody")));
    }

    private static Set<String> roles(Operation operation) {
        Set<String> roles = new TreeSet<>();
        operation.definition().path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static Set<String> names(Operation operation, String in) {
        return operation.parameters(in).stream()
                .map(parameter -> parameter.node().path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Map<String, T> routes(Function<Route, T> property) {
        return byName(Route.all(), Route::toString, property);
    }

    private <T> Map<String, T> spec(Function<Operation, T> property) {
        return byName(contract.operations(), Operation::toString, property);
    }

    private static <E, T> Map<String, T> byName(List<E> all, Function<E, String> name, Function<E, T> property) {
        return all.stream()
                .collect(Collectors.toMap(
                        name,
                        property,
                        (one, other) -> {
                            throw new AssertionError("one route stands twice: " + one + ", " + other);
                        },
                        TreeMap::new));
    }
}
