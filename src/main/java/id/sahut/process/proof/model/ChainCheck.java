package id.sahut.process.proof.model;

import id.sahut.process.proof.Fault;
import id.sahut.process.proof.WordsState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the first entry of a case that is not as it was written. */
public final class ChainCheck {

    /** The entry that digests the report's evidence. */
    private static final int FIRST = 1;

    private final KeptCase kept;
    private final WordsState evidence;
    private final TreeMap<Integer, AnchoredEntry> anchored = new TreeMap<>();

    /** @param evidence whether the report is as it was when entry 1 was written */
    public ChainCheck(KeptCase kept, WordsState evidence, List<AnchoredDay> days) {
        this.kept = kept;
        this.evidence = evidence;
        days.stream().flatMap(day -> day.entries().stream()).forEach(entry -> anchored.put(entry.sequence(), entry));
    }

    /** A broken entry. */
    public record Breach(int sequence, Fault fault) {}

    /** Where an entry stands in its day's tree, null if it is in none. */
    public @Nullable AnchoredEntry anchored(KeptEntry entry) {
        return anchored.get(entry.content().sequence());
    }

    /** What became of an entry's words, or of the report's evidence. */
    public WordsState words(KeptEntry entry) {
        return entry.content().sequence() == FIRST ? evidence : entry.words();
    }

    /** The first breach, null in a history that is whole. */
    public @Nullable Breach firstBreach() {
        int expected = FIRST;
        String previous = null;
        for (KeptEntry entry : kept.entries()) {
            if (entry.content().sequence() != expected) {
                return new Breach(expected, Fault.GAP);
            }
            Fault fault = fault(entry, previous);
            if (fault != null) {
                return new Breach(expected, fault);
            }
            previous = entry.hash();
            expected++;
        }
        return breachOfTheEnd(expected - 1, previous);
    }

    private @Nullable Fault fault(KeptEntry entry, @Nullable String previous) {
        if (!entry.hash().equals(entry.content().computedHash())) {
            return Fault.HASH;
        }
        if (!Objects.equals(previous, entry.content().previousHash())) {
            return Fault.LINK;
        }
        if (words(entry) == WordsState.ALTERED) {
            return entry.content().sequence() == FIRST ? Fault.EVIDENCE : Fault.WORDS;
        }
        AnchoredEntry then = anchored(entry);
        if (then == null) {
            return kept.anchored(entry) ? Fault.ANCHOR : null;
        }
        return then.leads() && then.hash().equals(entry.hash()) ? null : Fault.ANCHOR;
    }

    private @Nullable Breach breachOfTheEnd(int last, @Nullable String hash) {
        if (kept.lastSequence() != last || !kept.lastHash().equals(hash)) {
            return new Breach(kept.lastSequence() > last ? last + 1 : Math.max(last, FIRST), Fault.END);
        }
        Map.Entry<Integer, AnchoredEntry> gone = anchored.higherEntry(last);
        return gone == null ? null : new Breach(gone.getKey(), Fault.ANCHOR);
    }
}
