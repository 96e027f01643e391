package org.countersign.letter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class CwcReaderTest {
    static final String FORM = "<CWC><Delivery><DeliveryId>a1</DeliveryId><DeliveryAgent>Example  Tools</DeliveryAgent><CampaignId>c</CampaignId><Organization>Friends</Organization></Delivery><Constituent><FirstName>Robin</FirstName>"
            + "<Organization>Robin's Shop</Organization></Constituent><Message><Bills><Bill><BillTypeAbbreviation>hr</BillTypeAbbreviation><BillNumber>14</BillNumber></Bill><Bill><BillNumber>2026-15</BillNumber></Bill></Bills>%s<ConstituentMessage>a &lt; b</ConstituentMessage></Message></CWC>";

    @Test void a_form_is_read_with_all_its_bills_wrapped_or_not() throws XMLStreamException {
        Cwc form = one(FORM.formatted("<ProOrCon> Con </ProOrCon>"));
        assertEquals(List.of(new Cwc.Bill("hr", "14"), new Cwc.Bill("", "2026-15")), form.bills());
        assertEquals(Optional.of(Cwc.Side.CON), form.side());
        assertEquals("a < b", form.ownWords());
        assertEquals("Robin's Shop", form.organisation());
        assertEquals("cwc:example tools:a1", form.externalId());
        assertEquals(Optional.empty(), one(FORM.formatted("")).side(), "not stated is not pro");
        assertEquals(form.bills(), one(FORM.replaceAll("</?Bills>", "").formatted("")).bills());
    }

    @Test void it_is_read_in_the_letters_it_names_and_bytes_that_are_none_of_them_lose_no_form() throws XMLStreamException {
        String latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + FORM.formatted("").replace("Robin</FirstName>", "Ren\u00e9</FirstName>"), utf8 = latin.replace("ISO-8859-1", "UTF-8");
        Cwc form = CwcReader.one(latin.getBytes(ISO_8859_1));
        assertTrue(form.fields().containsValue("Ren\u00e9"), form.toString());
        assertEquals(form, CwcReader.one(utf8.getBytes(UTF_8)));
        assertEquals(form, CwcReader.one(("\uFEFF" + utf8).getBytes(UTF_8)), "with a byte order mark");
        assertEquals(form, CwcReader.one(utf8.getBytes(ISO_8859_1)), "it promised UTF-8");
    }

    @Test void nothing_outside_of_it_is_asked_for() {
        for (String hostile : List.of("<!DOCTYPE CWC SYSTEM \"http://192.0.2.1/x.dtd\">" + FORM.formatted(""), "<!DOCTYPE CWC [<!ENTITY x \"y\">]>" + FORM.formatted("&x;"), FORM.formatted("&x;"), "<CWC><a>", "<a/>", "", "<CWC>" + "<a>".repeat(100)))
            assertThrows(XMLStreamException.class, () -> one(hostile), hostile);
    }

    @Test void it_is_told_by_its_content_also_in_a_letter() {
        assertTrue(CwcReader.begins("\uFEFF<?xml version='1.0'?>\n<!-- x --><CWC>".getBytes(UTF_8)) && CwcReader.begins("<Forms><CWC >".getBytes(UTF_8)));
        assertFalse(CwcReader.begins("<html><p>&lt;CWC> <CWC></html>".getBytes(UTF_8)) || CwcReader.begins("Dear <CWC>".getBytes(UTF_8)));
        assertEquals(FileKind.FORM, FileKind.of(FORM.getBytes(UTF_8)));
        Letter letter = LetterReaderTest.read(LetterReaderTest.HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the form.\n--b\nContent-Type: application/octet-stream; name=\"form.XML\"\n\n" + FORM.formatted("") + "\n--b--\n");
        assertEquals("Robin", letter.form().flatMap(CwcReader::read).orElseThrow().of("FirstName"));
    }

    private static Cwc one(String xml) throws XMLStreamException { return CwcReader.one(xml.getBytes(UTF_8)); }
}
