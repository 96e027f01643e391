package org.countersign.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.address.AddressReader;
import org.countersign.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
    private static final Register REGISTER = register(
            "street,pre,from,to,parity,unit_from,unit_to,zip,ward,in_city",
            "Main St,N,12,,,,,06103,1,Y", "Main St,N,14,,,,,06103,1,Y", "Main St,S,14,,,,,06106,2,Y", "Main St,S,16,,,,,06106,2,Y",
            "Utica Street,,4189,,,,,06103,3,Y", "Elm St,,100,198,E,,,06105,4,Y", "Elm St,,101,199,O,,,06105,5,N", "Elm Ave,,300,398,B,,,,,N",
            "Oak St,,20,,,1,10,06103,6,Y", "Oak St,,20,,,11,20,06103,7,Y", "Line Rd,,5,,,1,4,06103,1,Y", "Line Rd,,5,,,5,9,06103,,N", "26th St,W,30,,,,,06103,1,Y", "36th St,W,30,,,,,06103,1,Y",
            "Prospect Ave,,7,,,,,06105,1,Y", "Prospect Ave,,7,,,,,06107,,N", "Ave A,,7,,,,,06103,1,Y", "Ash St,,12,,,,,06103,1,Y", "Ash St,,14,,,,,06103,1,Y", "Ash St,,1200,1298,E,,,06103,2,Y", "Fir St,,12,,,,,06103,1,Y", "Fir St,,1214,,,,,06103,2,Y", "Yew St,,5,,,,,06103,1,Y", "Yew St,,7,,,,,06107,,N", "North St,,15,,,,,06103,1,Y", "Birch Ln,,3,,,,,06103,,Y", "Larch Ln,,3,,,,,06103,,Y");

    static Register register(String... lines) {
        Columns columns = new Columns(java.util.Set.of(lines[0].split(",")));
        List<String> header = List.of(lines[0].split(","));
        Register.Builder builder = new Register.Builder("test", 1);
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",", -1);
            builder.accept(new EntryReader(columns).read(name -> cells[header.indexOf(name)]));
        }
        return builder.done();
    }

    @ParameterizedTest @CsvSource(delimiter = '|', nullValues = "-", value = {
        "12 N Main St | - | EXACT | 1", "12 north main street | 06103 | EXACT | 1", "12 Main St | - | TOLERANT | 1", "12 Main | - | TOLERANT | 1",
        "14 Main St | - | SEVERAL | -", "14 Main St | 06106 | TOLERANT | 2", "14 S Main | - | TOLERANT | 2", "12 S Main St | - | NO_NUMBER | -", "13 N Main St | - | NO_NUMBER | -",
        "12 N Main St | 06106 | OTHER_ZIP | -", "4189 Utcia St | - | TOLERANT | 3", "4189 Utica Ave | - | TOLERANT | 3", "4189 Utica Stret | - | TOLERANT | 3", "4189 Uica | - | TOLERANT | 3", "4189 Otoca St | - | NO_STREET | -",
        "150 Elm St | - | RANGE | 4", "151 Elm Street | 06105 | RANGE | 5", "200 Elm St | - | NO_NUMBER | -", "20 Oak St Apt 3 | - | EXACT | 6", "20 Oak St #15 | - | EXACT | 7", "20 Oak St | - | EXACT | -",
        "5 Line Rd | - | SEVERAL | -", "5 Line Rd Unit 2 | - | EXACT | 1", "30 W 26 St | - | EXACT | 1", "30 W 16th St | - | NO_STREET | -", "7 Prospect Ave | - | SEVERAL | -", "7 Prospect Ave | 06105 | EXACT | 1",
        "7 Avenue A | - | EXACT | 1", "7 Avenue B | - | NO_STREET | -", "15 N St | - | TOLERANT | 1", "12 Ash St Hartford | - | EXACT | 1",
        "12-14 Ash St | - | TOLERANT | 1", "12/14 Ash St | - | TOLERANT | 1", "12-98 Ash St | - | RANGE | 2", "40-42 Ash St | - | NO_NUMBER | -", "12-14 Fir St | - | SEVERAL | -", "12-18 Fir St | - | TOLERANT | 1", "5-7 Yew St | - | SEVERAL | -",
        "3 Lirch Ln | - | SEVERAL | -", "PO Box 7 | - | BOX | -", "Main St & Elm St | - | CROSSING | -", "Main Street | - | NOT_AN_ADDRESS | -", "nowhere | - | NOT_AN_ADDRESS | -"})
    void an_address_is_found_or_it_is_said_why_not(String written, String zip, Match.How how, String ward) {
        Match match = REGISTER.find(AddressReader.read(written), zip);
        assertEquals(how, match.how());
        assertEquals(ward, match.ward());
        if (!how.found()) assertNull(match.entry());
    }

    /** Of streets that are not here, too, with or without a typing error, and of a number whose letter is a direction. */
    @Test void what_was_asked_before_changes_no_answer() {
        List<String> streets = List.of("N Main St", "Main St", "Mian St", "Utica Stret", "Otoca St", "Elm Dr", "Lirch Ln", "Nowhere Rd", "N Nowhere Rd", "Old Nowhere", "Avenue B", "26th St", "N", "Norht Main St", "E Prospct Ave", "Ash"), lines = List.of("street,pre,number,zip,ward", "Main St,N,12,06103,1", "Main St,S,12,06106,2", "Utica Street,,12,06103,3", "Birch Ln,,12,06103,", "Larch Ln,,14,06103,", "Prospect Ave,E,7,,4", "Ash Street St,,7,,5", "North St,,7,,5");
        Register asked = register(lines.toArray(String[]::new));
        for (int round = 0; round < 2; round++)
            for (String street : streets)
                for (String number : List.of("12", "12n", "12s", "7e", "14", "7"))
                    for (String zip : new String[] {null, "06103", "06106"}) {
                        Match fresh = register(lines.toArray(String[]::new)).find(AddressReader.read(number + " " + street), zip);
                        assertEquals(fresh, asked.find(AddressReader.read(number + " " + street), zip), number + " " + street);
                    }
    }

    @Test void no_more_is_remembered_than_there_is_room_for() {
        Remembered<Integer, Integer> doubled = new Remembered<>(number -> 2 * number);
        for (int i = 0; i < 200_000; i++) {
            assertEquals(2 * i, doubled.of(i));
            assertTrue(doubled.size() <= 50_000);
        }
        assertEquals(14, doubled.of(7));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "Main St,1,99,O,,,Y,3 | -", "Main St,1,,,5118000,-8092000,Y,3 | register.reject.projection", "Main St,1,,,-72.7,41.7,Y,3 | register.reject.swapped", "Main St,1,,,-118.2,34.0,Y,3 | register.reject.swapped", "Main St,1,,,41.7,72.7,Y,3 | register.reject.abroad",
        "Main St,1,,,13.4,144.7,Y,3 | -", "Main St,101,199,E,,,Y,3 | register.reject.otherSide", "Main St,100,199,E,,,Y,3 | -", "Main St,5,,E,,,Y,3 | register.reject.otherSide", "Main St,1100,199,,,,Y,3 | register.reject.backwards",
        "Main St, Rear,1,99,O,,,Y,3 | register.reject.ragged", "Main St,1,99,O,,,Y,3, | -", "Main St,1,,,,,maybe,3 | register.reject.inCity", "Peñasco Ln,1,,,,,, | -"})
    void a_row_is_taken_or_it_is_said_why_not_whatever_writes_the_file(String row, String reason) throws IOException {
        String header = "street,from,to,parity,lat,lon,in_city,ward\n";
        for (String charset : new String[] {"UTF-8", "windows-1252", "UTF-16"}) assertEquals(List.of(reason), rows((header + row).getBytes(charset)), charset);
        if (row.startsWith("Pe")) assertEquals(List.of(reason), rows((header + row).replace(',', ';').getBytes("windows-1252")));
        if (!reason.equals("-")) for (String language : new String[] {"en", "es"}) assertTrue(Failure.say(reason, Locale.forLanguageTag(language)).contains(" "));
    }

    @Test void geojson_is_read_feature_by_feature_on_lines_or_all_on_one() throws IOException {
        String main = "{\"type\":\"Feature\",\"properties\":{\"number\":\"12\",\"street\":\"Main St\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[-72.7,41.7]}}", none = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}";
        String much = main.replace("Main St", "x".repeat(200_000));
        assertEquals(List.of("-", "register.reject.json", "register.reject.long", "register.reject.street"), rows((main + "\n{\"Feature\"\n" + much + "\n" + none + "\n").getBytes()));
        assertEquals(List.of("-", "register.reject.street", "register.reject.long", "-"), rows(("\uFEFF{\"type\":\"FeatureCollection\",\"crs\":{\"a\":[1]},\"features\":[" + main + "," + none + "," + much + "," + main + "],\"bbox\":[1,2]}").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals("register.notJson", assertThrows(Refused.class, () -> rows(("{\"type\":\"FeatureCollection\",\"features\":[" + main + ",").getBytes())).key());
        assertEquals("register.oneLineEach", assertThrows(Refused.class, () -> rows("{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes())).key());
        assertEquals("register.oneLineEach", assertThrows(Refused.class, () -> rows("{\"type\":\n\"Topology\"}".getBytes())).key());
    }

    private static List<String> rows(byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile("register", ".csv"), content);
        List<String> reasons = new ArrayList<>();
        try {
            new RegisterFile(file).read((number, entry, raw, reason) -> reasons.add(reason != null ? reason : entry.street().name().matches("main|penasco") ? "-" : entry.street().name()));
        } finally {
            Files.delete(file);
        }
        return reasons;
    }

    @Test void columns_of_cities_and_of_openaddresses_are_known() {
        assertEquals(Match.How.EXACT, register("LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH", "-72.68,41.76,12,N MAIN ST,,HARTFORD,,CT,06103,,a").find(AddressReader.read("12 North Main Street"), "06103").how());
        assertEquals(Match.How.EXACT, register("STREETNUM,CV_STPREFIX,CV_STNAME,CV_STTYPE,CV_STSUFFIX,UNITNUM", "12,N,MAIN,ST,,3").find(AddressReader.read("12 N Main St Apt 3"), null).how());
        assertEquals(Match.How.EXACT, register("ADDRESS_NUMBER,PREMODIFIER,PREDIRECTIONAL,STREET_NAME,POSTTYPE,POSTDIRECTIONAL", "12,,N,Main,St,").find(AddressReader.read("12 N Main St"), null).how());
        assertEquals(Match.How.EXACT, register("ADDRESS_NUMBER,PREMODIFIER,STREET_NAME,POSTTYPE,POSTMODIFIER", "12,Old,Main,St,Ext").find(AddressReader.read("12 Old Main St Ext"), null).how());
        assertEquals(Match.How.EXACT, register("AddNum_Pre,Add_Number,St_PreMod,St_PreTyp,St_PreSep,St_Name", "12-,34,,Avenue,of the,Stars").find(AddressReader.read("12-34 Avenue of the Stars"), null).how());
        assertEquals(Match.How.EXACT, register("NumPrefix,Number,NumSuffix,PreDir,StreetName,PostType,ZipCode", ",12,1/2,N,MAIN,ST,90012").find(AddressReader.read("12 1/2 N Main St"), "90012").how());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"123,123 MAIN ST | 123 Main St", "123A,123A MAIN ST | 123A Main Street", "5,5 5TH AVE | 5 5th Ave", "26,26 BROADWAY | 26 Broadway", "26,26 ST | 26 26th St", "12,1234 MAIN ST | 12 1234 Main St"})
    void a_number_that_stands_in_the_street_s_column_too_is_no_part_of_its_name(String row, String written) {
        assertEquals(Match.How.EXACT, register("ST_NUM,LOCATION", row).find(AddressReader.read(written), null).how());
    }

    /** Connecticut's statewide file names the county there. */
    @Test void the_district_of_openaddresses_is_no_council_district() {
        assertNull(register("NUMBER,STREET,DISTRICT,REGION,HASH", "12,MAIN ST,Hartford County,CT,a").find(AddressReader.read("12 Main St"), null).ward());
        assertEquals("3", register("NUMBER,STREET,DISTRICT", "12,MAIN ST,3").find(AddressReader.read("12 Main St"), null).ward());
    }

    @Test void letters_before_a_number_are_said_and_not_left_out() throws IOException { assertEquals(List.of("register.reject.prefix"), rows("NumPrefix,Number,StreetName\nN,12,Main\n".getBytes())); }
}
