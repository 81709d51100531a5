package rollbook.query.hours;

import java.time.LocalDate;
import rollbook.api.hours.Hours;
import rollbook.query.Studies.Study;

/**
 * A lesson that used hours up.
 *
 * @param study what the student did in it
 */
record Use(Study study, Hours hours) {

    LocalDate on() {
        return study.item().date();
    }

    String lesson() {
        return study.item().courseRecordId().value();
    }
}
