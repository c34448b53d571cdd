package id.sahut.city.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a CSV file, by column name. An empty cell is an absent value. */
public final class CsvRow extends Entry {

    private final Place place;
    private final Map<String, String> cells;

    CsvRow(CityFiles files, Place place, Map<String, String> cells) {
        super(files);
        this.place = place;
        this.cells = cells;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Place place(String key) {
        return place;
    }

    @Override
    protected @Nullable String raw(String key) {
        String cell = cells.getOrDefault(key, "").strip();
        return cell.isEmpty() ? null : cell;
    }
}
