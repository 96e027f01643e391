package org.countersign.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    @ParameterizedTest @ValueSource(strings = {"/", "/ordinance/show?no=2008-0811", "/tally/show?no=a%26b&asOf=2008-08-13T00%3A00-04%3A00", "/contact/log", "/ordinance/list.xhtml?find=a+b"})
    void a_page_of_ours_is_where_one_goes(String to) { assertEquals(to, Destination.read(to).address()); }

    @ParameterizedTest @ValueSource(strings = {"", "ordinance", "//evil.example/", "/\\evil.example", "/\\/evil.example", "///evil.example", "https://evil.example/", "javascript:alert(1)",
        "/a\r\nSet-Cookie:x=y", "/a\tb", "/a b", "/<script>", "/\"onload=", "/ordinance/list#x", "/é", "/%zz",
        "/staff/signin", "/staff/signin?to=/staff/signin", "/staff/signin.xhtml", "/staff/../staff/signin", "/staff/link?key=x", "/staff/sign-out", "/api/contacts", "/jakarta.faces.resource/a.css"})
    void anything_else_is_the_desk(String to) { assertEquals("/", Destination.read(to).address(), to); }

    @ParameterizedTest @ValueSource(ints = {2_001, 100_000})
    void an_endless_address_is_the_desk(int length) { assertEquals("/", Destination.read("/" + "a".repeat(length)).address()); }

    /** A form posts to its page without the query. */
    @ParameterizedTest @CsvSource({"https://office.example/hearing/testimony?id=7, /hearing/testimony?id=7", "http://OFFICE.example/hearing/testimony?id=7, /hearing/testimony?id=7",
        "https://evil.example/hearing/testimony?id=7, /hearing/testimony", "https://office.example.evil.example/x, /hearing/testimony", "https://office.example:8443/x, /hearing/testimony",
        "https://office.example//evil.example/, /hearing/testimony", "https://office.example/staff/signin?to=x, /hearing/testimony", "https://office.example, /hearing/testimony", ", /hearing/testimony"})
    void a_form_leads_back_to_the_page_it_was_sent_from(String referer, String to) { assertEquals(to, Destination.ofForm(referer, "office.example", "/hearing/testimony").address()); }

    @org.junit.jupiter.api.Test void the_way_through_the_sign_in_page_leads_back() {
        assertEquals("/staff/signin?to=%2Fordinance%2Fshow%3Fno%3Da%2526b", Destination.read("/ordinance/show?no=a%26b").throughSignIn());
        assertEquals("/staff/signin", Destination.read(null).throughSignIn());
    }
}
