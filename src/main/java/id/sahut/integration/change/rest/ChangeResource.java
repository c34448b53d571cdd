package id.sahut.integration.change.rest;

import id.sahut.integration.change.Change;
import id.sahut.integration.change.ChangeFeed;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the city app's backend polls. */
@Path("/v1/changes")
@RolesAllowed(Role.Names.INTEGRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {

    private final ChangeFeed feed;
    private final CurrentCaller currentCaller;

    ChangeResource(ChangeFeed feed, CurrentCaller currentCaller) {
        this.feed = feed;
        this.currentCaller = currentCaller;
    }

    /** A page, and always a token: from it the next call goes on, now or in a minute. */
    public record ChangeListResponse(List<Change> items, String nextPageToken) {}

    @GET
    public ChangeListResponse listChanges(
            @RestQuery("page_size") @Nullable String pageSize, @RestQuery("page_token") @Nullable String pageToken) {
        PageRequest page = PageRequest.of(
                pageSize, pageToken, "changes", currentCaller.get().identity());
        ChangeFeed.Changes changes = feed.after(page.first() ? 0 : number(page), page.size());
        return new ChangeListResponse(changes.items(), page.tokenAfter(changes.next()));
    }

    private static long number(PageRequest page) {
        try {
            return Long.parseLong(page.after().get(0));
        } catch (NumberFormatException e) {
            throw ProblemException.of(ProblemCode.INVALID_PAGE_TOKEN);
        }
    }
}
