package id.sahut.platform.security;

import id.sahut.platform.problem.FieldChecks;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a claim by its name or, when nested, by names joined with {@code /}. A claim whose whole name equals the path
 * comes first. A claim of another type than expected, or one that breaks the rules for texts, counts as absent: a
 * citizen is not turned away for an odd nickname.
 */
record ClaimPath(String path) {

    /** The text there, trimmed and in NFC. */
    @Nullable
    String text(Map<String, Object> claims, int longest) {
        return clean(find(claims), longest);
    }

    /** The text there if it is of ASCII letters, digits and signs, as telephone numbers and languages are: the database keeps them so. */
    @Nullable
    String plainText(Map<String, Object> claims, int longest) {
        String text = text(claims, longest);
        return text != null && plain(text) ? text : null;
    }

    /** The plain texts there, of a string or an array. */
    Set<String> plainTexts(Map<String, Object> claims, int longest) {
        Set<String> texts = new LinkedHashSet<>();
        Object value = find(claims);
        for (Object item : value instanceof Collection<?> items ? items : Set.of(value == null ? "" : value)) {
            String text = clean(item, longest);
            if (text != null && plain(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private @Nullable Object find(Map<String, Object> claims) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object value = claims;
        for (String name : path.split("/", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    private static @Nullable String clean(@Nullable Object value, int longest) {
        return value instanceof String text ? new FieldChecks().optionalLine("", text, 1, longest) : null;
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c < 0x7F);
    }
}
