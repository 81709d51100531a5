package rollbook.web.print;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Up to 256 characters whose outlines are drawn into the file (a font of type 3, ISO 32000-1, 9.6.5). */
final class DrawnFont {

    static final int MOST = 256;

    private final ChineseTypeface typeface;
    private final String name;
    private final boolean bold;
    private final List<Integer> characters = new ArrayList<>();
    private final Map<Integer, Integer> codes = new HashMap<>();

    DrawnFont(ChineseTypeface typeface, String name, boolean bold) {
        this.typeface = typeface;
        this.name = name;
        this.bold = bold;
    }

    String name() {
        return name;
    }

    boolean isFull() {
        return characters.size() == MOST;
    }

    /** The code of a character, which is drawn from now on; below zero if there is no place for it. */
    int code(int character) {
        var known = codes.get(character);
        if (known != null) {
            return known;
        }
        if (isFull()) {
            return -1;
        }
        codes.put(character, characters.size());
        characters.add(character);
        return characters.size() - 1;
    }

    COSDictionary write(PDDocument document) throws IOException {
        var font = new COSDictionary();
        var scale = 1 / typeface.unitsPerEm();
        var drawings = new COSDictionary();
        var differences = new COSArray();
        var widths = new COSArray();
        differences.add(COSInteger.ZERO);
        for (int code = 0; code < characters.size(); code++) {
            var glyph = COSName.getPDFName("c" + code);
            drawings.setItem(glyph, drawing(document, characters.get(code)));
            differences.add(glyph);
            widths.add(new COSFloat(typeface.unitsPerEm()));
        }
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, 0, 0));
        font.setItem(COSName.FONT_MATRIX, numbers(scale, 0, 0, scale, 0, 0));
        font.setItem(COSName.CHAR_PROCS, drawings);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, characters.size() - 1);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new PDResources());
        font.setItem(COSName.TO_UNICODE, stream(document, meanings()));
        return font;
    }

    private PDStream drawing(PDDocument document, int character) throws IOException {
        var em = typeface.unitsPerEm();
        var operators = new StringBuilder();
        operators
                .append(number(em))
                .append(" 0 ")
                .append(number(-em / 2))
                .append(' ')
                .append(number(-em / 2));
        operators
                .append(' ')
                .append(number(1.5f * em))
                .append(' ')
                .append(number(1.5f * em))
                .append(" d1\n");
        draw(typeface.outline(character), operators);
        operators.append(bold ? number(em / 30) + " w B\n" : "f\n");
        return stream(document, operators.toString());
    }

    private static void draw(GeneralPath outline, StringBuilder operators) {
        var to = new float[6];
        float x = 0;
        float y = 0;
        for (var path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> add(operators, "m", to[0], to[1]);
                case PathIterator.SEG_LINETO -> add(operators, "l", to[0], to[1]);
                case PathIterator.SEG_QUADTO -> {
                    float cx = to[0];
                    float cy = to[1];
                    add(
                            operators,
                            "c",
                            x + (cx - x) * 2 / 3,
                            y + (cy - y) * 2 / 3,
                            to[2] + (cx - to[2]) * 2 / 3,
                            to[3] + (cy - to[3]) * 2 / 3,
                            to[2],
                            to[3]);
                    to[0] = to[2];
                    to[1] = to[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    add(operators, "c", to[0], to[1], to[2], to[3], to[4], to[5]);
                    to[0] = to[4];
                    to[1] = to[5];
                }
                default -> operators.append("h\n");
            }
            x = to[0];
            y = to[1];
        }
    }

    private static void add(StringBuilder operators, String operator, float... numbers) {
        for (float number : numbers) {
            operators.append(number(number)).append(' ');
        }
        operators.append(operator).append('\n');
    }

    /** Which character each code means, so that text can be copied and searched. */
    private String meanings() {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CMapName /Meanings def /CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n");
        for (int code = 0; code < characters.size(); code++) {
            var meaning = Character.toString(characters.get(code)).getBytes(StandardCharsets.UTF_16BE);
            map.append("1 beginbfchar <")
                    .append(Ink.HEX.toHexDigits((byte) code))
                    .append("> <");
            map.append(Ink.HEX.formatHex(meaning)).append("> endbfchar\n");
        }
        return map.append("endcmap end end\n").toString();
    }

    private static PDStream stream(PDDocument document, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }

    private static COSArray numbers(float... values) {
        var array = new COSArray();
        for (float value : values) {
            array.add(new COSFloat(value));
        }
        return array;
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
