package id.sahut.city.file;

import id.sahut.platform.locale.LocalisedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A map of a YAML file. A value's text is taken as it is written, so {@code 12.71.19}, {@code no} and {@code 112} need
 * no quotes; what nobody asked for by the end of the reading is an unknown key.
 */
public final class YamlMap extends Entry {

    private final String file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    private YamlMap(CityFiles files, String file, MappingNode node) {
        super(files);
        this.file = file;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                files.reject(place(file, tuple.getKeyNode()), "a key must be a word");
            } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) == null) {
                keys.put(key.getValue(), key);
            } else {
                files.reject(place(file, key), key.getValue() + ": is there twice");
            }
        }
    }

    static <T> @Nullable T read(CityFiles files, String file, MappingNode node, Function<YamlMap, @Nullable T> reader) {
        YamlMap map = new YamlMap(files, file, node);
        T result = reader.apply(map);
        map.values.keySet().stream()
                .filter(key -> !map.read.contains(key))
                .forEach(key -> map.reject(key, "is no key known here"));
        return result;
    }

    static Place place(String file, Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    @Override
    public Place place() {
        return place(file, node);
    }

    @Override
    public Place place(String key) {
        return place(file, keys.getOrDefault(key, node));
    }

    @Override
    protected @Nullable String raw(String key) {
        Node value = value(key);
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar) {
            return word(scalar);
        }
        reject(key, "must be a single value");
        return null;
    }

    /** Notes that a value names something that must exist. */
    public void refer(CodeKind kind, @Nullable String code, String key) {
        files.refer(kind, code, place(key));
    }

    /** A text in both languages that must be there. */
    public LocalisedText localised(String key, int max) {
        LocalisedText text = optionalLocalised(key, max);
        if (text == null && value(key) == null) {
            reject(key, "is missing");
        }
        return text == null ? new LocalisedText("", "") : text;
    }

    /** A text in both languages, or in none. */
    public @Nullable LocalisedText optionalLocalised(String key, int max) {
        return map(
                key,
                texts -> new LocalisedText(
                        texts.present("id", texts.optionalText("id", max)),
                        texts.present("en", texts.optionalText("en", max))));
    }

    /** A map that may be absent. */
    public <T> @Nullable T map(String key, Function<YamlMap, @Nullable T> reader) {
        Node value = value(key);
        if (value instanceof MappingNode map) {
            return read(files, file, map, reader);
        }
        if (value != null) {
            reject(key, "must be a map");
        }
        return null;
    }

    /** A list of maps; empty if absent. */
    public <T> List<T> maps(String key, Function<YamlMap, @Nullable T> reader) {
        List<T> items = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode map) {
                T result = read(files, file, map, reader);
                if (result != null) {
                    items.add(result);
                }
            } else {
                files.reject(place(file, item), key + ": every item must be a map");
            }
        }
        return List.copyOf(items);
    }

    /** A list of words; empty if absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            String text = item instanceof ScalarNode scalar ? word(scalar) : null;
            if (text == null) {
                files.reject(place(file, item), key + ": every item must be a text");
            } else if (texts.contains(text)) {
                files.reject(place(file, item), key + ": " + text + " is there twice");
            } else {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** A list of words of a fixed list; empty if absent. */
    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        List<E> choices = new ArrayList<>();
        for (String text : texts(key)) {
            E choice = word(key, text, type);
            if (choice != null) {
                choices.add(choice);
            }
        }
        return List.copyOf(choices);
    }

    private List<Node> items(String key) {
        Node value = value(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (value != null) {
            reject(key, "must be a list");
        }
        return List.of();
    }

    /** The value behind a key, which counts as asked for; null also for a key with nothing behind it. */
    private @Nullable Node value(String key) {
        read.add(key);
        Node value = values.get(key);
        return value != null && value.getTag().equals(Tag.NULL) ? null : value;
    }

    private static @Nullable String word(ScalarNode scalar) {
        String text = scalar.getValue().strip();
        return text.isEmpty() ? null : text;
    }
}
