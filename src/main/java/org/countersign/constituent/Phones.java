package org.countersign.constituent;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Phone numbers as identifiers (counting.md): read as from the United States, without the extension. */
public final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /** E.164, such as "+18605430000"; null where it is no valid number. */
    public static String e164(String written) {
        if (written == null || written.isBlank()) return null;
        try {
            PhoneNumber number = NUMBERS.parse(written, "US");
            return NUMBERS.isValidNumber(number) ? NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164) : null;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }
}
