package org.countersign.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
            ADDRESS_REFUSED | 550 5.1.1 no such mailbox                                        | true
            ADDRESS_REFUSED | 550 5.1.10 RESOLVER.ADR.RecipientNotFound                        | true
            ADDRESS_REFUSED | 550-5.2.1 The email account that you tried to reach is disabled  | true
            ADDRESS_REFUSED | 552 5.2.2 mailbox full                                           | false
            ADDRESS_REFUSED | 550 5.7.1 Unable to relay                                        | false
            ADDRESS_REFUSED | 553 5.1.8 sender address has null MX                             | false
            ADDRESS_REFUSED | 550 No such user here                                            | true
            ADDRESS_REFUSED | 551 User not local                                               | true
            ADDRESS_REFUSED | 550 Relaying denied                                              | false
            ADDRESS_REFUSED | 550 Blocked, see spamhaus.org                                    | false
            ADDRESS_REFUSED | 552 mailbox full                                                 | false
            REFUSED         | 550 5.1.1 no such mailbox                                        | true
            REFUSED         | 550 not this text                                                | false
            LATER           | 450 4.1.1 greylisted                                             | false
            """)
    void an_address_is_written_to_no_more_where_the_server_says_it_is_none(Delivery.Kind kind, String answer, boolean wrong) { assertEquals(wrong, new Delivery(kind, answer).addressIsWrong()); }
}
