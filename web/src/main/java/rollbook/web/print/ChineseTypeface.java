package rollbook.web.print;

import java.awt.geom.GeneralPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A Chinese typeface of this machine, of whatever make: its outlines are drawn, so that documents show the same everywhere, also where
 * there is no such typeface.
 */
final class ChineseTypeface {

    /** Where systems keep one. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/truetype/arphic/uming.ttc",
            "/System/Library/Fonts/STHeiti Light.ttc",
            "C:/Windows/Fonts/msyh.ttc",
            "C:/Windows/Fonts/simsun.ttc");

    /** In a collection, the faces drawn as mainland China writes. */
    private static final List<String> MAINLAND =
            List.of("NotoSansCJKsc-Regular", "STHeitiSC-Light", "MicrosoftYaHei", "SimSun", "WenQuanYiZenHei");

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final float unitsPerEm;

    private ChineseTypeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /**
     * The typeface in a file, or else one of the usual ones; empty where there is none.
     *
     * @param file as the school names it; blank for any
     */
    static Optional<ChineseTypeface> find(String file) {
        if (!file.isBlank()) {
            return Optional.of(read(Path.of(file)));
        }
        return USUAL.stream()
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst()
                .map(ChineseTypeface::read);
    }

    private static ChineseTypeface read(Path path) {
        try {
            return new ChineseTypeface(parse(path.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("no typeface in " + path, e);
        }
    }

    private static TrueTypeFont parse(File file) throws IOException {
        var name = file.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".ttc")) {
            return pick(new TrueTypeCollection(file));
        }
        return name.endsWith(".otf")
                ? new OTFParser().parse(new RandomAccessReadBufferedFile(file))
                : new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    }

    private static TrueTypeFont pick(TrueTypeCollection collection) throws IOException {
        for (var name : MAINLAND) {
            var face = collection.getFontByName(name);
            if (face != null) {
                return face;
            }
        }
        var faces = new ArrayList<TrueTypeFont>();
        collection.processAllFonts(faces::add);
        return faces.getFirst();
    }

    float unitsPerEm() {
        return unitsPerEm;
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** The outline of a character. One at a time: a typeface's file is read from one place. */
    synchronized GeneralPath outline(int character) {
        int glyph = characters.getGlyphId(character);
        try {
            if (font instanceof OpenTypeFont open && open.isPostScript()) {
                var cff = open.getCFF().getFont();
                return cff instanceof CFFCIDFont cid
                        ? cid.getType2CharString(cid.getCharset().getCIDForGID(glyph))
                                .getPath()
                        : cff.getType2CharString(glyph).getPath();
            }
            var outline = font.getGlyph().getGlyph(glyph);
            return outline == null ? new GeneralPath() : outline.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
