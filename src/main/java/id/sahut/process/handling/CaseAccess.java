package id.sahut.process.handling;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.sahut.city.agency.Agencies;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who sees which cases, and in which role they may act on one.
 *
 * <ul>
 *   <li>An agency's liaison: the cases their agency has; the Inspektorat's also those that came up to it.
 *   <li>The coordinator: every case but those about the complaint desk. The Inspektorat's liaison is the coordinator of
 *       those.
 *   <li>Nobody of the office a case is about.
 *   <li>An auditor: every case, to read.
 * </ul>
 *
 * An agency that has a successor lives on in it: whoever speaks for one of them speaks for both.
 */
@ApplicationScoped
public class CaseAccess {

    private final Agencies agencies;

    CaseAccess(Agencies agencies) {
        this.agencies = agencies;
    }

    /** What an officer or auditor may read. */
    public CaseScope reader(Caller caller) {
        return caller.is(Role.AUDITOR) ? CaseScope.EVERYTHING : officer(caller);
    }

    /** What an officer may act on: an auditor only reads. */
    public CaseScope officer(Caller caller) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> branches = new ArrayList<>();
        boolean coordinator = caller.is(Role.COORDINATOR);
        if (coordinator) {
            branches.add(notAbout("scope_desk"));
            parameters.put("scope_desk", desk());
        }
        Set<String> codes = codes(caller.roles(), caller.agencyCodes());
        if (!codes.isEmpty()) {
            // Branches shut one another out, so that a list can read them one by one along an index each.
            String rest = notAbout("scope_agencies") + (coordinator ? " and c.about_agency_code in (:scope_desk)" : "");
            parameters.put("scope_agencies", codes);
            int number = 0;
            for (String code : codes) {
                number++;
                branches.add("c.agency_code = :scope_agency_" + number + " and " + rest);
                parameters.put("scope_agency_" + number, code);
            }
            if (codes.contains(agencies.inspectorate().code())) {
                branches.add(
                        "c.supervised = true and (c.agency_code is null or c.agency_code not in (:scope_agencies)) and "
                                + rest);
            }
        }
        return CaseScope.of(branches, parameters);
    }

    /**
     * What an officer may read who has just registered a case: also one that is not theirs, as long as nothing has happened
     * to it but that. For a single case: its branches are not apart from one another.
     */
    public CaseScope registrar(Caller caller) {
        CaseScope own = officer(caller);
        List<String> branches = new ArrayList<>(own.branches());
        branches.add("c.last_sequence = 1");
        return CaseScope.of(branches, own.parameters());
    }

    /** Of which cases the caller is the coordinator, and so may call the reporter. For a single case. */
    public CaseScope coordinator(Caller caller) {
        List<String> branches = new ArrayList<>();
        if (caller.is(Role.COORDINATOR)) {
            branches.add(notAbout("scope_desk"));
        }
        if (isInspectorate(caller)) {
            branches.add("c.about_agency_code in (:scope_desk)");
        }
        return CaseScope.of(branches, branches.isEmpty() ? Map.of() : Map.of("scope_desk", desk()));
    }

    /** Whether a caller can be the coordinator of some case: the desk's, or the Inspektorat's liaison. */
    public boolean mayCoordinate(Caller caller) {
        return caller.is(Role.COORDINATOR) || isInspectorate(caller);
    }

    /** The roles in which a caller could act on a case. */
    public Set<ActorRole> roles(Caller caller, CaseParties parties) {
        return roles(caller.roles(), caller.agencyCodes(), parties);
    }

    /** The same of somebody who need not be there. */
    Set<ActorRole> roles(Set<Role> held, Set<String> agencyCodes, CaseParties parties) {
        Set<ActorRole> roles = EnumSet.noneOf(ActorRole.class);
        if (held.contains(Role.CITIZEN)) {
            roles.add(ActorRole.REPORTER);
        }
        String about = parties.aboutAgencyCode();
        boolean aboutDesk = about != null && desk().contains(about);
        if (held.contains(Role.COORDINATOR) && !aboutDesk) {
            roles.add(ActorRole.COORDINATOR);
        }
        Set<String> codes = codes(held, agencyCodes);
        if (about != null && codes.contains(about)) {
            return roles;
        }
        if (parties.agencyCode() != null && codes.contains(parties.agencyCode())) {
            roles.add(ActorRole.LIAISON);
        }
        if (codes.contains(agencies.inspectorate().code())) {
            if (aboutDesk) {
                roles.add(ActorRole.COORDINATOR);
            }
            if (parties.supervised()) {
                roles.add(ActorRole.INSPECTORATE);
            }
        }
        return roles;
    }

    /**
     * The agencies a liaison speaks for, with their predecessors and successors. What is no ASCII is no code of ours, and
     * the database does not even compare it with one.
     */
    private Set<String> codes(Set<Role> held, Set<String> agencyCodes) {
        return held.contains(Role.LIAISON)
                ? agencies.livingOnIn(agencyCodes.stream()
                        .filter(US_ASCII.newEncoder()::canEncode)
                        .toList())
                : Set.of();
    }

    private boolean isInspectorate(Caller caller) {
        return codes(caller.roles(), caller.agencyCodes())
                .contains(agencies.inspectorate().code());
    }

    private Set<String> desk() {
        return agencies.livingOnIn(agencies.desk().code());
    }

    private static String notAbout(String parameter) {
        return "(c.about_agency_code is null or c.about_agency_code not in (:" + parameter + "))";
    }
}
