package id.sahut.process.proof;

import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.Messages;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import id.sahut.process.handling.CaseAccess;
import id.sahut.process.proof.HistoryProofResponse.BrokenEntry;
import id.sahut.process.proof.HistoryProofResponse.Inclusion;
import id.sahut.process.proof.HistoryProofResponse.ProvedEntry;
import id.sahut.process.proof.model.AnchoredEntry;
import id.sahut.process.proof.model.ChainCheck;
import id.sahut.process.proof.model.ChainCheck.Breach;
import id.sahut.process.proof.model.KeptCase;
import id.sahut.process.proof.model.KeptEntry;
import id.sahut.process.proof.store.ProofQueries;
import id.sahut.process.report.EvidenceDigest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a case's history as it is hashed, and says whether it is as it was written. */
@ApplicationScoped
public class ProveHistory {

    private final ProofQueries queries;
    private final CaseAccess access;
    private final EvidenceDigest evidenceDigest;
    private final Messages messages;
    private final Clock clock;

    ProveHistory(
            ProofQueries queries, CaseAccess access, EvidenceDigest evidenceDigest, Messages messages, Clock clock) {
        this.queries = queries;
        this.access = access;
        this.evidenceDigest = evidenceDigest;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Checks the whole of a case's history, for an auditor or the case's coordinator. Four statements, however much
     * happened.
     *
     * @throws ProblemException {@link ProblemCode#FORBIDDEN} for who coordinates nothing; {@link ProblemCode#NOT_FOUND} out
     *     of scope
     */
    public HistoryProofResponse prove(UUID caseId, Caller caller, Language language) {
        boolean auditor = caller.is(Role.AUDITOR);
        if (!auditor && !access.mayCoordinate(caller)) {
            throw ProblemException.of(ProblemCode.FORBIDDEN);
        }
        KeptCase kept = queries.history(caseId, auditor ? access.reader(caller) : access.coordinator(caller))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        ChainCheck check = new ChainCheck(kept, evidence(caseId, kept), queries.anchored(caseId));
        Breach breach = check.firstBreach();
        List<ProvedEntry> entries = kept.entries().stream()
                .map(entry -> new ProvedEntry(
                        entry.content(), entry.hash(), check.words(entry), inclusion(check.anchored(entry))))
                .toList();
        return new HistoryProofResponse(
                caseId,
                breach == null,
                breach == null
                        ? null
                        : new BrokenEntry(
                                breach.sequence(), breach.fault(), messages.text(language, "proof." + breach.fault())),
                kept.lastSequence(),
                kept.lastHash(),
                entries,
                clock.instant());
    }

    private WordsState evidence(UUID caseId, KeptCase kept) {
        String digest = evidenceDigest.ofKept(caseId).orElse(null);
        if (digest == null) {
            return WordsState.MISSING;
        }
        return kept.entries().stream()
                        .findFirst()
                        .map(KeptEntry::content)
                        .filter(first -> digest.equals(first.textDigest()))
                        .isPresent()
                ? WordsState.MATCHING
                : WordsState.ALTERED;
    }

    private static @Nullable Inclusion inclusion(@Nullable AnchoredEntry entry) {
        return entry == null ? null : new Inclusion(entry.day(), entry.position(), entry.path());
    }
}
