package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.platform.locale.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The messages of one language as they stand in the sources. */
final class MessageBundle {

    private static final Path FOLDER = Path.of("src/main/resources");

    private MessageBundle() {}

    static Map<String, String> of(Language language) {
        Properties properties = new UniqueKeys();
        try (Reader in = Files.newBufferedReader(
                FOLDER.resolve("messages_" + language.tag() + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    /** Refuses a key that stands twice, of which a plain bundle keeps the last. */
    private static final class UniqueKeys extends Properties {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            Object before = super.put(key, value);
            assertThat(before).as("%s stands twice", key).isNull();
            return before;
        }
    }
}
