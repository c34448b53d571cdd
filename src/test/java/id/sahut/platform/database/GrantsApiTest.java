package id.sahut.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses to the user that serves requests, whatever the code would try. */
@QuarkusTest
class GrantsApiTest {

    private String id;

    @BeforeEach
    void aCaseWithWords() {
        id = Api.submitLamp(Api.newCitizen());
        Desk.verify(id, "{\"text\": \"Kami teruskan, terima kasih.\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update case_history set event = 'CONFIRMED'",
                "update case_history set hash = previous_hash",
                "update case_history_text set text = 'lain'",
                "update report set description = 'lain'",
                "update report set anonymous = false",
                "delete from case_history",
                "delete from case_history_text",
                "delete from report",
                "delete from handling_case",
                "delete from reporter",
                "delete from officer",
                "delete from agency",
                "delete from category",
                "update history_anchor set root = previous",
                "update history_anchor_leaves set leaves = ''",
                "update history_anchor_case set position = 0",
                "delete from history_anchor",
                "delete from history_anchor_leaves",
                "delete from history_anchor_case",
                "update holiday set joint_leave = false",
                "update calendar_version set changed_by = null",
                "update deadline_recount set old_due_at = new_due_at",
                "delete from deadline_recount",
                "replace into case_history_text select * from case_history_text",
                "insert into case_history select * from case_history on duplicate key update event = 'CONFIRMED'"
            })
    void whatWasSaidAndWhatHappenedIsNeitherChangedNorDeleted(String statement) {
        refused(statement);
    }

    @Test
    void noTableIsAlteredEmptiedOrDropped() {
        List<String> tables = Database.rows("select table_name t from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'")
                .stream()
                .map(row -> String.valueOf(row.get("t")))
                .toList();
        assertThat(tables).contains("case_history", "handling_case", "report", "idempotency_key");
        for (String table : tables) {
            refused("alter table " + table + " add column spare int");
            refused("truncate table " + table);
            refused("drop table " + table);
            refused("create index spare on " + table + " (" + firstColumn(table) + ")");
            refused("create trigger spare before insert on " + table + " for each row set @x = 1");
        }
        refused("create table spare (id int)");
        refused("grant delete on report to current_user");
    }

    @Test
    void theMigrationsTableIsNoneOfItsBusiness() {
        refused("select * from flyway_schema_history");
    }

    private static String firstColumn(String table) {
        return String.valueOf(Database.rows(
                        "select column_name c from information_schema.columns where table_schema = database()"
                                + " and table_name = ? and ordinal_position = 1",
                        table)
                .get(0)
                .get("c"));
    }

    private static void refused(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection connection = Database.asApplication()) {
                        connection.setAutoCommit(false);
                        Database.execute(connection, statement);
                        connection.rollback();
                    }
                })
                .as(statement)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }
}
