package id.sahut.contract;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Makes one document of the contract's sources: {@code root.yaml}, then the paths of {@code tags/*.yaml} in the order of
 * the root's tags, then all components, sorted. Component names are unique over all files, so that a reference into
 * another file becomes one into the bundle by dropping the file's name. Works on YAML nodes rather than values: texts
 * keep the style they were written in.
 */
final class ContractBundle {

    static final Path FOLDER = Path.of("openapi");
    static final Path BUNDLE = FOLDER.resolve("openapi.yaml");

    private static final String HEAD = """
            # The whole contract in one document. Made from root.yaml, components.yaml and tags/: change those, then
            #   ./mvnw test -Dtest=ContractBundleTest -Dcontract.bundle=write

            """;
    private static final String SHARED = "components.yaml";
    private static final String COMPONENTS = "components";
    private static final String PATHS = "paths";
    private static final Set<String> OF_A_PART = Set.of("openapi", "info", PATHS, COMPONENTS);
    /** Sections, save the first, and paths: nothing inside a text stands so far to the left. */
    private static final Pattern BLANK_LINE_BEFORE = Pattern.compile("^((?!openapi:)[a-z]|  /)", Pattern.MULTILINE);
    /** The sources keep to it, and are indented as deep as the bundle. */
    private static final int LINE_WIDTH = 120;

    private final Path folder;
    private final List<NodeTuple> paths = new ArrayList<>();
    private final Map<String, Map<String, NodeTuple>> components = new TreeMap<>();

    private ContractBundle(Path folder) {
        this.folder = folder;
    }

    /**
     * The bundle's text.
     *
     * @throws IllegalStateException if the sources clash, point nowhere, or hold what the bundle would lose
     */
    static String of(Path folder) {
        return new ContractBundle(folder).text();
    }

    private String text() {
        MappingNode root = read("root.yaml");
        List<NodeTuple> head = new ArrayList<>();
        for (NodeTuple part : root.getValue()) {
            if (name(part).equals(COMPONENTS)) {
                addComponents("root.yaml", part);
            } else {
                head.add(part);
            }
        }
        addPart(SHARED);
        for (Node tag : ((SequenceNode) value(root, "tags")).getValue()) {
            addPart("tags/" + ((ScalarNode) value((MappingNode) tag, "name")).getValue() + ".yaml");
        }
        head.add(tuple(PATHS, paths));
        head.add(tuple(
                COMPONENTS,
                components.entrySet().stream()
                        .map(kind ->
                                tuple(kind.getKey(), List.copyOf(kind.getValue().values())))
                        .toList()));
        MappingNode bundle = block(head);
        resolveReferences(bundle);
        return HEAD + print(bundle);
    }

    private void addPart(String file) {
        MappingNode part = read(file);
        for (NodeTuple section : part.getValue()) {
            require(OF_A_PART.contains(name(section)), file + ": " + name(section) + " has no place in the bundle");
        }
        addPaths(part);
        part.getValue().stream()
                .filter(section -> name(section).equals(COMPONENTS))
                .forEach(section -> addComponents(file, section));
    }

    private void addPaths(MappingNode part) {
        for (NodeTuple section : part.getValue()) {
            if (name(section).equals(PATHS)) {
                for (NodeTuple path : ((MappingNode) section.getValueNode()).getValue()) {
                    require(
                            paths.stream().noneMatch(known -> name(known).equals(name(path))),
                            "the path " + name(path) + " stands in two files");
                    paths.add(path);
                }
            }
        }
    }

    private void addComponents(String file, NodeTuple section) {
        for (NodeTuple kind : ((MappingNode) section.getValueNode()).getValue()) {
            Map<String, NodeTuple> known = components.computeIfAbsent(name(kind), ignored -> new TreeMap<>());
            for (NodeTuple component : ((MappingNode) kind.getValueNode()).getValue()) {
                require(
                        known.put(name(component), component) == null,
                        file + ": the name " + name(component) + " in " + name(kind) + " is taken");
            }
        }
    }

    /** Reads a file with its references stripped of file names, having looked each up in the file it names. */
    private MappingNode read(String file) {
        Path source = folder.resolve(file);
        MappingNode document = parse(source);
        forEachReference(document, reference -> {
            int hash = reference.indexOf('#');
            require(hash >= 0, file + ": " + reference + " names no component");
            if (hash > 0) {
                Path target = source.resolveSibling(reference.substring(0, hash));
                require(Files.isRegularFile(target), file + ": " + reference + " names no file");
                require(
                        defines(parse(target), reference.substring(hash)),
                        file + ": " + reference + " does not stand in that file");
            }
            return reference.substring(hash);
        });
        return document;
    }

    private static void resolveReferences(MappingNode bundle) {
        forEachReference(bundle, reference -> {
            require(defines(bundle, reference), reference + " stands in no file");
            return reference;
        });
    }

    private static boolean defines(MappingNode document, String pointer) {
        Node found = document;
        for (String step : pointer.substring("#/".length()).split("/", -1)) {
            found = found instanceof MappingNode map ? find(map, step) : null;
        }
        return found != null;
    }

    /** What becomes of a reference. */
    private interface Rewriting {
        String of(String reference);
    }

    private static void forEachReference(Node node, Rewriting rewriting) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(entry -> forEachReference(entry, rewriting));
        } else if (node instanceof MappingNode map) {
            Set<String> names = new HashSet<>();
            List<NodeTuple> entries = map.getValue();
            for (int i = 0; i < entries.size(); i++) {
                NodeTuple entry = entries.get(i);
                require(names.add(name(entry)), "the key " + name(entry) + " stands twice in one object");
                if (name(entry).equals("$ref") && entry.getValueNode() instanceof ScalarNode reference) {
                    String rewritten = rewriting.of(reference.getValue());
                    entries.set(i, new NodeTuple(entry.getKeyNode(), scalar(rewritten, ScalarStyle.SINGLE_QUOTED)));
                } else {
                    forEachReference(entry.getValueNode(), rewriting);
                }
            }
        }
    }

    private static MappingNode parse(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return (MappingNode) new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String print(MappingNode document) {
        DumperOptions options = new DumperOptions();
        options.setWidth(LINE_WIDTH);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setAllowUnicode(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(document, text);
        return BLANK_LINE_BEFORE.matcher(text.toString()).replaceAll("\n$0");
    }

    private static NodeTuple tuple(String name, List<NodeTuple> entries) {
        return new NodeTuple(scalar(name, ScalarStyle.PLAIN), block(entries));
    }

    private static MappingNode block(List<NodeTuple> entries) {
        return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
    }

    private static ScalarNode scalar(String text, ScalarStyle style) {
        return new ScalarNode(Tag.STR, text, null, null, style);
    }

    private static String name(NodeTuple entry) {
        return ((ScalarNode) entry.getKeyNode()).getValue();
    }

    private static Node value(MappingNode map, String name) {
        Node found = find(map, name);
        require(found != null, "no " + name);
        return found;
    }

    private static Node find(MappingNode map, String name) {
        return map.getValue().stream()
                .filter(entry -> name(entry).equals(name))
                .map(NodeTuple::getValueNode)
                .findFirst()
                .orElse(null);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
