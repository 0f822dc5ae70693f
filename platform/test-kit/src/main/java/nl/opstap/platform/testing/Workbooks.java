package nl.opstap.platform.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Excel workbooks (xlsx) for tests of what reads them: the few parts such a file needs, written by hand. */
public final class Workbooks {
    private Workbooks() {}

    /** A sheet of texts. */
    public static byte[] of(List<List<String>> rows) {
        return ofCells(rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<c t=\"inlineStr\"><is><t>" + escaped(cell) + "</t></is></c>")
                        .collect(java.util.stream.Collectors.joining()))
                .toList());
    }

    /**
     * A sheet of cells as SpreadsheetML writes them, a string per row. Shared texts 0 to 2 are {@code Naam},
     * {@code Plaats}, {@code Nummer}; style 1 is a date, style 2 has five digits, style 3 is a date in words.
     */
    public static byte[] ofCells(List<String> rows) {
        return ofCells(rows, List.of());
    }

    /** @param texts shared ones from 3 on */
    public static byte[] ofCells(List<String> rows, List<String> texts) {
        var sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int number = 1; number <= rows.size(); number++) {
            sheet.append("<row r=\"")
                    .append(number)
                    .append("\">")
                    .append(rows.get(number - 1))
                    .append("</row>");
        }
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                  <sheets><sheet name="Verborgen" sheetId="2" state="hidden" r:id="rId2"/>
                    <sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId2" Type="worksheet" Target="worksheets/sheet2.xml"/>
                  <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.put(
                "xl/sharedStrings.xml",
                """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                  <si><t>Naam</t><rPh sb="0" eb="1"><t>niet lezen</t></rPh></si>
                  <si><r><t>Pla</t></r><r><t>ats</t></r></si><si><t>Nummer</t></si>"""
                        + texts.stream()
                                .map(text -> "<si><t>" + escaped(text) + "</t></si>")
                                .collect(java.util.stream.Collectors.joining("", "", "</sst>")));
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                  <numFmts><numFmt numFmtId="164" formatCode="00000"/>
                    <numFmt numFmtId="165" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/></numFmts>
                  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
                </styleSheet>""");
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.append("</sheetData></worksheet>").toString());
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
