package id.sahut.platform.problem;

/**
 * Which characters a text may hold. Control characters break terminals and logs, bidirectional controls let a text show
 * other words than it holds (CVE-2021-42574), lone surrogates are no characters at all. Emoji, joiners and combining
 * marks are people's writing and stay.
 */
final class TextPolicy {

    private TextPolicy() {}

    static boolean acceptable(String text, boolean lines) {
        return text.codePoints().allMatch(point -> acceptable(point, lines));
    }

    /** Whether it shows nothing, which is no text however long it is. */
    static boolean blank(String text) {
        return text.isBlank() || (acceptable(text, true) && text.codePoints().noneMatch(TextPolicy::visible));
    }

    /** Without the spaces around it, the non-breaking ones that Java leaves included. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && space(text.charAt(start))) {
            start++;
        }
        while (end > start && space(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** None lies beyond the first 65,536 code points. */
    private static boolean space(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** Not so are spaces, what only shapes its neighbours, and letters that are blank by design. */
    private static boolean visible(int point) {
        return !space(point)
                && Character.getType(point) != Character.FORMAT
                && point != 0x115F
                && point != 0x1160
                && point != 0x2800
                && point != 0x3164
                && point != 0xFFA0;
    }

    private static boolean acceptable(int point, boolean lines) {
        if (point == '\n' || point == '\r' || point == '\t') {
            return lines;
        }
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && point != 0xFFFE
                && point != 0xFFFF
                && point != 0xFEFF
                && !bidirectional(point);
    }

    private static boolean bidirectional(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
