package rollbook.web.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A document that is written from top to bottom, page after page; {@link PrintRoom} begins one. Nothing in it depends on when it is
 * written: the same content makes the same bytes. Only the pages of the section being written are held as they are drawn; those
 * before it are compressed.
 */
public final class Document implements AutoCloseable {

    private static final float GAP = 8;
    private static final float LABEL_SHARE = 0.3f;

    private final PDDocument pdf = new PDDocument();
    private final Typefaces typefaces;
    private final Paper paper;
    private final String title;
    private final List<Ink> pages = new ArrayList<>();
    private float y;

    Document(Paper paper, String title, Locale language, Optional<ChineseTypeface> chinese) {
        this.typefaces = new Typefaces(pdf, chinese);
        this.paper = paper;
        this.title = title;
        pdf.getDocumentInformation().setTitle(title);
        pdf.getDocumentInformation().setProducer("Rollbook");
        pdf.getDocumentCatalog().setLanguage(language.toLanguageTag());
        newPage();
    }

    /** Begins something that stands for itself: on a page of its own, whose pages are counted anew. */
    public Document section() {
        if (pages.size() > 1 || !ink().isBlank()) {
            finishPages();
            newPage();
        }
        return this;
    }

    private void newPage() {
        pages.add(new Ink(typefaces));
        y = paper.top();
    }

    private Ink ink() {
        return pages.getLast();
    }

    private float width(String text, Style style) {
        return Ink.width(typefaces, text, style);
    }

    private void need(float height) {
        if (y - height < paper.margin()) {
            newPage();
        }
    }

    /** What the document is, with a word at the other end of the line, such as its number. */
    public Document title(String words, String atRight) {
        need(Style.TITLE.lineHeight());
        y -= Style.TITLE.size();
        ink().text(paper.margin(), y, words, Style.TITLE);
        ink().text(paper.margin() + paper.width() - width(atRight, Style.HEADING), y, atRight, Style.HEADING);
        y -= Style.TITLE.lineHeight() - Style.TITLE.size();
        return this;
    }

    public Document heading(String words) {
        return lines(words, Style.HEADING).space(GAP / 2);
    }

    public Document paragraph(String words) {
        return lines(words, Style.TEXT).space(GAP);
    }

    /** Something beside the point. */
    public Document remark(String words) {
        return lines(words, Style.SOFT);
    }

    public Document space(float points) {
        y -= points;
        return this;
    }

    /** A line across the page. */
    public Document rule() {
        need(2 * GAP);
        y -= GAP;
        ink().line(paper.margin(), y, paper.margin() + paper.width(), y, 0.7f, 0);
        y -= GAP;
        return this;
    }

    private Document lines(String words, Style style) {
        for (var line : Wrapping.lines(words, paper.width(), text -> width(text, style))) {
            need(style.lineHeight());
            y -= style.lineHeight();
            ink().text(paper.margin(), y, line, style);
        }
        return this;
    }

    /** Labels and what they stand for, each on lines of its own. */
    public Document facts(Map<String, String> facts) {
        float left = paper.width() * LABEL_SHARE;
        facts.forEach((label, fact) -> {
            var lines = Wrapping.lines(fact, paper.width() - left, text -> width(text, Style.TEXT));
            need(Style.TEXT.lineHeight() * lines.size());
            ink().text(paper.margin(), y - Style.TEXT.lineHeight(), label, Style.SOFT);
            for (var line : lines) {
                y -= Style.TEXT.lineHeight();
                ink().text(paper.margin() + left, y, line, Style.TEXT);
            }
        });
        return this;
    }

    /**
     * A table; its headings come again on every page.
     *
     * @param shares how the width is divided; a column with a share below zero is as wide, and its text stands at its right
     */
    public Document table(List<String> headings, List<Float> shares, List<List<String>> rows) {
        var columns = new Columns(paper, shares);
        row(columns, headings, Style.SOFT);
        rule(columns);
        for (var cells : rows) {
            if (y - height(columns, cells, Style.TEXT) < paper.margin()) {
                newPage();
                row(columns, headings, Style.SOFT);
                rule(columns);
            }
            row(columns, cells, Style.TEXT);
        }
        return space(GAP);
    }

    private void rule(Columns columns) {
        y -= GAP / 2;
        ink().line(columns.left(0), y, paper.margin() + paper.width(), y, 0.4f, 0.6f);
    }

    private float height(Columns columns, List<String> cells, Style style) {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(most, cell(columns, i, cells.get(i), style).size());
        }
        return most * style.lineHeight();
    }

    private List<String> cell(Columns columns, int column, String text, Style style) {
        return Wrapping.lines(text, columns.width(column) - GAP, piece -> width(piece, style));
    }

    private void row(Columns columns, List<String> cells, Style style) {
        need(height(columns, cells, style));
        for (int i = 0; i < cells.size(); i++) {
            float at = y;
            for (var line : cell(columns, i, cells.get(i), style)) {
                at -= style.lineHeight();
                float x = columns.isAtRight(i)
                        ? columns.left(i) + columns.width(i) - GAP - width(line, style)
                        : columns.left(i);
                ink().text(x, at, line, style);
            }
        }
        y -= height(columns, cells, style);
    }

    /** Lines to sign on, side by side, with what is signed for below them. */
    public Document signatures(List<String> below) {
        float share = paper.width() / below.size();
        need(5 * Style.SOFT.lineHeight());
        y -= 3 * Style.SOFT.lineHeight();
        for (int i = 0; i < below.size(); i++) {
            float x = paper.margin() + i * share;
            ink().line(x, y, x + share - 3 * GAP, y, 0.5f, 0.4f);
            ink().text(x, y - Style.SOFT.lineHeight(), below.get(i), Style.SOFT);
        }
        y -= 2 * Style.SOFT.lineHeight();
        return this;
    }

    /** The whole document. */
    public byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try {
            writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Writes the whole document somewhere. */
    public void writeTo(OutputStream file) throws IOException {
        finishPages();
        typefaces.finish();
        pdf.setDocumentId((long) title.hashCode());
        pdf.save(file, CompressParameters.NO_COMPRESSION);
    }

    private void finishPages() {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.size() > 1) {
                var number = (i + 1) + " / " + pages.size();
                float x = paper.margin() + paper.width() - width(number, Style.SOFT);
                pages.get(i).text(x, paper.margin() / 2, number, Style.SOFT);
            }
            add(pages.get(i));
        }
        pages.clear();
    }

    private void add(Ink ink) {
        var page = new PDPage(paper.size());
        page.setResources(typefaces.resources());
        var operators = ink.operators().getBytes(StandardCharsets.US_ASCII);
        try {
            page.setContents(new PDStream(pdf, new ByteArrayInputStream(operators), COSName.FLATE_DECODE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pdf.addPage(page);
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
