package id.sahut.platform.locale;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;

/**
 * The product's own sentences, {@code messages_id.properties} and {@code messages_en.properties} (UTF-8,
 * {@link MessageFormat} syntax).
 */
@ApplicationScoped
public class Messages {

    private final Map<Language, Map<String, String>> bundles = new EnumMap<>(Language.class);

    Messages() {
        for (Language language : Language.values()) {
            bundles.put(language, load("/messages_" + language.tag() + ".properties"));
        }
    }

    /**
     * The sentence behind a key.
     *
     * @throws NoSuchElementException if the bundle lacks the key, which a test rules out
     */
    public String text(Language language, String key, Object... arguments) {
        String pattern = bundle(language).get(key);
        if (pattern == null) {
            throw new NoSuchElementException("no message " + key + " in " + language.tag());
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return bundle(Language.ID).containsKey(key);
    }

    private Map<String, String> bundle(Language language) {
        Map<String, String> bundle = bundles.get(language);
        if (bundle == null) {
            throw new NoSuchElementException("no bundle for " + language);
        }
        return bundle;
    }

    private static Map<String, String> load(String resource) {
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> bundle = new HashMap<>();
            properties.forEach((key, value) -> bundle.put((String) key, (String) value));
            return Map.copyOf(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
