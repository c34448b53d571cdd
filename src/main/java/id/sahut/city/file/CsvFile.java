package id.sahut.city.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private int nextRow = 1;

    CsvFile(CityFiles files, String name, List<String> columns) {
        this.files = files;
        this.name = name;
        this.columns = columns;
    }

    <T> List<T> rows(String text, Function<CsvRow, @Nullable T> reader) {
        List<T> rows = new ArrayList<>();
        try (CsvParser parser = FACTORY.createParser(text)) {
            List<String> header = List.of();
            int count = 0;
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                List<String> cells = new ArrayList<>();
                Place place = cells(parser, cells);
                if (header.isEmpty()) {
                    header = cells;
                    if (!sound(header, place)) {
                        return List.of();
                    }
                    continue;
                }
                count++;
                if (cells.size() != header.size()) {
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
            } else if (count == 0) {
                files.reject(Place.start(name), "the file has no rows");
            }
        } catch (JsonProcessingException e) {
            // A quote that is not closed is only missed at the end of the file; the row it is in helps more.
            files.reject(new Place(name, nextRow), "this is no CSV: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Reads a row and answers where it begins, which the parser knows only once it has seen the first cell. */
    private Place cells(CsvParser parser, List<String> cells) throws IOException {
        int line = 1;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (cells.isEmpty()) {
                line = parser.currentTokenLocation().getLineNr();
            }
            cells.add(parser.getText());
        }
        nextRow = parser.currentLocation().getLineNr();
        return new Place(name, line);
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
