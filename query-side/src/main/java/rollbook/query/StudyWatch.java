package rollbook.query;

import java.util.Collection;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.enrollment.EnrollmentId;

/** Who keeps something that follows from what students did: told of it in the batch that writes it, before that is committed. */
public interface StudyWatch {

    /** Something was written about some students. */
    void studied(Collection<EnrollmentId> enrollments);

    /** A lesson is on another day, for everybody on its sheet. */
    void moved(CourseRecordId lesson);
}
