package org.countersign.staff;

import static org.junit.jupiter.api.Assertions.*;

import org.countersign.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    final PasswordRule rule = new PasswordRule();

    @ParameterizedTest @ValueSource(strings = {"quiet river stone 7", "nine lamps over a wet street", "Tqv8#mLr2!zXw9pB", "mi abuela cosía paraguas verdes", "zaguán 火 🏛 orilla larga tarde"})
    void a_sentence_of_ones_own_is_good(String password) { assertDoesNotThrow(() -> rule.check(password, "mocando", "Maria Ocando")); }

    @ParameterizedTest @ValueSource(strings = {"aaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "passwordpassword", "Password12345678", "P@ssw0rdP@ssw0rd", "123456789012345", "1234567890123456789", "qwertyuiopasdfgh",
        "qwertyqwertyqwerty", "abcdefghijklmnop", "correct horse battery staple", "CorrectHorseBatteryStaple!", "the quick brown fox", "countersigncountersign", "Countersign2026!", "hartfordhartford",
        "mocandomocando1", "MariaOcando2026", "We the people of the United States", "               "})
    void what_everyone_would_guess_is_refused_with_a_reason(String password) {
        assertEquals("staff.password.common", key(password));
    }

    @Test void fifteen_characters_are_the_least_counted_as_people_count() {
        assertEquals("staff.password.tooShort", key("Tqv8#mLr2!zXw9"));
        assertEquals("staff.password.tooShort", key("🏛🗽🗿🗼🏰🏯🏟🎡🎢🎠⛲⛺🌁🌃"));
        assertEquals("staff.password.tooShort", key(null));
        assertEquals("staff.password.tooLong", key("x9 ".repeat(70)));
        assertEquals("field.characters", key("Tqv8#mLr2\0!zXw9pB"));
    }

    private String key(String password) {
        Invalid refused = assertThrows(Invalid.class, () -> rule.check(password, "mocando", "Maria Ocando"), password);
        assertEquals("password", refused.errors().get(0).field());
        return refused.errors().get(0).key();
    }
}
