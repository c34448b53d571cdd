package id.sahut.city.file;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180) whose first line names its columns. */
final class CsvFile {

    private static final CsvFactory FACTORY =
            CsvFactory.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    private final CityFiles files;
    private final String name;
    private final List<String> columns;

    CsvFile(CityFiles files, String name, List<String> columns) {
        this.files = files;
        this.name = name;
        this.columns = columns;
    }

    <T> List<T> rows(String text, Function<CsvRow, @Nullable T> reader) {
        List<T> rows = new ArrayList<>();
        try (CsvParser parser = FACTORY.createParser(text)) {
            List<String> header = List.of();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                Place place = new Place(name, parser.currentTokenLocation().getLineNr());
                List<String> cells = cells(parser);
                if (header.isEmpty()) {
                    header = cells;
                    if (!sound(header, place)) {
                        return List.of();
                    }
                } else if (cells.size() != header.size()) {
                    files.reject(place, "has " + cells.size() + " values where the first line names " + header.size());
                } else {
                    T row = reader.apply(new CsvRow(files, place, byColumn(header, cells)));
                    if (row != null) {
                        rows.add(row);
                    }
                }
            }
            if (header.isEmpty()) {
                files.reject(Place.start(name), "the file is empty; its first line must name the columns");
            }
        } catch (IOException e) {
            files.reject(Place.start(name), "the file cannot be read as CSV: " + e.getMessage());
        }
        return rows;
    }

    private static List<String> cells(CsvParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            cells.add(parser.getText());
        }
        return cells;
    }

    private boolean sound(List<String> header, Place place) {
        boolean sound = true;
        for (String column : columns) {
            if (!header.contains(column)) {
                files.reject(place, "the column " + column + " is missing");
                sound = false;
            }
        }
        for (String column : header) {
            if (!columns.contains(column)) {
                files.reject(place, "there is no column " + column + "; the columns are " + String.join(",", columns));
                sound = false;
            }
        }
        if (new HashSet<>(header).size() != header.size()) {
            files.reject(place, "a column is named twice");
            sound = false;
        }
        return sound;
    }

    private static Map<String, String> byColumn(List<String> header, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }
}
