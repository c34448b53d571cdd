package id.sahut.city.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a city's files. Collects every mistake instead of stopping at the first, and checks at the end that the
 * codes which the files use of one another exist.
 */
public final class CityFiles {

    private final CityFolder folder;
    private final List<FileError> errors = new ArrayList<>();
    private final Map<CodeKind, Map<String, Place>> declared = new EnumMap<>(CodeKind.class);
    private final List<Reference> references = new ArrayList<>();

    public CityFiles(CityFolder folder) {
        this.folder = folder;
    }

    /** Notes a mistake. */
    public void reject(Place place, String reason) {
        errors.add(new FileError(place, reason));
    }

    /** Notes that a code exists. Twice the same is a mistake. */
    public void declare(CodeKind kind, String code, Place place) {
        if (code.isEmpty()) {
            return;
        }
        Place first = declared.computeIfAbsent(kind, any -> new HashMap<>()).putIfAbsent(code, place);
        if (first != null) {
            reject(place, "the " + kind.words() + " " + code + " is there already, in line " + first.line());
        }
    }

    /** Whether a code was declared so far. */
    public boolean knows(CodeKind kind, String code) {
        return declared.getOrDefault(kind, Map.of()).containsKey(code);
    }

    /** Notes that a code is used, for {@link #throwIfBroken()} to look up. */
    public void refer(CodeKind kind, @Nullable String code, Place place) {
        if (code != null && !code.isEmpty()) {
            references.add(new Reference(kind, code, place));
        }
    }

    /** Reads a YAML file that is one map. Answers null if it is missing or none. */
    public <T> @Nullable T yamlMap(String name, Function<YamlMap, T> reader) {
        String text = text(name);
        return text == null ? null : new YamlFile(this, name, text).map(reader);
    }

    /** Reads a YAML file that is a list of maps. */
    public <T> List<T> yamlMaps(String name, Function<YamlMap, @Nullable T> reader) {
        String text = text(name);
        return text == null ? List.of() : new YamlFile(this, name, text).maps(reader);
    }

    /** Reads a YAML file that is a list of maps, if it is there. */
    public <T> List<T> optionalYamlMaps(String name, Function<YamlMap, @Nullable T> reader) {
        String text = optionalText(name);
        return text == null ? List.of() : new YamlFile(this, name, text).maps(reader);
    }

    /** Reads a CSV file whose first line names exactly these columns, in any order. */
    public <T> List<T> csvRows(String name, List<String> columns, Function<CsvRow, @Nullable T> reader) {
        String text = text(name);
        return text == null ? List.of() : new CsvFile(this, name, columns).rows(text, reader);
    }

    /** The text of a file that must be there; a mistake and null if it is not, or not in UTF-8. */
    public @Nullable String text(String name) {
        byte[] bytes = folder.bytes(name);
        if (bytes == null) {
            reject(Place.start(name), "the file is missing");
            return null;
        }
        return decode(name, bytes);
    }

    /** The text of a file that need not be there. */
    public @Nullable String optionalText(String name) {
        byte[] bytes = folder.bytes(name);
        return bytes == null ? null : decode(name, bytes);
    }

    /**
     * Ends the reading.
     *
     * @throws CityFilesException if anything was wrong
     */
    public void throwIfBroken() {
        for (Reference reference : references) {
            // If there is none at all, its own file is at fault and says so; each reference would repeat it.
            if (declared.containsKey(reference.kind()) && !knows(reference.kind(), reference.code())) {
                reject(reference.place(), "there is no " + reference.kind().words() + " " + reference.code());
            }
        }
        references.clear();
        if (!errors.isEmpty()) {
            throw new CityFilesException(errors.stream()
                    .sorted(Comparator.comparing(
                                    (FileError error) -> error.place().file())
                            .thenComparing(error -> error.place().line()))
                    .distinct()
                    .toList());
        }
    }

    private @Nullable String decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            String before = out.flip().toString();
            reject(
                    new Place(
                            name,
                            1 + (int) before.chars().filter(c -> c == '\n').count()),
                    "the text is not UTF-8");
            return null;
        }
        String text = out.flip().toString();
        // Spreadsheets put a byte order mark in front.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private record Reference(CodeKind kind, String code, Place place) {}
}
