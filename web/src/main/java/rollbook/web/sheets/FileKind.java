package rollbook.web.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file really is, by its bytes; its name may say anything. */
enum FileKind {
    TEXT,
    XLSX;

    private static final int HEAD = 4_096;
    private static final Map<String, String> SIGNATURES = signatures();
    private static final String WORKBOOK = "57006f0072006b0062006f006f006b00";
    private static final String ENCRYPTED = "45006e0063007200790070007400650064005000";
    private static final Pattern JSON = Pattern.compile("(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]\\d]).*", Pattern.DOTALL);

    private static Map<String, String> signatures() {
        var names = new LinkedHashMap<String, String>();
        names.put("25504446", "a PDF document");
        names.put("89504e47", "a PNG image");
        names.put("ffd8ff", "a JPEG image");
        names.put("474946383", "a GIF image");
        names.put("49492a00", "a TIFF image");
        names.put("4d4d002a", "a TIFF image");
        names.put("52494646", "a RIFF file: a WebP image, sound or film");
        names.put("00000100", "an icon");
        names.put("1f8b", "a gzip archive");
        names.put("377abcaf271c", "a 7z archive");
        names.put("526172211a07", "a RAR archive");
        names.put("fd377a585a00", "an xz archive");
        names.put("28b52ffd", "a Zstandard archive");
        names.put("425a68", "a bzip2 archive");
        names.put("7f454c46", "a program for Linux");
        names.put("4d5a", "a program for Windows");
        names.put("cafebabe", "a Java class or a program for macOS");
        names.put("cffaedfe", "a program for macOS");
        names.put("53514c69746520666f726d6174203300", "an SQLite database");
        names.put("0001000053746e64617264204a6574", "an Access database");
        names.put("0001000053", "an Access database");
        names.put("7b5c727466", "an RTF document");
        names.put("25215053", "a PostScript document");
        names.put("494433", "an MP3 file");
        names.put("4f676753", "an Ogg file");
        names.put("1a45dfa3", "a Matroska film");
        names.put("50415231", "a Parquet file");
        names.put("2321", "a script");
        names.put("2d2d2d2d2d424547494e20", "a key or certificate");
        return names;
    }

    /** Recognises a table, and refuses everything else by its true name. */
    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw Unreadable.at(1, "an empty file");
        }
        var hex = HexFormat.of().formatHex(head);
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return archive(file);
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            throw Unreadable.file(compound(file));
        }
        for (var signature : SIGNATURES.entrySet()) {
            if (hex.startsWith(signature.getKey())) {
                throw Unreadable.file(signature.getValue());
            }
        }
        refuseOddities(head);
        refuseMarkup(head);
        return TEXT;
    }

    private static void refuseOddities(byte[] head) {
        var latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.length() > 262 && latin.startsWith("ustar", 257)) {
            throw Unreadable.file("a tar archive");
        }
        if (latin.startsWith("ftyp", 4)) {
            throw Unreadable.file("a film or a HEIC image");
        }
        if (latin.startsWith("BM") && latin.length() > 14 && latin.startsWith("\0\0\0\0", 6)) {
            throw Unreadable.file("a BMP image");
        }
    }

    private static void refuseMarkup(byte[] head) {
        var encoding = head.length > 1 && (head[0] == (byte) 0xFF || head[0] == (byte) 0xFE)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        var text = new String(head, encoding).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
            throw Unreadable.file(
                    text.contains("urn:schemas-microsoft-com:office:spreadsheet")
                            ? "an XML spreadsheet of Excel 2003"
                            : text.contains("<html") ? "an HTML page" : "an XML document");
        }
        if (text.startsWith("<")) {
            throw Unreadable.file("an HTML page");
        }
        if (JSON.matcher(text).matches()) {
            throw Unreadable.file("a JSON document");
        }
        if (text.startsWith("begin:vcard")) {
            throw Unreadable.file("a vCard");
        }
        if (text.startsWith("begin:vcalendar")) {
            throw Unreadable.file("a calendar");
        }
    }

    /** The old container of Office, which holds everything up to 2003 and what is locked by a password since. */
    private static String compound(Path file) throws IOException {
        byte[] part;
        try (var bytes = Files.newInputStream(file)) {
            part = bytes.readNBytes(4 * 1024 * 1024);
        }
        var hex = HexFormat.of().formatHex(part);
        if (hex.contains(ENCRYPTED)) {
            return "an Office document locked by a password";
        }
        return hex.contains(WORKBOOK) ? "an old Excel workbook (.xls)" : "an old Office document";
    }

    private static FileKind archive(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null && zip.getEntry("[Content_Types].xml") != null) {
                return XLSX;
            }
            throw Unreadable.file(archiveName(zip));
        } catch (ZipException _) {
            throw Unreadable.file("a damaged ZIP archive");
        }
    }

    private static String archiveName(ZipFile zip) {
        if (zip.getEntry("xl/workbook.bin") != null) {
            return "a binary Excel workbook (.xlsb)";
        }
        if (zip.getEntry("word/document.xml") != null) {
            return "a Word document";
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            return "a PowerPoint presentation";
        }
        if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
            return "an OpenDocument file (.ods, .odt)";
        }
        if (zip.getEntry("META-INF/MANIFEST.MF") != null) {
            return "a Java archive";
        }
        return zip.getEntry("Index/Document.iwa") != null ? "a Numbers document" : "a ZIP archive";
    }
}
