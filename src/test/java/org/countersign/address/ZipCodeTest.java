package org.countersign.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ZipCodeTest {
    @TestFactory Stream<DynamicTest> a_zip_reads_as_the_table_says() {
        return Table.beside(getClass(), "zip-codes.txt").each(row -> assertEquals(Optional.ofNullable(row.cell(1)), ZipCode.read(row.cell(0)).map(ZipCode::digits)));
    }

    @Test void a_zip_knows_its_state_county_and_post_office() { assertEquals(Optional.of(new ZipCode("06105", "CT", "Hartford", "Hartford")), ZipCode.read("6105")); }

    @Test void all_that_are_listed_are_there() { assertEquals(42_555, ZipCodes.SHIPPED.all().count()); }
}
