package id.sahut.city.category;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All categories, in memory. The retired ones are among them: reports and old forms name them. */
@ApplicationScoped
public class Categories {

    private volatile Snapshot snapshot = new Snapshot(0, List.of());

    Categories() {}

    /** Categories known beforehand, for whoever works without a database. */
    public static Categories of(long revision, List<Category> all) {
        Categories categories = new Categories();
        categories.hold(revision, all);
        return categories;
    }

    public @Nullable Category find(String code) {
        return snapshot.byCode.get(code);
    }

    /** In the order of the tree: each group, then what it holds. */
    public List<Category> all() {
        return snapshot.all;
    }

    /** A category and those beside it under the same parent, which people confuse with it. */
    public List<String> withSiblings(Category category) {
        return category.parentCode() == null
                ? List.of(category.code())
                : snapshot.all.stream()
                        .filter(other -> category.parentCode().equals(other.parentCode()))
                        .map(Category::code)
                        .toList();
    }

    /** Changes whenever the categories may have; what is derived from them can be kept for as long as it stays. */
    public long revision() {
        return snapshot.revision;
    }

    void hold(long revision, List<Category> all) {
        snapshot = new Snapshot(revision, all);
    }

    private static final class Snapshot {

        private final long revision;
        private final List<Category> all;
        private final Map<String, Category> byCode = new HashMap<>();

        Snapshot(long revision, List<Category> categories) {
            this.revision = revision;
            Map<String, List<Category>> byParent = new HashMap<>();
            categories.stream()
                    .sorted(Comparator.comparingInt(Category::order).thenComparing(Category::code))
                    .forEach(category -> byParent.computeIfAbsent(parent(category), any -> new ArrayList<>())
                            .add(category));
            List<Category> ordered = new ArrayList<>();
            append("", byParent, ordered);
            all = List.copyOf(ordered);
            all.forEach(category -> byCode.put(category.code(), category));
        }

        private static void append(String parent, Map<String, List<Category>> byParent, List<Category> ordered) {
            for (Category category : byParent.getOrDefault(parent, List.of())) {
                ordered.add(category.withOrder(ordered.size() + 1));
                append(category.code(), byParent, ordered);
            }
        }

        private static String parent(Category category) {
            String parent = category.parentCode();
            return parent == null ? "" : parent;
        }
    }
}
