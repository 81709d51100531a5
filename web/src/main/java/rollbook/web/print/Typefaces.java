package rollbook.web.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typefaces of one document. Latin and Cyrillic are Noto Sans, of which the letters used go into the file. Chinese characters are
 * drawn by the outlines of a {@link ChineseTypeface}; where the machine has none they are named by their numbers in the collection
 * Adobe-GB1, for the reader's own typeface to draw (ISO 32000-1, 9.7.5.2).
 */
final class Typefaces {

    /** Of Noto Sans. */
    enum Weight {
        REGULAR("NotoSansMerged-Regular.ttf", "R"),
        BOLD("NotoSans-Bold.ttf", "B");

        private final String file;
        private final COSName name;

        Weight(String file, String name) {
            this.file = file;
            this.name = COSName.getPDFName(name);
        }
    }

    private static final COSName CHINESE = COSName.getPDFName("H");
    private static final float EM = 1000;

    private final PDDocument document;
    private final PDResources resources = new PDResources();
    private final Map<Weight, PDType0Font> fonts = new EnumMap<>(Weight.class);
    private final Optional<ChineseTypeface> typeface;
    private final Map<Weight, List<DrawnFont>> drawn = new EnumMap<>(Weight.class);
    private final Map<Weight, Map<Integer, Boolean>> drawable = new EnumMap<>(Weight.class);

    Typefaces(PDDocument document, Optional<ChineseTypeface> typeface) {
        this.document = document;
        this.typeface = typeface;
        resources.getCOSObject().setItem(COSName.FONT, new COSDictionary());
        if (typeface.isEmpty()) {
            namedFonts().setItem(CHINESE, chinese());
        }
    }

    PDResources resources() {
        return resources;
    }

    private COSDictionary namedFonts() {
        return resources.getCOSObject().getCOSDictionary(COSName.FONT);
    }

    /** Whether a character is drawn by the Chinese typeface. */
    static boolean isChinese(int character) {
        var block = UnicodeBlock.of(character);
        return UnicodeScript.of(character) == UnicodeScript.HAN
                || block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
    }

    /** Codes that one font of the file shows. */
    record Shown(String font, byte[] codes) {}

    /** How a piece of text is shown that is in one script. */
    List<Shown> shown(String piece, boolean chinese, Weight weight) {
        if (!chinese) {
            return List.of(new Shown(weight.name.getName(), codes(piece, weight)));
        }
        return typeface.map(from -> drawn(piece, from, weight))
                .orElseGet(() -> List.of(new Shown(CHINESE.getName(), piece.getBytes(StandardCharsets.UTF_16BE))));
    }

    private List<Shown> drawn(String piece, ChineseTypeface from, Weight weight) {
        var shown = new ArrayList<Shown>();
        var codes = new ByteArrayOutputStream();
        var current = "";
        for (int character : piece.codePoints().toArray()) {
            var font = drawnFont(character, from, weight);
            if (!font.name().equals(current) && codes.size() > 0) {
                shown.add(new Shown(current, codes.toByteArray()));
                codes.reset();
            }
            current = font.name();
            codes.write(font.code(character));
        }
        shown.add(new Shown(current, codes.toByteArray()));
        return shown;
    }

    private DrawnFont drawnFont(int character, ChineseTypeface from, Weight weight) {
        var some = drawn.computeIfAbsent(weight, _ -> new ArrayList<>());
        for (var font : some) {
            if (font.code(character) >= 0) {
                return font;
            }
        }
        var next = new DrawnFont(from, "D" + weight.name.getName() + some.size(), weight == Weight.BOLD);
        some.add(next);
        return next;
    }

    private byte[] codes(String piece, Weight weight) {
        var font = font(weight);
        piece.codePoints().forEach(font::addToSubset);
        try {
            return font.encode(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide a piece is, in parts of its size. */
    float width(String piece, boolean chinese, Weight weight) {
        if (chinese) {
            return piece.codePointCount(0, piece.length());
        }
        try {
            return font(weight).getStringWidth(piece) / EM;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be drawn of a text: a question mark for every character that no typeface has. */
    String drawable(String text, Weight weight) {
        var drawable = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> canDraw(character, weight) ? character : '?')
                .forEach(drawable::appendCodePoint);
        return drawable.toString();
    }

    private boolean canDraw(int character, Weight weight) {
        return drawable.computeIfAbsent(weight, _ -> new HashMap<>())
                .computeIfAbsent(
                        character,
                        _ -> isChinese(character)
                                ? typeface.map(from -> from.has(character)).orElse(true)
                                : isKnown(character, weight));
    }

    private boolean isKnown(int character, Weight weight) {
        try {
            return !Character.isISOControl(character) && font(weight).encode(Character.toString(character)).length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Puts the letters used into the file. */
    void finish() throws IOException {
        for (var font : fonts.values()) {
            font.subset();
        }
        for (var fonts : drawn.values()) {
            for (var font : fonts) {
                namedFonts().setItem(COSName.getPDFName(font.name()), font.write(document));
            }
        }
    }

    private PDType0Font font(Weight weight) {
        return fonts.computeIfAbsent(weight, wanted -> {
            try (var file = open(wanted.file)) {
                var font = PDType0Font.load(document, file, true);
                namedFonts().setItem(wanted.name, font.getCOSObject());
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static InputStream open(String file) throws IOException {
        var stream = Typefaces.class.getResourceAsStream("/print/" + file);
        if (stream == null) {
            throw new IOException("no typeface " + file + ": name it in the pom");
        }
        return stream;
    }

    private static COSDictionary chinese() {
        var characters = new COSDictionary();
        characters.setString(COSName.REGISTRY, "Adobe");
        characters.setString(COSName.ORDERING, "GB1");
        characters.setInt(COSName.SUPPLEMENT, 5);

        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, numbers(-25, -254, 1000, 880));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 880);
        descriptor.setInt(COSName.STEM_V, 93);

        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, characters);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, (int) EM);

        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UTF16-H");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSArray numbers(int... values) {
        var array = new COSArray();
        for (int value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }
}
