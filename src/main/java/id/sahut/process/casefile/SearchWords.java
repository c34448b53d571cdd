package id.sahut.process.casefile;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a search. A case is found when its title or description holds all of them, each at the beginning of a
 * word: "lampu" finds "lampunya". Upper and lower case and accents are the same.
 */
public record SearchWords(List<String> words) {

    /** Of fewer letters the index holds none ({@code innodb_ft_min_token_size}); "di" and "ke" are in every report. */
    public static final int SHORTEST_WORD = 3;

    /** As long as the index keeps one ({@code innodb_ft_max_token_size}). */
    private static final int LONGEST_WORD = 84;

    private static final int MOST_WORDS = 10;
    /** What the index takes for a word; everything else parts words, the search's own operators among it. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_]+");

    /** The words of what somebody typed; empty if there is none that could be looked for. */
    public static Optional<SearchWords> of(String typed) {
        List<String> words = WORD.matcher(typed)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD && word.length() <= LONGEST_WORD)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new SearchWords(words));
    }

    /** In the database's boolean mode: each must be there, at the beginning of a word. */
    String expression() {
        return words.stream().map(word -> '+' + word + '*').collect(Collectors.joining(" "));
    }
}
