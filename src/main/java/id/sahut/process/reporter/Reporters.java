package id.sahut.process.reporter;

import id.sahut.platform.database.Ids;
import id.sahut.platform.database.Sql;
import id.sahut.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows the people who report, with the name and contacts their token last carried. */
@ApplicationScoped
public class Reporters {

    /** The issuer of those whom no token names: the desk wrote them down. */
    public static final String DESK = "desk";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    Reporters(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The id of the reporter behind a caller, adding the person or taking over what changed. Joins the caller's
     * transaction; of two first reports of one person at once, the second waits and finds the first one's.
     */
    public UUID identify(Caller caller) {
        return keep(
                caller.issuer(),
                caller.subject(),
                caller.name(),
                caller.phoneNumber(),
                caller.email(),
                caller.locale());
    }

    /**
     * The id of somebody who need not report anything: no more is kept of them than who they are. Joins the caller's
     * transaction.
     */
    public UUID idOf(Caller caller) {
        return sql.query("insert into reporter (id, issuer, subject, created_at, updated_at)"
                        + " values (:id, :issuer, :subject, :now, :now)"
                        + " on duplicate key update updated_at = updated_at returning id")
                .bind("id", ids.next())
                .bind("issuer", caller.issuer())
                .bind("subject", caller.subject())
                .bind("now", clock.instant())
                .list(row -> row.uuid("id"))
                .get(0);
    }

    /** Writes down somebody without a token, under a subject that stands for one report. */
    public UUID register(
            String subject,
            @Nullable String name,
            @Nullable String phoneNumber,
            @Nullable String email,
            @Nullable String locale) {
        return keep(DESK, subject, name, phoneNumber, email, locale);
    }

    private UUID keep(
            String issuer,
            String subject,
            @Nullable String name,
            @Nullable String phoneNumber,
            @Nullable String email,
            @Nullable String locale) {
        // The time first: the assignments see what those before them have set.
        return sql.query("insert into reporter (id, issuer, subject, name, phone_number, email, locale, created_at,"
                        + " updated_at) values (:id, :issuer, :subject, :name, :phone_number, :email, :locale, :now, :now)"
                        + " on duplicate key update updated_at = if(name <=> values(name)"
                        + " and phone_number <=> values(phone_number) and email <=> values(email)"
                        + " and locale <=> values(locale), updated_at, values(updated_at)),"
                        + " name = values(name), phone_number = values(phone_number), email = values(email),"
                        + " locale = values(locale) returning id")
                .bind("id", ids.next())
                .bind("issuer", issuer)
                .bind("subject", subject)
                .bind("name", name)
                .bind("phone_number", phoneNumber)
                .bind("email", email)
                .bind("locale", locale)
                .bind("now", clock.instant())
                .list(row -> row.uuid("id"))
                .get(0);
    }
}
