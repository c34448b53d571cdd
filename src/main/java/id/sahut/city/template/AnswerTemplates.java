package id.sahut.city.template;

import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The city's answer templates, in memory. */
@ApplicationScoped
public class AnswerTemplates {

    private final Categories categories;
    private volatile List<AnswerTemplate> all = List.of();

    AnswerTemplates(Categories categories) {
        this.categories = categories;
    }

    /** All in use, in the order of the file. */
    public List<AnswerTemplate> all() {
        return all;
    }

    /** Those that fit a category: its own, then those of the groups above it, then the general ones. */
    public List<AnswerTemplate> of(String categoryCode) {
        List<@Nullable String> nearestFirst = new ArrayList<>();
        for (String code = categoryCode; code != null && !nearestFirst.contains(code); ) {
            nearestFirst.add(code);
            Category category = categories.find(code);
            code = category == null ? null : category.parentCode();
        }
        nearestFirst.add(null);
        return all.stream()
                .filter(template -> nearestFirst.contains(template.categoryCode()))
                .sorted(Comparator.comparingInt(template -> nearestFirst.indexOf(template.categoryCode())))
                .toList();
    }

    void hold(List<AnswerTemplate> templates) {
        all = templates.stream()
                .filter(template -> template.retiredOn() == null)
                .sorted(Comparator.comparingInt(AnswerTemplate::order).thenComparing(AnswerTemplate::code))
                .toList();
    }
}
