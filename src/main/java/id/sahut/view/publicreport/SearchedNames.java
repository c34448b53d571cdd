package id.sahut.view.publicreport;

import static java.util.Objects.requireNonNull;

import id.sahut.city.area.Area;
import id.sahut.city.area.Areas;
import id.sahut.city.category.Categories;
import id.sahut.process.handling.PublicWords;
import id.sahut.view.publicreport.model.SearchedWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows by which words categories and areas are called, and reads their names again when the city's files change. */
@ApplicationScoped
public class SearchedNames {

    private final Categories categories;
    private final Areas areas;
    private volatile @Nullable Snapshot held;

    SearchedNames(Categories categories, Areas areas) {
        this.categories = categories;
        this.areas = areas;
    }

    /** A word with everything that is called so. */
    public SearchedWord bearing(String word) {
        Snapshot names = held;
        long revision = categories.revision();
        if (names == null || names.revision != revision) {
            names = new Snapshot(revision);
            names.read(categories, areas);
            held = names;
        }
        return requireNonNull(names).bearing(word);
    }

    private static final class Snapshot {

        private final long revision;
        private final Map<String, Set<String>> ofCategories = new HashMap<>();
        private final Map<String, Set<String>> ofKecamatan = new HashMap<>();
        private final Map<String, Set<String>> ofKelurahan = new HashMap<>();

        Snapshot(long revision) {
            this.revision = revision;
        }

        void read(Categories categories, Areas areas) {
            categories.all().forEach(category -> {
                add(ofCategories, category.name().id(), category.code());
                add(ofCategories, category.name().en(), category.code());
            });
            areas.all()
                    .forEach(area -> add(
                            area.level() == Area.Level.KECAMATAN ? ofKecamatan : ofKelurahan,
                            area.name(),
                            area.code()));
        }

        private static void add(Map<String, Set<String>> names, String name, String code) {
            PublicWords.of(name)
                    .forEach(word -> names.computeIfAbsent(word, any -> new LinkedHashSet<>())
                            .add(code));
        }

        SearchedWord bearing(String word) {
            return new SearchedWord(
                    word,
                    ofCategories.getOrDefault(word, Set.of()),
                    ofKecamatan.getOrDefault(word, Set.of()),
                    ofKelurahan.getOrDefault(word, Set.of()));
        }
    }
}
