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
            ADDRESS_REFUSED | 550 <bo@example.org>: Recipient address rejected: User unknown   | true
            ADDRESS_REFUSED | 550 unknown user                                                 | true
            ADDRESS_REFUSED | 550 Unrouteable address                                          | true
            ADDRESS_REFUSED | 550 Invalid recipient                                            | true
            ADDRESS_REFUSED | 550 The mailbox bo@example.org does not exist                    | true
            ADDRESS_REFUSED | 550 This account has been disabled                               | true
            ADDRESS_REFUSED | 550 Relaying denied                                              | false
            ADDRESS_REFUSED | 550                                                              | false
            ADDRESS_REFUSED | 550 Sender verify failed                                         | false
            ADDRESS_REFUSED | 550-Verification failed for <office@city.example> 550-No Such User Here 550 Sender verify failed | false
            ADDRESS_REFUSED | 550 Administrative prohibition                                   | false
            ADDRESS_REFUSED | 550 Domain city.example has exceeded the max emails per hour     | false
            ADDRESS_REFUSED | 550 Too many messages                                            | false
            ADDRESS_REFUSED | 550 Access restricted                                            | false
            ADDRESS_REFUSED | 550 Requested action not taken: mailbox unavailable              | false
            ADDRESS_REFUSED | 550 Invalid HELO name                                            | false
            ADDRESS_REFUSED | 550 Your account is disabled for sending                         | false
            ADDRESS_REFUSED | 550 Blocked, see spamhaus.org                                    | false
            ADDRESS_REFUSED | 552 mailbox full                                                 | false
            REFUSED         | 550 5.1.1 no such mailbox                                        | true
            REFUSED         | 550 not this text                                                | false
            LATER           | 450 4.1.1 greylisted                                             | false
            """)
    void an_address_is_written_to_no_more_where_the_server_says_it_is_none(Delivery.Kind kind, String answer, boolean wrong) { assertEquals(wrong, new Delivery(kind, answer).addressIsWrong()); }
}
