package id.sahut.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

/** How many SQL statements a request may cost. */
public final class Statements {

    private Statements() {}

    /** Runs a request and shows every statement if there were more than that. */
    public static <T> T atMost(int allowed, Supplier<T> request) {
        StatementCounter.start();
        T answer = request.get();
        List<String> statements = StatementCounter.statements();
        assertThat(statements)
                .as("statements, one a line:%n%s", String.join("\n", statements))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(allowed);
        return answer;
    }

    /** Runs a request that needs nothing of the database. */
    public static <T> T none(Supplier<T> request) {
        StatementCounter.start();
        T answer = request.get();
        assertThat(StatementCounter.statements()).isEmpty();
        return answer;
    }
}
