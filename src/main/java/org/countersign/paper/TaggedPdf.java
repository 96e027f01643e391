package org.countersign.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.countersign.platform.Sha256;

/**
 * A page as PDF for screen readers (PDF/UA-1) and for archives (PDF/A-2a): its letters, its pictures and its colours lie inside, nothing is fetched.
 * Made again from the same page and moment it has the same bytes.
 *
 * @param pages how many there are
 */
public record TaggedPdf(byte[] bytes, int pages) {
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** @param xhtml a whole page, with language, title and description, and the letters of {@link Letters} alone @param made what it says of when it was made */
    public static TaggedPdf of(String xhtml, Instant made) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        builder.useExternalResourceAccessControl((address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(letters("PublicSans-Regular.ttf"), "Public Sans", 400, FontStyle.NORMAL, true, EVERYWHERE);
        builder.useFont(letters("PublicSans-Bold.ttf"), "Public Sans", 700, FontStyle.NORMAL, true, EVERYWHERE);
        builder.withProducer("Countersign");
        builder.withHtmlContent(xhtml, null);
        try (BatikSVGDrawer pictures = new BatikSVGDrawer()) {
            builder.useSVGDrawer(pictures);
            return written(builder, xhtml, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TaggedPdf written(PdfRendererBuilder builder, String xhtml, Instant made) throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument document = renderer.createPDFKeepOpen()) {
            date(document, made.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
            document.setDocumentId(ByteBuffer.wrap(Sha256.of(xhtml)).getLong());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new TaggedPdf(bytes.toByteArray(), document.getNumberOfPages());
        }
    }

    /** The same moment wherever a date stands: the renderer writes its own clock. */
    private static void date(PDDocument document, ZonedDateTime made) throws IOException {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(GregorianCalendar.from(made));
        about.setModificationDate(GregorianCalendar.from(made));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8), date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(made);
        metadata.importXMPMetadata(said.replaceAll("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", "$1" + date).getBytes(StandardCharsets.UTF_8));
    }

    private static FSSupplier<InputStream> letters(String file) { return () -> TaggedPdf.class.getResourceAsStream("/fonts/" + file); }
}
