package id.sahut.process.handling.rest;

import id.sahut.city.officer.Officers;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.idempotency.CommandAnswer;
import id.sahut.platform.idempotency.Commands;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.process.handling.CaseAccess;
import id.sahut.process.handling.CaseCommand;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseMoved;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.EntryRenderer;
import id.sahut.process.handling.HistoryEntryResponse;
import id.sahut.process.handling.TimelineEntryResponse;
import id.sahut.process.handling.rest.OfficerActions.OfficerAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs a transition that came by HTTP and answers it with its history entry. */
@ApplicationScoped
class CaseCommands {

    private final Commands commands;
    private final CurrentCaller currentCaller;
    private final CaseAccess access;
    private final Officers officers;
    private final EntityTags entityTags;
    private final EntryRenderer renderer;
    private final RequestLanguage language;

    CaseCommands(
            Commands commands,
            CurrentCaller currentCaller,
            CaseAccess access,
            Officers officers,
            EntityTags entityTags,
            EntryRenderer renderer,
            RequestLanguage language) {
        this.commands = commands;
        this.currentCaller = currentCaller;
        this.access = access;
        this.officers = officers;
        this.entityTags = entityTags;
        this.renderer = renderer;
        this.language = language;
    }

    /** What an event of this request carries. */
    record Step(
            CaseEvent event, EntryDetail detail, @Nullable String text) {}

    /** Refuses a liaison where only the coordinator decides, before looking at what they sent. */
    void onlyCoordinators() {
        if (!access.mayCoordinate(currentCaller.get())) {
            throw ProblemException.of(ProblemCode.FORBIDDEN);
        }
    }

    /** By an officer, on a case in their scope. */
    RestResponse<HistoryEntryResponse> byOfficer(
            UUID caseId, Object body, Step step, Function<CaseCommand, CaseMoved> useCase) {
        Caller caller = currentCaller.get();
        // Before the command holds a connection and a lock: a new officer's id needs a connection of its own, and those
        // who
        // wait for the lock may have all the others.
        officers.idOf(caller);
        CaseCommand command = command(caseId, access.officer(caller), caller, step);
        return commands.run(body, HistoryEntryResponse.class, () -> answer(caseId, useCase, command));
    }

    /** The same of a body that single and bulk operations share. */
    RestResponse<HistoryEntryResponse> byOfficer(UUID caseId, Object body, OfficerAction action) {
        return byOfficer(caseId, body, action.step(), action.useCase());
    }

    /** Says what the idempotency key of a request for many cases stands for. */
    void bindParts(Object body) {
        commands.bindParts(body);
    }

    /** By an officer, on one of the many cases of a request; {@code version} is what {@code If-Match} is for one. */
    RestResponse<HistoryEntryResponse> partByOfficer(
            UUID caseId, @Nullable Long version, Object part, OfficerAction action) {
        Caller caller = currentCaller.get();
        officers.idOf(caller);
        CaseCommand command = command(caseId, access.officer(caller), caller, action.step(), version);
        return commands.runPart(
                caseId.toString(), part, HistoryEntryResponse.class, () -> answer(caseId, action.useCase(), command));
    }

    /** By a citizen, on their own report. */
    RestResponse<TimelineEntryResponse> byReporter(
            UUID reportId, Object body, Step step, Function<CaseCommand, CaseMoved> useCase) {
        Caller caller = currentCaller.get();
        CaseCommand command = command(reportId, CaseScope.ofReporter(caller), caller, step);
        return commands.run(body, TimelineEntryResponse.class, () -> {
            CaseMoved moved = useCase.apply(command);
            return new CommandAnswer<>(
                    "/v1/reports/" + reportId + "/timeline/" + moved.entry().sequence(),
                    EntityTags.ofVersion(moved.version()),
                    renderer.forCitizen(moved.entry(), language.get()));
        });
    }

    private CommandAnswer<HistoryEntryResponse> answer(
            UUID caseId, Function<CaseCommand, CaseMoved> useCase, CaseCommand command) {
        CaseMoved moved = useCase.apply(command);
        return new CommandAnswer<>(
                "/v1/cases/" + caseId + "/history/" + moved.entry().sequence(),
                EntityTags.ofVersion(moved.version()),
                renderer.forOfficer(moved.entry(), language.get()));
    }

    private CaseCommand command(UUID caseId, CaseScope scope, Caller caller, Step step) {
        return command(caseId, scope, caller, step, entityTags.expectedVersion());
    }

    private static CaseCommand command(UUID caseId, CaseScope scope, Caller caller, Step step, @Nullable Long version) {
        return new CaseCommand(caseId, scope, caller, step.event(), version, step.text(), step.detail());
    }
}
