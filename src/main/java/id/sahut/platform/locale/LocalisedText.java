package id.sahut.platform.locale;

/** A text of the operator's own files, in both languages. */
public record LocalisedText(String id, String en) {

    public String in(Language language) {
        return language == Language.EN ? en : id;
    }
}
