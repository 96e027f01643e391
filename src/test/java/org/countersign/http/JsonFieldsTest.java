package org.countersign.http;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.util.*;
import java.util.function.Function;
import org.countersign.platform.FieldError;
import org.countersign.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

class JsonFieldsTest {
    enum Colour { RED, BLUE }

    @Test void fields_read_as_what_they_are() {
        JsonFields in = fields("""
                {"name":" Ana ","at":"2008-08-11T19:30:00-04:00","on":"2008-08-11","colour":"blue","n":3.0,"x":-72.5,"yes":true,
                 "list":["a"," ","b"],"inner":{"n":1},"rows":[{"n":1},{"n":2}],"nobody":"asks","nothing":null,"blank":"  "}""");
        assertEquals(" Ana ", in.text("name", 10));
        assertEquals(Instant.parse("2008-08-11T23:30:00Z"), in.dateTime("at"));
        assertEquals(LocalDate.of(2008, 8, 11), in.date("on"));
        assertEquals(Colour.BLUE, in.oneOf("colour", Colour.values()));
        assertEquals(3, in.whole("n", 0, 3));
        assertEquals(-72.5, in.decimal("x", -180, 180));
        assertEquals(true, in.flag("yes"));
        assertEquals(List.of("a", "b"), in.texts("list", 5, 5));
        assertEquals(1, in.object("inner").orElseThrow().whole("n", 0, 5));
        assertEquals(List.of(1, 2), in.objects("rows", 5).stream().map(row -> row.whole("n", 0, 5)).toList());
        for (String absent : List.of("nothing", "blank", "missing")) assertNull(in.text(absent, 5));
        assertNull(in.whole("missing", 0, 5));
        in.check();
    }

    static List<Arguments> wrong() {
        return List.of(
                wrong("{\"a\":5}", in -> in.text("a", 5), "a", "This must be text."),
                wrong("{\"a\":\"123456\"}", in -> in.text("a", 5), "a", "This is too long: at most 5 characters."),
                wrong("{\"a\":\"x\\u0000y\"}", in -> in.text("a", 5), "a", "This contains a character that cannot be kept (NUL or half of a character)."),
                wrong("{\"a\":\"x\\ud83dy\"}", in -> in.text("a", 5), "a", "This contains a character that cannot be kept (NUL or half of a character)."),
                wrong("{\"a\":\"2008-08-11T19:30:00\"}", in -> in.dateTime("a"), "a", "This must be a date and time with offset, such as 2008-08-11T19:30:00-04:00."),
                wrong("{\"a\":\"+99999-08-11T19:30:00Z\"}", in -> in.dateTime("a"), "a", "This must be a date and time with offset, such as 2008-08-11T19:30:00-04:00."),
                wrong("{\"a\":\"2008-02-30\"}", in -> in.date("a"), "a", "This must be a date, such as 2008-08-11."),
                wrong("{\"a\":\"green\"}", in -> in.oneOf("a", Colour.values()), "a", "“green” is not known. Known are: RED, BLUE."),
                wrong("{\"a\":1.5}", in -> in.whole("a", 0, 50), "a", "This must be a whole number from 0 to 50."),
                wrong("{\"a\":\"3\"}", in -> in.whole("a", 0, 50), "a", "This must be a whole number from 0 to 50."),
                wrong("{\"a\":-1}", in -> in.whole("a", 0, 50), "a", "This must be a whole number from 0 to 50."),
                wrong("{\"a\":1e400000000}", in -> in.whole("a", 0, 50), "a", "This must be a whole number from 0 to 50."),
                wrong("{\"a\":91}", in -> in.decimal("a", -90, 90), "a", "This must be a number from -90.0 to 90.0."),
                wrong("{\"a\":\"yes\"}", in -> in.flag("a"), "a", "This must be true or false."),
                wrong("{\"a\":[]}", in -> in.object("a"), "a", "This must be a JSON object."),
                wrong("{\"a\":{}}", in -> in.texts("a", 5, 5), "a", "This must be a list."),
                wrong("{\"a\":[\"x\",\"y\"]}", in -> in.texts("a", 5, 1), "a", "There are too many: at most 1."),
                wrong("{\"a\":[\"x\",7]}", in -> in.texts("a", 5, 5), "a[1]", "This must be text."),
                wrong("{\"a\":[{},7]}", in -> in.objects("a", 5), "a[1]", "This must be a JSON object."),
                wrong("{\"a\":[{\"b\":{\"c\":7}}]}", in -> in.objects("a", 5).get(0).object("b").orElseThrow().text("c", 5), "a[0].b.c", "This must be text."),
                wrong("{\"b\":[{}]}", in -> in.objects("b", 5).get(0).need("c"), "b[0].c", "This is needed."));
    }

    @ParameterizedTest(name = "{0}") @MethodSource("wrong")
    void a_wrong_field_is_named_with_its_path(String json, Function<JsonFields, Object> read, String field, String message) {
        JsonFields in = fields(json);
        read.apply(in);
        Invalid invalid = assertThrows(Invalid.class, in::check);
        assertEquals(List.of(field + " " + message), invalid.errors().stream().map(e -> e.field() + " " + e.message(Locale.ENGLISH)).toList());
    }

    @Test void everything_wrong_is_told_at_once() {
        JsonFields in = fields("{\"n\":\"x\",\"rows\":[{\"n\":0}]}");
        in.whole("n", 0, 1);
        in.need("title");
        in.objects("rows", 5).get(0).whole("n", 1, 2);
        assertEquals(List.of("n", "title", "rows[0].n"), assertThrows(Invalid.class, in::check).errors().stream().map(FieldError::field).toList());
    }

    @Test void length_is_counted_in_characters_not_in_halves() {
        assertEquals("🙂🙂", fields("{\"a\":\"🙂🙂\"}").text("a", 2));
    }

    @ParameterizedTest @ValueSource(strings = {"", " ", "{", "{\"a\":}", "{} x", "[1,2]", "5", "null", "{\"a\":1,}", "{'a':1}"})
    void a_body_that_is_no_object_is_invalid(String body) {
        assertThrows(Invalid.class, () -> fields(body));
    }

    @Test void bodies_that_are_not_utf8_or_nested_without_end_are_invalid() {
        assertThrows(Invalid.class, () -> JsonBody.fields(new ByteArrayInputStream("{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1))));
        assertThrows(Invalid.class, () -> fields("{\"a\":" + "[".repeat(100_000)));
    }

    @Test void a_byte_order_mark_is_no_error() {
        assertEquals("x", fields("\uFEFF{\"a\":\"x\"}").text("a", 5));
    }

    private static Arguments wrong(String json, Function<JsonFields, Object> read, String field, String message) { return Arguments.of(json, read, field, message); }

    static JsonFields fields(String json) { return JsonBody.fields(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))); }
}
