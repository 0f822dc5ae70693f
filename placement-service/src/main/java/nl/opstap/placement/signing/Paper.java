package nl.opstap.placement.signing;

import java.util.List;

/** Writes the text of a document as XHTML, every value escaped. */
public final class Paper {
    private final StringBuilder text = new StringBuilder();

    public Paper heading(String heading) {
        text.append("<h2>").append(escaped(heading)).append("</h2>\n");
        return this;
    }

    public Paper paragraph(String paragraph) {
        text.append("<p>").append(escaped(paragraph)).append("</p>\n");
        return this;
    }

    public Paper list(List<String> items) {
        text.append("<ul>\n");
        items.forEach(item -> text.append("<li>").append(escaped(item)).append("</li>\n"));
        text.append("</ul>\n");
        return this;
    }

    /** A table with a header row; each row as long as the header. */
    public Paper table(List<String> header, List<List<String>> rows) {
        text.append("<table>\n<thead><tr>");
        header.forEach(
                cell -> text.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        text.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            text.append("<tr>");
            row.forEach(cell -> text.append("<td>").append(escaped(cell)).append("</td>"));
            text.append("</tr>\n");
        }
        text.append("</tbody>\n</table>\n");
        return this;
    }

    public String xhtml() {
        return text.toString();
    }

    static String escaped(String value) {
        var safe = new StringBuilder(value.length());
        value.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    // Characters XML does not know would make the whole document unreadable.
                    if (point >= ' ' || point == '\n' || point == '\t') {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }
}
