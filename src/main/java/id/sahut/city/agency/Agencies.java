package id.sahut.city.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All agencies, in memory. Those that ended are among them: reports and history name them. */
@ApplicationScoped
public class Agencies {

    private volatile Snapshot snapshot = new Snapshot(List.of());

    Agencies() {}

    /** Agencies known beforehand, for whoever works without a database. */
    public static Agencies of(List<Agency> all) {
        Agencies agencies = new Agencies();
        agencies.hold(all);
        return agencies;
    }

    public @Nullable Agency find(String code) {
        return snapshot.byCode.get(code);
    }

    /** By kind, then code. */
    public List<Agency> all() {
        return snapshot.all;
    }

    /**
     * All codes under which an agency has been known and is known: its own, those of its predecessors, and those of its
     * successors. A code of no agency stands for itself.
     */
    public Set<String> livingOnIn(String code) {
        return snapshot.lineages.getOrDefault(code, Set.of(code));
    }

    /** The same for several. */
    public Set<String> livingOnIn(Collection<String> codes) {
        return codes.stream().flatMap(code -> livingOnIn(code).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The agency that does the work of one that ended: its last successor, or itself if it has none. */
    public @Nullable Agency current(String code) {
        Agency agency = find(code);
        for (int steps = 0; agency != null && agency.successorCode() != null && steps < snapshot.all.size(); steps++) {
            Agency successor = find(agency.successorCode());
            agency = successor == null ? agency : successor;
        }
        return agency;
    }

    /** The complaint desk. */
    public Agency desk() {
        return first(Agency.Kind.DESK);
    }

    /** The city's internal supervisor. */
    public Agency inspectorate() {
        return first(Agency.Kind.INSPECTORATE);
    }

    /** The office of a kecamatan, if the city has one there. */
    public @Nullable Agency districtOffice(String kecamatanCode) {
        return snapshot.byKecamatan.get(kecamatanCode);
    }

    void hold(List<Agency> all) {
        snapshot = new Snapshot(all);
    }

    private Agency first(Agency.Kind kind) {
        return snapshot.all.stream()
                .filter(agency -> agency.kind() == kind && agency.validTo() == null)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the city has no agency of kind " + kind));
    }

    private static final class Snapshot {

        private final List<Agency> all;
        private final Map<String, Agency> byCode = new HashMap<>();
        private final Map<String, Agency> byKecamatan = new HashMap<>();
        private final Map<String, Set<String>> lineages = new HashMap<>();

        Snapshot(List<Agency> agencies) {
            all = agencies.stream()
                    .sorted(Comparator.comparing(Agency::kind).thenComparing(Agency::code))
                    .toList();
            for (Agency agency : all) {
                byCode.put(agency.code(), agency);
                String kecamatan = agency.areaCode();
                if (kecamatan != null && agency.validTo() == null) {
                    byKecamatan.put(kecamatan, agency);
                }
            }
            for (Agency agency : all) {
                join(agency.code(), agency.successorCode());
            }
        }

        /** Puts two codes, and all that each stands for already, into one lineage. */
        private void join(String code, @Nullable String successor) {
            Set<String> lineage = new TreeSet<>(lineages.getOrDefault(code, Set.of(code)));
            if (successor != null) {
                lineage.addAll(lineages.getOrDefault(successor, Set.of(successor)));
            }
            lineage.forEach(member -> lineages.put(member, lineage));
        }
    }
}
