package org.countersign.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;

/**
 * What contacts say, read once more out of what they came as by a better reader: subject, words, language, the office they were addressed to, marks.
 * Who signed, when it came and every position stay as they are: those were decided, by the rules of the day or by a person; so does a language that a person told. Whoever calls tells the news.
 */
public record Retelling(Bulk bulk) {

    /** @param contacts as they are read now, by id */
    public void tell(Map<Long, NewContact> contacts) {
        Map<Long, NewContact> told = new TreeMap<>();
        contacts.forEach((id, contact) -> told.put(id, contact.withoutStatus()));
        Set<String> texts = told.values().stream().map(each -> text(each.content())).filter(Objects::nonNull).collect(Collectors.toSet());
        new IntakeStripes(bulk).hold(texts.stream());
        Map<String, Long> ids = new LetterTexts(bulk).keep(texts);
        List<Long> before = bulk.find("SELECT text_id FROM contact WHERE text_id IS NOT NULL AND id IN (??) FOR UPDATE", told.keySet(), row -> row.getLong(1));
        bulk.write("UPDATE contact SET subject = ?, text_id = ?, language = IF(language_told, language, ?), recipient = ?, flag = ?, version = version + 1 WHERE id = ?", told.entrySet().stream().map(each -> {
            NewContact.Content content = each.getValue().content();
            NewContact.Arrival arrival = each.getValue().arrival();
            return new Object[] {content.subject(), ids.get(text(content)), content.language(), arrival.recipient(), arrival.flag(), each.getKey()};
        }).toList());
        bulk.changeAll("DELETE FROM letter_text WHERE id IN (??) AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.text_id = letter_text.id)", before.stream().distinct().sorted().toList());
    }

    private static String text(NewContact.Content content) { return content.text() == null || content.text().isBlank() ? null : content.text(); }
}
