package org.countersign.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.countersign.address.AddressReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
    private static final Register REGISTER = register(
            "street,pre,from,to,parity,unit_from,unit_to,zip,ward,in_city",
            "Main St,N,12,,,,,06103,1,Y", "Main St,N,14,,,,,06103,1,Y", "Main St,S,14,,,,,06106,2,Y", "Main St,S,16,,,,,06106,2,Y",
            "Utica Street,,4189,,,,,06103,3,Y", "Elm St,,100,198,E,,,06105,4,Y", "Elm St,,101,199,O,,,06105,5,N", "Elm Ave,,300,398,B,,,,,N",
            "Oak St,,20,,,1,10,06103,6,Y", "Oak St,,20,,,11,20,06103,7,Y", "Line Rd,,5,,,1,4,06103,1,Y", "Line Rd,,5,,,5,9,06103,,N", "26th St,W,30,,,,,06103,1,Y", "36th St,W,30,,,,,06103,1,Y",
            "Prospect Ave,,7,,,,,06105,1,Y", "Prospect Ave,,7,,,,,06107,,N", "Birch Ln,,3,,,,,06103,,Y", "Larch Ln,,3,,,,,06103,,Y");

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
        "3 Lirch Ln | - | SEVERAL | -", "PO Box 7 | - | BOX | -", "Main St & Elm St | - | CROSSING | -", "Main Street | - | NOT_AN_ADDRESS | -", "nowhere | - | NOT_AN_ADDRESS | -"})
    void an_address_is_found_or_it_is_said_why_not(String written, String zip, Match.How how, String ward) {
        Match match = REGISTER.find(AddressReader.read(written), zip);
        assertEquals(how, match.how());
        assertEquals(ward, match.ward());
        if (!how.found()) assertNull(match.entry());
    }

    @Test void columns_of_cities_and_of_openaddresses_are_known() {
        assertEquals(Match.How.EXACT, register("LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH", "-72.68,41.76,12,N MAIN ST,,HARTFORD,,CT,06103,,a").find(AddressReader.read("12 North Main Street"), "06103").how());
        assertEquals(Match.How.EXACT, register("STREETNUM,CV_STPREFIX,CV_STNAME,CV_STTYPE,CV_STSUFFIX,UNITNUM", "12,N,MAIN,ST,,3").find(AddressReader.read("12 N Main St Apt 3"), null).how());
        assertEquals(Match.How.EXACT, register("ADDRESS_NUMBER,PREMODIFIER,PREDIRECTIONAL,STREET_NAME,POSTTYPE,POSTDIRECTIONAL", "12,,N,Main,St,").find(AddressReader.read("12 N Main St"), null).how());
        assertEquals(Match.How.EXACT, register("NumPrefix,Number,NumSuffix,PreDir,StreetName,PostType,ZipCode", ",12,1/2,N,MAIN,ST,90012").find(AddressReader.read("12 1/2 N Main St"), "90012").how());
    }
}
