package rollbook.command.courserecord;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchCourseRecord;
import rollbook.command.Aggregates;
import rollbook.command.Colleagues;
import rollbook.command.Rosters;

/** Makes known who decides about lessons and their sheets. */
public final class CourseRecordDecisions implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(
                Aggregates.of(CourseRecord.class, id -> new NoSuchCourseRecord(new CourseRecordId(id))));
        configurer.configureAggregate(Aggregates.of(TimetableDay.class, Aggregates::begunNotMissed));
        configurer.registerComponent(
                CourseRecords.class,
                c -> new CourseRecords(c.repository(CourseRecord.class), c.getComponent(Rosters.class)));
        configurer.registerComponent(Timetables.class, c -> new Timetables(c.repository(TimetableDay.class)));
        configurer.registerCommandHandler(c -> new LessonDesk(
                c.getComponent(CourseRecords.class),
                c.getComponent(Timetables.class),
                c.getComponent(Rosters.class),
                c.getComponent(Colleagues.class)));
        configurer.registerCommandHandler(
                c -> new SheetDesk(c.getComponent(CourseRecords.class), c.getComponent(Rosters.class)));
        configurer.registerCommandHandler(
                c -> new LeaveDesk(c.getComponent(CourseRecords.class), c.getComponent(Rosters.class)));
    }
}
