package rollbook.web.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** A cell of a workbook as people see it: whole numbers without a point, days as days. */
final class XlsxCell {

    /** Excel keeps 15 digits; what a file holds behind them is noise of binary fractions. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final Pattern NOT_A_PATTERN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DAY = Pattern.compile("[yYdD年月日]");
    private static final Pattern TIME = Pattern.compile("[hHsS时秒]");

    private XlsxCell() {}

    static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case STRING -> XmlText.decode(cell.getText());
            case BOOLEAN -> cell.getText();
            case NUMBER, FORMULA -> cell.getValue() instanceof BigDecimal number ? number(cell, number) : other(cell);
        };
    }

    /** What a formula came to when the file was saved. */
    private static String other(Cell cell) {
        var text = XmlText.decode(cell.getText());
        return text.startsWith("#") ? "" : text;
    }

    private static String number(Cell cell, BigDecimal number) {
        if (Math.abs((long) number.scale()) > 400) {
            return cell.getText();
        }
        var id = cell.getDataFormatId();
        var pattern = cell.getDataFormatString();
        if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0 && isMoment(id, pattern)) {
            return moment(cell.asDate());
        }
        var exact = number.stripTrailingZeros();
        return (exact.scale() <= 0 ? exact : exact.round(EXCEL).stripTrailingZeros()).toPlainString();
    }

    private static String moment(LocalDateTime dateTime) {
        var moment = dateTime.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
        if (moment.getYear() < 1900 || (moment.getYear() == 1900 && moment.getDayOfYear() == 1 && !midnight(moment))) {
            return moment.toLocalTime().toString();
        }
        return midnight(moment) ? moment.toLocalDate().toString() : moment.toString();
    }

    private static boolean midnight(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** By the numbers of the built-in formats (those of East Asian Excels too), or by the letters of the format. */
    private static boolean isMoment(@Nullable Integer id, @Nullable String pattern) {
        if (id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47))) {
            return true;
        }
        if (id != null && id >= 50 && id <= 58) {
            return true;
        }
        if (pattern == null) {
            return false;
        }
        var bare = NOT_A_PATTERN.matcher(pattern).replaceAll("");
        return DAY.matcher(bare).find() || TIME.matcher(bare).find();
    }
}
