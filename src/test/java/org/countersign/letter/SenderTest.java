package org.countersign.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {
    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Jane Public <jane@example.org>                    | Jane       | Public       | jane@example.org",
        "\"Public, Jane\" <Jane@Example.ORG>               | Jane       | Public       | jane@example.org",
        "jane@example.org (Jane Public)                    | Jane       | Public       | jane@example.org",
        "=?utf-8?Q?P=C3=BAblico=2C_Juana?= <j@example.org> | Juana      | Público      | j@example.org",
        "Juana de la Cruz <j@example.org>                  | Juana      | de la Cruz   | j@example.org",
        "John Public Jr. <j@example.org>                   | John       | Public Jr.   | j@example.org",
        "\"John Public, Jr.\" <j@example.org>              | John       | Public, Jr.  | j@example.org",
        "Cher <c@example.org>                              | Cher       | ``           | c@example.org",
        "\"jane@example.org\" <jane@example.org>           | ``         | ``           | jane@example.org",
        "Jane Public via Action Page <mail@example.net>    | Jane       | Public       | mail@example.net",
        "jane@example.org                                  | ``         | ``           | jane@example.org",
        "\"Jane Public <jane@example.org>                  | Jane       | Public       | jane@example.org",
        "Jane (the writer Public <jane@example.org>        | Jane the writer | Public  | jane@example.org",
        "Friends: Jane Public <jane@example.org>, b@c.de;  | Jane       | Public       | jane@example.org"})
    void a_sender_is_split_where_an_office_would(String from, String given, String family, String email) {
        Sender sender = Sender.of(Mailbox.read(from).get(0));
        assertEquals(given + "|" + family + "|" + email, sender.givenName() + "|" + sender.familyName() + "|" + sender.email().orElse(""));
    }
}
