package id.sahut.process.proof;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.Desk;
import id.sahut.testing.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days of long ago, before the first that other tests live in: an anchored day takes no more entries. Each test goes on
 * after the last day that is anchored.
 */
@ApplicationScoped
class LongAgo {

    private static final LocalDate BEGINNING = LocalDate.parse("2024-02-01");
    private static final ZoneId MEDAN = ZoneId.of("Asia/Jakarta");

    private final TestClock clock;
    private final AnchorHistory anchorHistory;
    private final List<String> cases = new ArrayList<>();
    private final String subject = "long-ago-" + UUID.randomUUID();

    LongAgo(TestClock clock, AnchorHistory anchorHistory) {
        this.clock = clock;
        this.anchorHistory = anchorHistory;
    }

    /** A day that is not anchored yet, at ten in the morning. */
    LocalDate morning() {
        Object last = Database.rows("select cast(max(day) as char) day from history_anchor")
                .get(0)
                .get("day");
        LocalDate day =
                last == null ? BEGINNING : LocalDate.parse((String) last).plusDays(1);
        at(day, "10:00");
        return day;
    }

    void at(LocalDate day, String time) {
        clock.set(day.atTime(LocalTime.parse(time)).atZone(MEDAN).toInstant());
    }

    /** Anchors a day and all before. */
    void anchor(LocalDate day) {
        at(day.plusDays(1), "01:01");
        anchorHistory.anchor();
    }

    /** A case with three entries. */
    String submitted() {
        String id = Api.submitLamp(Api.citizen(subject));
        cases.add(id);
        Desk.verify(id, "{\"text\": \"Kami teruskan 🙏 \\\"segera\\\".\"}");
        Desk.done(Api.liaison("dishub"), id, "follow-ups", "{\"text\": \"Petugas sudah ke lokasi.\"}");
        return id;
    }

    void protect(String id) {
        Api.act(Api.citizen(subject), "/v1/reports/" + id + "/protections", "{\"anonymous\": true}")
                .then()
                .statusCode(201);
    }

    /** Back to today. What is left behind waits for nobody, or it would be the most overdue of every inbox. */
    void leave() {
        clock.reset();
        cases.forEach(id -> Api.act(Api.citizen(subject), "/v1/reports/" + id + "/withdrawals", "{}"));
        cases.clear();
    }

    static @Nullable Object anchor(LocalDate day, String column) {
        return Database.rows("select cast(" + column + " as char) c from history_anchor where day = ?", day.toString())
                .get(0)
                .get("c");
    }
}
