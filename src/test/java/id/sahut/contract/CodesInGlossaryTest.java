package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whoever meets a fixed value in an answer finds in the glossary what it is in Indonesian. */
class CodesInGlossaryTest {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");

    @Test
    void everyFixedValueOfTheContractStandsInTheGlossary() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (InputStream in = Files.newInputStream(ContractBundle.BUNDLE)) {
            collect(new Yaml(new SafeConstructor(new LoaderOptions())).load(in), codes);
        }
        assertThat(codes).contains("SUBMITTED", "COMPLAINT", "REPORTER_WINDOW");

        String glossary = Files.readString(Path.of("docs/glossary.md"));

        assertThat(codes).allSatisfy(code -> assertThat(glossary).contains("`" + code + "`"));
    }

    private static void collect(Object node, Set<String> codes) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("enum") && value instanceof List<?> values) {
                    values.stream()
                            .map(String::valueOf)
                            .filter(code -> CODE.matcher(code).matches())
                            .forEach(codes::add);
                }
                collect(value, codes);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, codes));
        }
    }
}
