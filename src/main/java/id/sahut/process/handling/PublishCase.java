package id.sahut.process.handling;

import id.sahut.city.area.Area;
import id.sahut.city.area.Areas;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.PublicFace;
import id.sahut.process.handling.model.PublicPoint;
import id.sahut.process.handling.model.TakenPlace;
import id.sahut.process.handling.store.PublicReportRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the public face of a case in step with it, in the transaction in which the case moves. */
@ApplicationScoped
public class PublishCase {

    private final PublicReportRepository repository;
    private final Categories categories;
    private final Areas areas;

    PublishCase(PublicReportRepository repository, Categories categories, Areas areas) {
        this.repository = repository;
        this.categories = categories;
        this.areas = areas;
    }

    /** After an event, once the case's row is written. One statement, or none where the public sees no difference. */
    void after(Case subject, CaseEvent event, EntryDetail detail, Instant at) {
        switch (PublicFace.after(subject, event, detail)) {
            case SHOWN -> repository.show(subject.id(), point(subject), at);
            case HIDDEN -> repository.hide(subject.id(), at);
            case UNCHANGED -> {}
        }
    }

    /** Keeps what a coordinator wrote for everybody, with the case's next entry. */
    void write(Case subject, String publicText) {
        repository.write(subject.id(), subject.lastSequence() + 1, publicText);
    }

    /** Forgets it with that entry. */
    void takeBack(Case subject, int sequence) {
        repository.takeBack(subject.id(), sequence);
    }

    /** Of a sensitive category nothing finer is shown than the centre of its kelurahan. */
    private @Nullable PublicPoint point(Case subject) {
        TakenPlace place = subject.place();
        Category category = subject.categoryCode() == null ? null : categories.find(subject.categoryCode());
        if (category != null && category.sensitive()) {
            String code = place.kelurahanCode() == null ? place.kecamatanCode() : place.kelurahanCode();
            Area area = code == null ? null : areas.find(code);
            return area == null ? null : PublicPoint.nearest(area.latitude(), area.longitude());
        }
        return place.latitude() == null || place.longitude() == null
                ? null
                : PublicPoint.nearest(place.latitude(), place.longitude());
    }
}
