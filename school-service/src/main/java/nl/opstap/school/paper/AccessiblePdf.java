package nl.opstap.school.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes a PDF of a page: tagged for a screen reader (PDF/UA), fonts embedded (PDF/A-3a), Dutch. */
@Component
public class AccessiblePdf {
    private static final String FONT = "Noto Sans";
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 22mm 18mm;
                    @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Noto Sans'; font-size: 8pt; } }
            body { font-family: 'Noto Sans'; font-size: 10pt; line-height: 1.45; color: #1a1a1a; }
            h1 { font-size: 18pt; margin: 0 0 4mm 0; } h2 { font-size: 14pt; margin: 8mm 0 2mm 0; }
            h3 { font-size: 11pt; margin: 5mm 0 1mm 0; } p { margin: 0 0 2mm 0; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 3mm 0; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #767676; padding: 1mm 2mm; text-align: left; vertical-align: top; }
            th { background-color: #eef2f6; width: 38%; font-weight: 400; }
            """;

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** The document around what stands in the body; the title is read out first. */
    public static String page(String title, String body) {
        var said = escaped(title);
        return "<!DOCTYPE html>\n<html lang=\"nl\"><head><title>" + said
                + "</title><meta name=\"description\" content=\""
                + said + "\"/><style>" + STYLE + "</style></head><body>\n<h1>" + said + "</h1>\n" + body
                + "</body></html>";
    }

    /** Text as it may stand in a page. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " "));
    }

    public byte[] of(String page) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.useFont(() -> font("NotoSans-Regular.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
        builder.withProducer("Opstap");
        builder.withHtmlContent(page, null);
        try (var out = new ByteArrayOutputStream()) {
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
