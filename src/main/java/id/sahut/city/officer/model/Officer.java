package id.sahut.city.officer.model;

import id.sahut.city.officer.Absence;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A member of staff, first met when they first call. What they may do is always their token's to say, never this row's. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
public class Officer {

    private static final Set<Role> ROLES_OF_OFFICERS = Set.of(Role.COORDINATOR, Role.LIAISON);
    /** What is written otherwise is no code of ours, and a comma would part it. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

    private static final int MOST_AGENCIES = 60;

    @Id
    private UUID id;

    private String issuer;
    private String subject;
    private @Nullable String name;
    private String roles;
    private String agencyCodes;
    private @Nullable Instant seenAt;
    private @Nullable LocalDate absentFromOn;
    private @Nullable LocalDate absentToOn;
    private @Nullable UUID deputyId;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Officer() {}

    public Officer(UUID id, Caller caller, Instant now) {
        this.id = id;
        this.issuer = caller.issuer();
        this.subject = caller.subject();
        this.createdAt = now;
        this.updatedAt = now;
        this.name = caller.name();
        this.roles = rolesOf(caller);
        this.agencyCodes = agencyCodesOf(caller);
        this.seenAt = now;
    }

    /** Takes over what the latest token says. */
    public void meet(Caller caller, Instant now) {
        name = caller.name();
        roles = rolesOf(caller);
        agencyCodes = agencyCodesOf(caller);
        seenAt = now;
        updatedAt = now;
    }

    public void setAbsence(@Nullable Absence absence, Instant now) {
        absentFromOn = absence == null ? null : absence.fromOn();
        absentToOn = absence == null ? null : absence.toOn();
        deputyId = absence == null ? null : absence.deputyId();
        updatedAt = now;
    }

    public @Nullable Absence absence() {
        return absentFromOn == null || absentToOn == null ? null : new Absence(absentFromOn, absentToOn, deputyId);
    }

    /**
     * Whether this officer sees cases of the other's: the desk sees all, liaisons share an agency.
     *
     * @param theirAgencies the other's, under all their names
     */
    public boolean canStandInFor(Officer other, Set<String> theirAgencies) {
        return isCoordinator() || (!other.isCoordinator() && speaksFor(theirAgencies));
    }

    /** Whether they speak for one of these agencies. */
    public boolean speaksFor(Set<String> codes) {
        return split(agencyCodes).anyMatch(codes::contains);
    }

    private boolean isCoordinator() {
        return roles().contains(Role.COORDINATOR);
    }

    public Set<Role> roles() {
        return split(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> agencyCodes() {
        return split(agencyCodes).collect(Collectors.toUnmodifiableSet());
    }

    public UUID id() {
        return id;
    }

    /** All that a token says of an officer; while it stays, there is nothing to write. */
    public static String standing(Caller caller) {
        return String.join("\n", rolesOf(caller), agencyCodesOf(caller), String.valueOf(caller.name()));
    }

    private static String rolesOf(Caller caller) {
        return caller.roles().stream()
                .filter(ROLES_OF_OFFICERS::contains)
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String agencyCodesOf(Caller caller) {
        return caller.is(Role.LIAISON)
                ? caller.agencyCodes().stream()
                        .filter(code -> CODE.matcher(code).matches())
                        .sorted()
                        .limit(MOST_AGENCIES)
                        .collect(Collectors.joining(","))
                : "";
    }

    private static Stream<String> split(String joined) {
        return Arrays.stream(joined.split(",", -1)).filter(part -> !part.isEmpty());
    }
}
