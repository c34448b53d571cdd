package id.sahut.process.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as people say them, kept as E.164: {@code 0812-6000-1234} is {@code +6281260001234}. */
final class PhoneNumber {

    private static final String HERE = "ID";
    private static final int LONGEST = 40;

    private PhoneNumber() {}

    /** A number in E.164; null when absent, blank, or refused. */
    static @Nullable String check(String pointer, @Nullable String value, FieldChecks checks) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            Phonenumber.PhoneNumber number = numbers.parse(value.substring(0, Math.min(value.length(), LONGEST)), HERE);
            // Possible rather than valid: numbering plans change more often than releases of this.
            if (value.length() <= LONGEST && numbers.isPossibleNumber(number) && !number.hasExtension()) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // Refused below, and not told: its message holds the number.
        }
        checks.reject(pointer, Code.INVALID_FORMAT);
        return null;
    }
}
