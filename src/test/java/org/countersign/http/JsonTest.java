package org.countersign.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class JsonTest {
    enum Side { SUPPORT }
    record Row(String name, Integer zip, boolean conflict, List<Side> sides, OffsetDateTime at) {}

    @Test void fields_come_in_the_order_of_the_record_and_null_is_said() {
        Row row = new Row("Ana", null, false, List.of(Side.SUPPORT), OffsetDateTime.of(2008, 8, 13, 0, 0, 0, 0, ZoneOffset.ofHours(-4)));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("items", List.of(row));
        list.put("next", null);
        list.put("matrix", Map.of(Side.SUPPORT, 7L));
        assertEquals("{\"items\":[{\"name\":\"Ana\",\"zip\":null,\"conflict\":false,\"sides\":[\"SUPPORT\"],\"at\":\"2008-08-13T00:00:00-04:00\"}],"
                + "\"next\":null,\"matrix\":{\"SUPPORT\":7}}", Json.of(list).toString());
    }
}
