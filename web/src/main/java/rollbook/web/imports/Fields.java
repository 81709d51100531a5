package rollbook.web.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollbook.api.Refused;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportRefusal.BadMapping;

/**
 * What the columns of files of one kind can fill, and without what such a file makes no sense.
 *
 * @param columns what can be filled, in the order in which people are asked
 * @param words what is written above such columns
 * @param needed at least one of each of these must be filled
 */
record Fields(Set<Column> columns, Map<String, Column> words, List<Need> needed) {

    private static final Set<Column> PLACE = Collections.unmodifiableSet(
            EnumSet.of(Column.CUSTOMER, Column.QQ, Column.CLASS, Column.BRANCH, Column.COURSE_ID, Column.SEMESTER));
    private static final Need SOMEBODY =
            new Need(List.of(Set.of(Column.CUSTOMER), Set.of(Column.QQ)), "customerId or qq");
    private static final Need SOME_CLASS = new Need(
            List.of(Set.of(Column.CLASS), Set.of(Column.BRANCH, Column.COURSE_ID, Column.SEMESTER)),
            "classId, or branchId, courseId and semester");
    private static final Map<ImportKind, Fields> KINDS = kinds();

    /** One way or another to say something that every row must say. */
    record Need(List<Set<Column>> ways, String words) {

        boolean isMet(Collection<Column> filled) {
            return ways.stream().anyMatch(filled::containsAll);
        }
    }

    static Fields of(ImportKind kind) {
        var fields = KINDS.get(kind);
        if (fields == null) {
            throw new IllegalStateException("nobody says what columns " + kind + " have");
        }
        return fields;
    }

    private static Map<ImportKind, Fields> kinds() {
        var kinds = new EnumMap<ImportKind, Fields>(ImportKind.class);
        kinds.put(ImportKind.CUSTOMERS, ofCustomers());
        kinds.put(ImportKind.CLASSES, ofClasses());
        kinds.put(ImportKind.ENROLLMENTS, ofEnrollments());
        kinds.put(ImportKind.SCORES, ofScores());
        return Collections.unmodifiableMap(kinds);
    }

    private static Fields ofCustomers() {
        var reachable =
                new Need(List.of(Set.of(Column.QQ), Set.of(Column.PHONE), Set.of(Column.EMAIL)), "qq, phone or email");
        return fields(EnumSet.range(Column.NAME, Column.CREATED_AT), HeadingWords.OF_CUSTOMERS, reachable);
    }

    private static Fields ofClasses() {
        var columns = EnumSet.range(Column.BRANCH, Column.CAPACITY);
        columns.add(Column.COURSE_ID);
        var plan = new Need(
                List.of(Set.of(Column.BRANCH, Column.COURSE_ID, Column.SEMESTER, Column.TYPE, Column.START_DATE)),
                "branchId, courseId, semester, type and startDate");
        return fields(columns, HeadingWords.OF_CLASSES, plan);
    }

    private static Fields ofEnrollments() {
        var columns = EnumSet.range(Column.STATE, Column.LEFT_ON);
        columns.addAll(PLACE);
        return fields(columns, HeadingWords.OF_SHEETS, SOMEBODY, SOME_CLASS);
    }

    private static Fields ofScores() {
        var columns = EnumSet.range(Column.DAY_NUMBER, Column.NOTE);
        columns.addAll(PLACE);
        var day = new Need(List.of(Set.of(Column.DAY_NUMBER)), "dayNumber");
        var mark = new Need(
                List.of(Set.of(Column.ATTENDANCE), Set.of(Column.SCORE), Set.of(Column.NOTE)),
                "attendance, score or note");
        return fields(columns, HeadingWords.OF_SHEETS, SOMEBODY, SOME_CLASS, day, mark);
    }

    private static Fields fields(Set<Column> columns, Map<Column, List<String>> written, Need... needed) {
        var words = new LinkedHashMap<String, Column>();
        for (var column : columns) {
            words.put(HeadingWords.bare(column.wireName()), column);
            written.getOrDefault(column, List.of()).forEach(word -> words.put(HeadingWords.bare(word), column));
        }
        return new Fields(Collections.unmodifiableSet(columns), Map.copyOf(words), List.of(needed));
    }

    List<String> wireNames() {
        return columns.stream().map(Column::wireName).toList();
    }

    /** What the headings themselves say; every field once, from the first column that seems to mean it. */
    Map<String, String> guess(List<String> headings) {
        var guessed = new LinkedHashMap<String, String>();
        var taken = EnumSet.noneOf(Column.class);
        for (var heading : headings) {
            var column = words.get(HeadingWords.bare(heading));
            if (column != null && taken.add(column)) {
                guessed.put(heading, column.wireName());
            }
        }
        return guessed;
    }

    /**
     * The mapping somebody wants. A column that is mapped to nothing is left out.
     *
     * @throws Refused with {@code BadMapping} if the file has no such column, or rows can say no such thing, or two columns fill one
     *     field, or nothing fills what every row must say
     */
    Mapping mapping(List<String> headings, Map<String, String> wanted) {
        var places = new EnumMap<Column, List<Integer>>(Column.class);
        for (var entry : wanted.entrySet()) {
            var field = entry.getValue();
            if (field == null || field.isBlank()) {
                continue;
            }
            int place = headings.indexOf(entry.getKey().strip());
            var column = columns.stream()
                    .filter(one -> one.wireName().equals(field.strip()))
                    .findFirst()
                    .orElse(null);
            if (place < 0 || column == null) {
                throw new Refused(new BadMapping(entry.getKey(), field));
            }
            var before = places.computeIfAbsent(column, _ -> new ArrayList<>());
            Refused.unless(before.isEmpty() || column.gathers(), () -> new BadMapping(entry.getKey(), field));
            before.add(place);
        }
        for (var need : needed) {
            Refused.unless(need.isMet(places.keySet()), () -> new BadMapping("", need.words()));
        }
        return new Mapping(places);
    }
}
