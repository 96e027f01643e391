package org.countersign.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageReaderTest {
    @Test void the_language_of_a_letter_is_told_by_its_common_words_or_its_script() {
        Map.of("en", "Please sign the ordinance, it is good for all of us in this city.", "es", "Por favor firme la ordenanza, es buena para todos los que vivimos en esta ciudad.", "fr", "Je vous demande de ne pas signer cette ordonnance, elle est mauvaise pour notre ville.",
                "pt", "Por favor não assine a lei, que não é boa para os moradores da cidade.", "ja", "この条例に賛成します。", "zh", "我支持这项条例。", "ko", "이 조례에 찬성합니다.", "ru", "Пожалуйста, подпишите это постановление.", "vi", "Tôi xin ông ký sắc lệnh này vì nó tốt cho người dân và cho thành phố của chúng ta.")
                .forEach((language, text) -> assertEquals(Optional.of(language), LanguageReader.read(text), text));
    }

    @Test void too_little_tells_nothing() {
        for (String text : new String[] {"", "Yes!", "No.", "2026-14", ":+1:", "Lorem ipsum dolor sit amet consectetur"}) assertEquals(Optional.empty(), LanguageReader.read(text), text);
    }
}
