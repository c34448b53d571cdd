package id.sahut.testing;

import id.sahut.city.category.Category;
import id.sahut.city.category.Category.Route;
import id.sahut.city.category.Category.Terms;
import id.sahut.city.category.Question;
import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.platform.locale.LocalisedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A category that anybody may choose for anything and that asks nothing, until a test says otherwise. */
public final class SomeCategory {

    private final String code;
    private @Nullable String parent;
    private LocalisedText name;
    private LocalisedText description;
    private Set<ReportKind> kinds = EnumSet.allOf(ReportKind.class);
    private int formVersion = 1;
    private @Nullable LocalDate retiredOn;
    private @Nullable String replacedBy;
    private @Nullable String agency;
    private List<Route> routes = List.of();
    private List<Question> questions = List.of();
    private List<String> terms = List.of();

    private SomeCategory(String code) {
        this.code = code;
        this.name = new LocalisedText(code, code);
        this.description = name;
    }

    public static SomeCategory of(String code) {
        return new SomeCategory(code);
    }

    public SomeCategory below(@Nullable String parentCode) {
        parent = parentCode;
        return this;
    }

    public SomeCategory called(LocalisedText newName, LocalisedText newDescription) {
        name = newName;
        description = newDescription;
        return this;
    }

    public SomeCategory kinds(Set<ReportKind> newKinds) {
        kinds = newKinds;
        return this;
    }

    public SomeCategory retired(@Nullable LocalDate on, @Nullable String by) {
        retiredOn = on;
        replacedBy = by;
        return this;
    }

    public SomeCategory handledBy(@Nullable String agencyCode, Route... exceptions) {
        agency = agencyCode;
        routes = List.of(exceptions);
        return this;
    }

    public SomeCategory asking(int version, List<Question> newQuestions) {
        formVersion = version;
        questions = newQuestions;
        return this;
    }

    /** Indonesian phrases, {@code "phrase^weight"}. */
    public SomeCategory knownBy(List<String> phrases) {
        terms = phrases;
        return this;
    }

    public Category build() {
        return new Category(
                code,
                parent,
                name,
                description,
                null,
                kinds,
                true,
                1,
                formVersion,
                false,
                false,
                false,
                false,
                Urgency.NORMAL,
                null,
                retiredOn,
                replacedBy,
                agency,
                routes,
                questions,
                new Terms(terms, List.of()),
                new Category.Nearness(100, 30));
    }
}
