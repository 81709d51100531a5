package rollbook.command.enrollment;

import java.time.Clock;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.command.Aggregates;
import rollbook.command.Ledgers;
import rollbook.command.LessonHours;
import rollbook.command.MovingUp;
import rollbook.command.Rosters;
import rollbook.command.Students;

/** Makes known who decides about enrolments. */
public final class EnrollmentDecisions implements ConfigurerModule {

    private final ApprovalPolicy approval;

    /** Decisions with this limit for approvals. */
    public EnrollmentDecisions(ApprovalPolicy approval) {
        this.approval = approval;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(
                Aggregates.of(Enrollment.class, id -> new NoSuchEnrollment(new EnrollmentId(id))));
        configurer.registerComponent(
                Enrollments.class, c -> new Enrollments(c.repository(Enrollment.class), c.eventStore()));
        configurer.registerComponent(NextInLine.class, EnrollmentDecisions::nextInLine);
        configurer.registerComponent(MovingUp.class, c -> c.getComponent(NextInLine.class));
        configurer.registerCommandHandler(this::desk);
    }

    private static NextInLine nextInLine(Configuration c) {
        return new NextInLine(
                c.getComponent(Enrollments.class), c.getComponent(Rosters.class), c.getComponent(Students.class));
    }

    private EnrollmentDesk desk(Configuration c) {
        return new EnrollmentDesk(
                c.getComponent(Enrollments.class),
                c.getComponent(Rosters.class),
                c.getComponent(Students.class),
                c.getComponent(Ledgers.class, NoLedgers::new),
                c.getComponent(LessonHours.class, NoHours::new),
                c.getComponent(NextInLine.class),
                approval,
                c.getComponent(Clock.class));
    }
}
