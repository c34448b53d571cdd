package id.sahut.platform.locale;

import java.util.Locale;

/** The languages the API speaks. */
public enum Language {
    /** Indonesian, the default. */
    ID("id"),
    EN("en");

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }
}
