package id.sahut.city.template;

import id.sahut.platform.locale.LocalisedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text to answer with.
 *
 * @param categoryCode only for this category and those below it; null for any
 * @param order its place in the file
 * @param name what it is for, as officers choose it
 * @param text with {@link Placeholder}s in braces
 */
public record AnswerTemplate(
        String code,
        @Nullable String categoryCode,
        int order,
        LocalisedText name,
        LocalisedText text,
        @Nullable LocalDate retiredOn) {

    static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /** What stands in a text for something of the case; the same words in every language. */
    public enum Placeholder {
        NOMOR_TIKET,
        JUDUL,
        KATEGORI,
        INSTANSI,
        LOKASI,
        TANGGAL_LAPORAN,
        TANGGAL_RENCANA,
        NAMA_PETUGAS;

        /** As it stands in a text, without the braces. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Placeholder> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    /** Those that stand in it, in the order of their list. */
    public List<Placeholder> placeholders() {
        List<String> words = Stream.of(text.id(), text.en())
                .flatMap(one -> BRACES.matcher(one).results())
                .map(match -> match.group(1))
                .toList();
        return Arrays.stream(Placeholder.values())
                .filter(one -> words.contains(one.word()))
                .toList();
    }

    /** A word in braces, or a brace alone, that stands for nothing; null if there is none. */
    static @Nullable String unknownIn(String text) {
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            if (Placeholder.of(braces.group(1)).isEmpty()) {
                return braces.group();
            }
        }
        String rest = braces.replaceAll("");
        return rest.contains("{") ? "{" : rest.contains("}") ? "}" : null;
    }

    AnswerTemplate retired(LocalDate on) {
        return retiredOn == null ? new AnswerTemplate(code, categoryCode, order, name, text, on) : this;
    }
}
