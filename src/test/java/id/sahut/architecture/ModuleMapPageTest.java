package id.sahut.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The module map in the docs is the one that {@link ModuleMapTest} holds the code to. */
class ModuleMapPageTest {

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String COMMAND = "./mvnw test -Dtest=ModuleMapPageTest -Ddocs.modules=write";
    private static final String BEGIN = "<!-- Module map, written by " + COMMAND + " -->\n";
    private static final String END = "<!-- End of the module map -->";
    private static final List<String> DRAWN = List.of("view", "process");

    @Test
    void thePageShowsTheMap() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        assertThat(begin).as("where the map begins").isNotNegative();
        assertThat(end).as("where it ends").isGreaterThan(begin);
        String map = diagram(ModuleMapTest.MAP) + "\n" + table(ModuleMapTest.MAP);
        if ("write".equals(System.getProperty("docs.modules"))) {
            page = page.substring(0, begin) + BEGIN + map + page.substring(end);
            Files.writeString(PAGE, page);
        }
        assertThat(page.substring(begin + BEGIN.length(), page.indexOf(END)))
                .as("%s is stale; rewrite it with: %s", PAGE, COMMAND)
                .isEqualTo(map);
    }

    private static String diagram(Map<String, Set<String>> map) {
        List<String> lines = new ArrayList<>(List.of("```mermaid", "flowchart TD"));
        for (String room : DRAWN) {
            lines.add("    subgraph " + room);
            features(map, room).forEach(feature -> lines.add("        " + feature + "[" + name(feature) + "]"));
            lines.add("    end");
        }
        lines.add("    city[[city]]");
        for (String room : DRAWN) {
            for (String feature : features(map, room)) {
                Set<String> targets = new TreeSet<>();
                map.get(feature)
                        .forEach(used -> targets.add(DRAWN.contains(Feature.room(used)) ? used : Feature.room(used)));
                targets.forEach(target -> lines.add("    " + feature + " --> " + target));
            }
        }
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static String table(Map<String, Set<String>> map) {
        StringBuilder table = new StringBuilder("| Feature | Uses |\n|---|---|\n");
        new TreeMap<>(map)
                .forEach((feature, uses) -> table.append("| `")
                        .append(feature)
                        .append("` | ")
                        .append(uses.isEmpty() ? "–" : quoted(uses))
                        .append(" |\n"));
        return table.toString();
    }

    private static String quoted(Set<String> features) {
        return features.stream().sorted().map(feature -> "`" + feature + "`").collect(Collectors.joining(", "));
    }

    private static Set<String> features(Map<String, Set<String>> map, String room) {
        return map.keySet().stream()
                .filter(feature -> Feature.room(feature).equals(room))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String feature) {
        return feature.substring(feature.indexOf('.') + 1);
    }
}
