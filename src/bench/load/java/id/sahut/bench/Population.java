package id.sahut.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.sahut.testing.Database;
import id.sahut.testing.Minted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The reports the benchmark asks for, and those that only stand around them.
 *
 * @param citizens tokens of citizens who each have {@link #REPORTS_EACH} reports
 * @param coordinator the desk's token
 * @param reports all reports of these citizens
 */
record Population(List<Citizen> citizens, String coordinator, List<OwnReport> reports) {

    static final int CITIZENS = 50;
    static final int REPORTS_EACH = 20;
    static final String BODY = """
            {"kind": "COMPLAINT", "title": "Lampu jalan mati di Jalan Gatot Subroto",
             "description": "Tiga lampu padam sejak dua minggu, gelap dan rawan kecelakaan di malam hari.",
             "category_code": "lampu-jalan",
             "location": {"latitude": 3.5923, "longitude": 98.6598, "accuracy_m": 12, "address": "Jl. Gatot Subroto"}}""";

    private static final int HOUR = 3600;

    /** Somebody with a token. */
    record Citizen(String subject, String authorization) {}

    record OwnReport(String id, String ticketNumber, Citizen citizen) {}

    /** Citizens submit, and the desk sends half of it on. */
    static Population submitted(JsonClient client) {
        String coordinator = authorization("staff", "bench-desk", Map.of("groups", List.of("coordinator")));
        List<Citizen> citizens = new ArrayList<>();
        List<OwnReport> reports = new ArrayList<>();
        for (int i = 0; i < CITIZENS; i++) {
            String subject = "bench-" + UUID.randomUUID();
            Citizen citizen = new Citizen(subject, authorization("city-app", subject, Map.of("name", "Ani Siregar")));
            citizens.add(citizen);
            for (int k = 0; k < REPORTS_EACH; k++) {
                JsonNode stored = client.post("/v1/reports", citizen.authorization(), BODY);
                String id = stored.path("report_id").asText();
                reports.add(new OwnReport(id, stored.path("ticket_number").asText(), citizen));
                if (k % 2 == 0) {
                    client.post("/v1/cases/" + id + "/verifications", coordinator, "{}");
                }
            }
        }
        return new Population(citizens, coordinator, reports);
    }

    /** A liaison's token. */
    static String liaison(String agencyCode) {
        return authorization(
                "staff", "bench-liaison", Map.of("groups", List.of("liaison"), "agency_code", agencyCode));
    }

    /** Fills the tables with other people's reports, of many agencies, states and days, until there are so many. */
    static void fillUpTo(int reports) {
        try (Connection connection = Database.asOwner()) {
            int more = reports - CITIZENS * REPORTS_EACH;
            String id = "cast(concat('01900000-0000-7000-8000-', lpad(hex(seq), 12, '0')) as uuid)";
            String submitted = "utc_timestamp(6) - interval seq minute";
            String due = "utc_timestamp(6) + interval (seq % 20000) minute";
            Database.execute(connection, """
                    insert into reporter (id, issuer, subject, created_at, updated_at)
                    select %s, 'city-app', concat('other-', seq), utc_timestamp(6), utc_timestamp(6)
                    from seq_1_to_%d""".formatted(id, more));
            Database.execute(connection, """
                    insert into report (id, reporter_id, ticket_number, channel, kind, title, description, attributes,
                      anonymous, secret, warnings, salt, submitted_at)
                    select %1$s, %1$s, concat('B', lpad(seq, 12, '0')), 'CITY_APP', 'COMPLAINT', 'Jalan berlubang di depan pasar',
                      repeat('Lubang besar di depan pasar, berbahaya. ', 5), '[]', 0, 0, '[]', 'x', %2$s
                    from seq_1_to_%3$d""".formatted(id, submitted, more));
            Database.execute(connection, """
                    insert into handling_case (id, ticket_number, reporter_id, status, kind, channel, supervision_class, urgency,
                      agency_code, proposed_agency_code, routing_rule, routing_explanation_id, routing_explanation_en,
                      anonymous, secret, area_method, followed_up, escalation_level, submitted_at, updated_at, clocks, due_at,
                      last_sequence, last_hash, version)
                    select %1$s, concat('B', lpad(seq, 12, '0')), %1$s, elt(1 + seq %% 5, 'SUBMITTED', 'DISPOSED', 'IN_PROGRESS', 'ANSWERED', 'CLOSED'),
                      'COMPLAINT', 'CITY_APP', 'ORDINARY', 'NORMAL',
                      if(seq %% 5 = 0, null, elt(1 + seq %% 7, 'dishub', 'dlh', 'dinkes', 'dispora', 'disdik', 'satpolpp', 'bpbd')),
                      'dishub', 'CATEGORY', 'x', 'x', 0, 0, 'NONE', 0, 0, %2$s, %2$s,
                      concat('[{"clock":"VERIFICATION","state":"RUNNING","limit":{"standard_code":"verification",',
                        '"amount":3,"unit":"WORKING_DAYS"},"calendar_version":1,"provisional":false,"started_at":"',
                        date_format(%2$s, '%%Y-%%m-%%dT%%H:%%i:%%s.%%fZ'), '","due_at":"',
                        date_format(%3$s, '%%Y-%%m-%%dT%%H:%%i:%%s.%%fZ'), '"}]'),
                      if(seq %% 5 = 4, null, %3$s), 1, 'x', 0
                    from seq_1_to_%4$d""".formatted(id, submitted, due, more));
            Database.execute(connection, "analyze table reporter, report, handling_case");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String authorization(String issuer, String subject, Map<String, Object> more) {
        Map<String, Object> claims = issuer.equals("staff") ? Minted.officer() : Minted.citizen();
        claims.put("sub", subject);
        claims.put("exp", java.time.Instant.now().getEpochSecond() + HOUR);
        claims.putAll(more);
        return "Bearer " + Minted.sign(issuer, claims);
    }
}
