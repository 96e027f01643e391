package org.countersign.staff;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.platform.Invalid;

/**
 * What a password must be (NIST SP 800-63B-4, 3.1.1.2): long and not common; no rules of composition, no change by date. Common is what
 * zxcvbn needs fewer than a hundred million guesses for: it knows some ten thousand passwords, names and words, and sees repetition,
 * keyboard runs, dates and letters written as digits. The account's own names and ours add nothing to a password. Famous long phrases,
 * which are in every list, stand in a short list of our own.
 */
@ApplicationScoped
public class PasswordRule {
    static final int LEAST = 15;
    static final int MOST = 200;
    private static final double ENOUGH_GUESSES = 1e8;
    /** What must be left when the names are taken out. */
    private static final int LEFT = 8;
    /** The estimate grows with the square of the length; what is common in the first 60 characters is common. */
    private static final int LOOKED_AT = 60;
    private static final Set<String> FAMOUS = Set.of("correcthorsebatterystaple", "thequickbrownfox", "thequickbrownfoxjumpsoverthelazydog", "loremipsumdolorsitamet",
            "tobeornottobe", "tobeornottobethatisthequestion", "maytheforcebewithyou", "wethepeopleoftheunitedstates", "inthebeginningwastheword", "ourfatherwhoartinheaven",
            "iamthewalrus", "onceuponatimeinamerica", "allyourbasearebelongtous", "ipledgeallegiancetotheflag", "godblessamerica", "onenationundergod", "elpueblounidojamasseravencido",
            "padrenuestroqueestasenloscielos", "enunlugardelamancha", "thisismypassword", "changemechangeme", "letmeinletmein", "nevergonnagiveyouup", "supercalifragilisticexpialidocious");
    private static final List<String> OURS = List.of("countersign", "mayor", "office", "council", "cityhall", "ordinance", "hartford", "bridgeport", "denver", "losangeles");

    private final Zxcvbn estimate = new Zxcvbn();

    /** @param names the account's, which must not be most of the password @throws Invalid with the reason, at the field "password" */
    public void check(String password, String... names) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < LEAST) throw new Invalid("password", "staff.password.tooShort", String.valueOf(LEAST));
        if (length > MOST) throw new Invalid("password", "staff.password.tooLong", String.valueOf(MOST));
        if (password.indexOf(0) >= 0) throw new Invalid("password", "field.characters");
        if (famous(password) || withoutNames(password, names).length() < LEFT || guesses(password) < ENOUGH_GUESSES) throw new Invalid("password", "staff.password.common");
    }

    private static boolean famous(String password) { return FAMOUS.contains(password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "")); }

    private static String withoutNames(String password, String... names) {
        String left = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        for (String word : Stream.concat(OURS.stream(), Stream.of(names).flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))).toList())
            if (word.length() > 3) left = left.replace(word, "");
        return left;
    }

    private double guesses(String password) { return estimate.measure(password.substring(0, Math.min(LOOKED_AT, password.length()))).getGuesses(); }
}
