package id.sahut.city.file;

import java.util.List;
import java.util.regex.Pattern;

/** Telephone numbers in files: short codes and call centres such as 112 and 1500533, which have no
 * country code, else E.164 with its plus. */
public final class PhoneNumbers {

    private static final Pattern SHORT_OR_E164 = Pattern.compile("[1-9][0-9]{2,6}|\\+[1-9][0-9]{6,14}");

    private PhoneNumbers() {}

    /** A list of numbers; empty if absent. */
    public static List<String> read(YamlMap map, String key) {
        List<String> numbers = map.texts(key);
        numbers.forEach(number -> check(map, key, number));
        return numbers;
    }

    /** Notes a mistake if the text is no number. */
    public static void check(YamlMap map, String key, String number) {
        if (!SHORT_OR_E164.matcher(number).matches()) {
            map.reject(key, "a telephone number is a short code like 112 or like +62614512412");
        }
    }
}
