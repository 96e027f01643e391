package org.countersign.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.countersign.http.JsonFields;
import org.countersign.platform.Invalid;
import org.countersign.residency.Claim;
import org.junit.jupiter.api.Test;

class TapTest {
    @Test void a_call_says_a_residency_a_ZIP_both_or_neither() {
        assertEquals(Arrays.asList("resident", "06105"), said("\"place\":\"R\",\"zip\":\"06105\""));
        assertEquals(Arrays.asList("out of area", "90210"), said("\"place\":\"E\",\"zip\":\"90210\""));
        assertEquals(Arrays.asList("resident", null), said("\"place\":\"R\""));
        assertEquals(Arrays.asList(null, "06105"), said("\"place\":\"06105\""));
        assertEquals(Arrays.asList(null, null), said("\"channel\":\"CALL\""));
    }

    @Test void a_ZIP_of_whoever_would_not_say_or_that_is_none_is_refused() {
        for (String wrong : List.of("\"place\":\"W\",\"zip\":\"06105\"", "\"zip\":\"06105\"", "\"place\":\"R\",\"zip\":\"0610\"", "\"place\":\"06105\",\"zip\":\"06105\""))
            assertThrows(Invalid.class, () -> said(wrong), wrong);
    }

    private static List<String> said(String place) {
        JsonFields in = JsonFields.of(Json.createReader(new StringReader("{\"id\":\"00000000-0000-4000-8000-000000000001\",\"ordinance\":\"2008-0811\",\"stance\":\"SUPPORT\"," + place + "}")).readObject());
        Tap tap = Tap.read(in);
        in.check();
        Claim claim = tap.contact("Connecticut").signers().get(0).claim();
        return Arrays.asList(claim.declared(), claim.zip());
    }
}
