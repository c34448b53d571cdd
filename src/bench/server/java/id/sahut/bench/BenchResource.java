package id.sahut.bench;

import id.sahut.process.handling.RingAlarms;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The cheapest answer this server can give from a worker thread, the SQL it sent of late, and a sweep on demand. */
@Path("/bench")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class BenchResource {

    private static final StaticResponse ANSWER = new StaticResponse(
            "MDN-7K3F-9Q2R",
            "COMPLAINT",
            "RECEIVED",
            "SUBMITTED",
            "Menunggu verifikasi",
            "Petugas kota memeriksa laporan Anda paling lambat Senin, 30 November 2026, 17.00.",
            "lampu-jalan",
            "dishub",
            "2026-11-25T02:11:09.123456Z",
            "2026-11-25T02:11:09.123456Z");

    private final SentStatements sentStatements;
    private final RingAlarms alarms;

    BenchResource(@PersistenceUnitExtension SentStatements sentStatements, RingAlarms alarms) {
        this.sentStatements = sentStatements;
        this.alarms = alarms;
    }

    @GET
    @Path("static")
    public StaticResponse getStatic() {
        return ANSWER;
    }

    /** What was sent since the last call, and from now on it is kept. */
    @GET
    @Path("statements")
    public StatementsResponse listStatements() {
        return new StatementsResponse(sentStatements.takeAndKeep());
    }

    /** What the scheduler calls, and how long it took. */
    @POST
    @Path("sweeps")
    public SweepResponse sweep() {
        long start = System.nanoTime();
        alarms.sweep();
        return new SweepResponse(System.nanoTime() - start);
    }

    /** As many words as {@code trackReport} answers. */
    public record StaticResponse(
            String ticketNumber,
            String kind,
            String stage,
            String status,
            String statusLabel,
            String next,
            String category,
            String agency,
            String submittedAt,
            String updatedAt) {}

    public record StatementsResponse(List<String> statements) {}

    public record SweepResponse(long nanos) {}
}
