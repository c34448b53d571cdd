package id.sahut.city.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** A YAML file, read as a graph of nodes because only those know their lines. */
final class YamlFile {

    private final CityFiles files;
    private final String name;
    private final @Nullable Node root;

    YamlFile(CityFiles files, String name, String text) {
        this.files = files;
        this.name = name;
        this.root = compose(text);
    }

    <T> @Nullable T map(Function<YamlMap, T> reader) {
        if (root instanceof MappingNode map) {
            return YamlMap.read(files, name, map, reader);
        }
        if (root != null) {
            files.reject(Place.start(name), "the file must be a map");
        }
        return null;
    }

    <T> List<T> maps(Function<YamlMap, @Nullable T> reader) {
        List<T> items = new ArrayList<>();
        if (root instanceof SequenceNode sequence) {
            if (sequence.getValue().isEmpty()) {
                files.reject(Place.start(name), "the list is empty");
            }
            for (Node item : sequence.getValue()) {
                T read = item instanceof MappingNode map ? YamlMap.read(files, name, map, reader) : null;
                if (read != null) {
                    items.add(read);
                } else if (!(item instanceof MappingNode)) {
                    files.reject(YamlMap.place(name, item), "every item must be a map");
                }
            }
        } else if (root != null) {
            files.reject(Place.start(name), "the file must be a list");
        }
        return items;
    }

    private @Nullable Node compose(String text) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                files.reject(Place.start(name), "the file is empty");
            }
            return node;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            files.reject(new Place(name, line), "this is no YAML: " + e.getProblem());
        } catch (ReaderException e) {
            long line = 1
                    + text.chars().limit(e.getPosition()).filter(c -> c == '\n').count();
            files.reject(new Place(name, (int) line), "a character YAML does not allow");
        } catch (YAMLException e) {
            // Too large, too deep, too many aliases: the library does not say where.
            files.reject(Place.start(name), "this is no YAML: " + e.getMessage());
        }
        return null;
    }
}
