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

    private final Map<Language, Map<String, MessageFormat>> bundles = new EnumMap<>(Language.class);

    Messages() {
        for (Language language : Language.values()) {
            bundles.put(language, load(language));
        }
    }

    /**
     * The sentence behind a key.
     *
     * @throws NoSuchElementException if the bundle lacks the key, which a test rules out
     */
    public String text(Language language, String key, Object... arguments) {
        MessageFormat format = bundle(language).get(key);
        if (format == null) {
            throw new NoSuchElementException("no message " + key + " in " + language.tag());
        }
        // A copy, because a format is not for several threads; a parsed one, because parsing costs more than
        // formatting.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    public boolean has(String key) {
        return bundle(Language.ID).containsKey(key);
    }

    private Map<String, MessageFormat> bundle(Language language) {
        Map<String, MessageFormat> bundle = bundles.get(language);
        if (bundle == null) {
            throw new NoSuchElementException("no bundle for " + language);
        }
        return bundle;
    }

    private static Map<String, MessageFormat> load(Language language) {
        String resource = "/messages_" + language.tag() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, MessageFormat> bundle = new HashMap<>();
            properties.forEach(
                    (key, value) -> bundle.put((String) key, new MessageFormat((String) value, language.locale())));
            return Map.copyOf(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
