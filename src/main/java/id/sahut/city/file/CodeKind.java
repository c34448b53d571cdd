package id.sahut.city.file;

/** What a code in one file may refer to in another. */
public enum CodeKind {
    KECAMATAN("kecamatan"),
    KELURAHAN("kelurahan"),
    AGENCY("agency"),
    DESK("agency of kind DESK"),
    INSPECTORATE("agency of kind INSPECTORATE"),
    CATEGORY("category"),
    STANDARD("service standard"),
    TEMPLATE("answer template");

    private final String words;

    CodeKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
