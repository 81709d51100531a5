package rollbook.web.courserecord;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.StudentRecords.Item;
import rollbook.web.print.Document;
import rollbook.web.print.Paper;
import rollbook.web.print.PrintRoom;

/** Prints report cards; the page that shows one says the same in the same words. */
@Component
class ReportCardPaper {

    private static final List<Float> SHARES = List.of(1.1f, 1.6f, 1.4f, 1.1f, 4f);

    private final MessageSource words;
    private final PrintRoom room;
    private final String school;

    ReportCardPaper(MessageSource words, PrintRoom room, @Value("${rollbook.school-name:}") String school) {
        this.words = words;
        this.room = room;
        this.school = school;
    }

    byte[] print(IssuedCard issued, Locale language) {
        var title = word(language, "report.title") + " " + issued.card().code();
        try (var document = room.begin(Paper.A4, title, language)) {
            write(document, issued, language);
            return document.bytes();
        }
    }

    /**
     * Writes many cards into one file, each on paper of its own. They are taken one after the other, and none is held.
     *
     * @param code the number people use for what they are all of
     */
    void print(Stream<IssuedCard> cards, String code, Locale language, OutputStream file) throws IOException {
        try (var document = room.begin(Paper.A4, word(language, "report.all") + " " + code, language)) {
            cards.forEachOrdered(issued -> write(document.section(), issued, language));
            document.writeTo(file);
        }
    }

    private void write(Document document, IssuedCard issued, Locale language) {
        var card = issued.card();
        document.title(word(language, "report.title"), card.code());
        if (!school.isEmpty()) {
            document.remark(school);
        }
        document.rule().facts(facts(issued, language)).rule();
        if (card.records().isEmpty()) {
            document.paragraph(word(language, "records.none"));
        } else {
            document.table(headings(language), SHARES, rows(card.records(), language));
        }
        document.rule()
                .facts(totals(issued, language))
                .rule()
                .signatures(List.of(
                        word(language, "report.signature.teacher"), word(language, "report.signature.student")));
    }

    /** Who and what the card is about. */
    Map<String, String> facts(IssuedCard issued, Locale language) {
        var card = issued.card();
        var name = card.student().name();
        var facts = new LinkedHashMap<String, String>();
        facts.put(word(language, "sheet.student"), name == null ? word(language, "sheet.nameless") : name);
        facts.put(word(language, "field.course"), card.course());
        facts.put(
                word(language, "report.class"),
                card.branch() + " · "
                        + word(language, "classes.semester", card.semester().value()));
        facts.put(word(language, "report.day"), day(issued.day(), language));
        return facts;
    }

    /** What it all comes to. Nothing is a zero that is not one. */
    Map<String, String> totals(IssuedCard issued, Locale language) {
        var card = issued.card();
        var attendance = card.attendance();
        var mean = card.average().mean();
        var totals = new LinkedHashMap<String, String>();
        totals.put(
                word(language, "report.attendance"),
                word(
                        language,
                        "report.attendance.counts",
                        attendance.present(),
                        attendance.late(),
                        attendance.leftEarly(),
                        attendance.absent(),
                        attendance.onLeave()));
        totals.put(
                word(language, "matrix.rate"),
                attendance.rate() == null ? "–" : word(language, "matrix.percent", attendance.rate()));
        totals.put(
                word(language, "matrix.average"),
                mean == null
                        ? "–"
                        : word(language, "report.average", mean, card.average().scored()));
        var hours = issued.hours();
        if (hours != null) {
            var left = word(
                    language,
                    "report.hours",
                    hours.bought().value(),
                    hours.used().value(),
                    hours.left().value());
            totals.put(
                    word(language, "hours.title"),
                    hours.debt().isPositive()
                            ? left + " "
                                    + word(
                                            language,
                                            "report.hours.debt",
                                            hours.debt().value())
                            : left);
        }
        return totals;
    }

    private List<String> headings(Locale language) {
        return List.of(
                word(language, "lesson.dayNumber"),
                word(language, "lesson.date"),
                word(language, "sheet.attendance"),
                word(language, "sheet.score"),
                word(language, "sheet.note"));
    }

    private List<List<String>> rows(List<Item> records, Locale language) {
        return records.stream().map(item -> row(item, language)).toList();
    }

    private List<String> row(Item item, Locale language) {
        var marks = item.marks();
        var score = marks.score();
        return List.of(
                word(language, "lesson.day", item.dayNumber()),
                day(item.date(), language),
                attendance(marks.attendance(), language),
                score == null ? "" : word(language, "score." + score),
                (item.guest() ? word(language, "sheet.guest") + " " : "") + (marks.note() == null ? "" : marks.note()));
    }

    private String attendance(@Nullable Attendance attendance, Locale language) {
        return attendance == null ? "" : word(language, "attendance." + attendance);
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day);
    }

    private String word(Locale language, String code, Object... arguments) {
        return words.getMessage(code, arguments, language);
    }
}
