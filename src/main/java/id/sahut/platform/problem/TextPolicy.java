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
