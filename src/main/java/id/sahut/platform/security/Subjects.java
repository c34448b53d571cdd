package id.sahut.platform.security;

/**
 * Which subjects can name a person. They are kept and compared byte for byte, so none is trimmed, folded or replaced;
 * what the database could not keep apart, or keep at all, is no subject.
 */
final class Subjects {

    /** As OpenID Connect Core 1.0, section 2, has it. */
    static final int LONGEST = 255;

    private Subjects() {}

    static boolean acceptable(String subject) {
        return !subject.isBlank()
                && subject.length() <= LONGEST
                && subject.codePoints().noneMatch(point -> {
                    int type = Character.getType(point);
                    return type == Character.CONTROL || type == Character.SURROGATE;
                });
    }
}
