package id.sahut.process.note.rest;

import static id.sahut.platform.problem.RequestBody.required;

import id.sahut.city.officer.Officers;
import id.sahut.platform.idempotency.CommandAnswer;
import id.sahut.platform.idempotency.Commands;
import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import id.sahut.process.note.NoteResponse;
import id.sahut.process.note.Notes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The notes of a case, for those who handle it: an auditor reads history, not what colleagues say to each other. */
@Path("/v1/cases/{case_id}/notes")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.LIAISON})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteResource {

    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_TEXT = 4000;

    private final Notes notes;
    private final Officers officers;
    private final Commands commands;
    private final CurrentCaller currentCaller;

    NoteResource(Notes notes, Officers officers, Commands commands, CurrentCaller currentCaller) {
        this.notes = notes;
        this.officers = officers;
        this.commands = commands;
        this.currentCaller = currentCaller;
    }

    @GET
    public Page<NoteResponse> listNotes(
            @RestPath("case_id") UUID caseId,
            @RestQuery("page_size") @Nullable String pageSize,
            @RestQuery("page_token") @Nullable String pageToken) {
        Caller caller = currentCaller.get();
        return notes.list(
                caseId, caller, PageRequest.of(pageSize, pageToken, "notes", caller.identity(), caseId.toString()));
    }

    @POST
    public RestResponse<NoteResponse> addNote(@RestPath("case_id") UUID caseId, @Nullable AddNoteRequest sent) {
        AddNoteRequest body = required(sent);
        FieldChecks checks = new FieldChecks();
        String text = checks.requiredText("/text", body.text(), SHORTEST_TEXT, LONGEST_TEXT);
        checks.throwIfAny();
        Caller caller = currentCaller.get();
        // Before the command holds a connection: a new officer's id needs one of its own.
        officers.idOf(caller);
        return commands.run(body, NoteResponse.class, () -> {
            NoteResponse note = notes.add(caseId, caller, text);
            return new CommandAnswer<>("/v1/cases/" + caseId + "/notes/" + note.noteId(), null, note);
        });
    }

    @GET
    @Path("/{note_id}")
    public NoteResponse getNote(@RestPath("case_id") UUID caseId, @RestPath("note_id") UUID noteId) {
        return notes.find(caseId, currentCaller.get(), noteId);
    }
}
