package id.sahut.process.proof;

import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.proof.model.Anchor;
import id.sahut.process.proof.store.AnchorStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published anchors. */
@ApplicationScoped
public class Anchors {

    private final AnchorStore store;

    Anchors(AnchorStore store) {
        this.store = store;
    }

    /**
     * A page, newest first.
     *
     * @param from the earliest day wanted
     */
    public Page<AnchorResponse> list(@Nullable LocalDate from, PageRequest page) {
        List<Anchor> anchors = store.list(from, page.first() ? null : before(page), page.size() + 1);
        return Page.of(anchors, page.size(), AnchorResponse::of, last -> page.tokenAfter(last.day()));
    }

    private static LocalDate before(PageRequest page) {
        try {
            return LocalDate.parse(page.after().get(0));
        } catch (DateTimeParseException e) {
            throw ProblemException.of(ProblemCode.INVALID_PAGE_TOKEN);
        }
    }
}
