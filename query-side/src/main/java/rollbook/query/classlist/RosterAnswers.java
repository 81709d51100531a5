package rollbook.query.classlist;

import static rollbook.query.SqlValues.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.classlist.ClassListQuery.GetRoster;
import rollbook.api.classlist.Roster;
import rollbook.api.classlist.Roster.Student;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.AnsweredFrom;
import rollbook.query.HumanCode;
import rollbook.query.OnQuerySide;
import rollbook.query.classlist.SeatRows.State;

/** Answers who sits in a class. Consultants see the names of their own customers; who teaches the class sees all. */
@Component
@OnQuerySide
class RosterAnswers {

    private static final String STUDENTS = """
         from (
            select s.enrollment_id, s.customer_id, s.since, c.name, c.position, c.holder,
                   row_number() over (order by s.came, s.version) as place
            from read.class_seat s left join read.customer c on c.id = s.customer_id
            where s.class_id = :class and s.state = :state
        ) student
        where :everybody or holder = :me
        """;

    private final JdbcClient jdbc;

    RosterAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @AnsweredFrom({ClassListProjection.GROUP, "customer-list"})
    Optional<Roster> answer(GetRoster query, Actor actor) {
        var sight = new ClassSight(actor);
        return ClassViews.find(jdbc, query.classId())
                .filter(sight::includes)
                .map(listed -> roster(listed, query.page(), sight));
    }

    private Roster roster(ListedClass listed, @Nullable PageRequest page, ClassSight sight) {
        var seated = students(listed, State.SEATED, page, sight);
        return new Roster(
                listed.id(),
                HumanCode.classList(listed.position()),
                seated,
                students(listed, State.WAITING, null, sight),
                listed.seated(),
                listed.waiting(),
                listed.plan().capacity(),
                page == null ? 1 : page.page(),
                page == null ? Math.max(1, seated.size()) : page.size(),
                page == null ? seated.size() : count(listed, sight),
                true);
    }

    private List<Student> students(ListedClass listed, State state, @Nullable PageRequest page, ClassSight sight) {
        var part = page == null ? "" : " offset %d limit %d".formatted(page.offset(), page.size());
        return ask("select *" + STUDENTS + " order by place" + part, listed, state, sight)
                .query((row, _) -> student(row))
                .list();
    }

    private long count(ListedClass listed, ClassSight sight) {
        return ask("select count(*)" + STUDENTS, listed, State.SEATED, sight)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql, ListedClass listed, State state, ClassSight sight) {
        return jdbc.sql(sql)
                .param("class", listed.id().value())
                .param("state", state.name())
                .param("everybody", sight.seesEverybodyIn(listed))
                .param("me", sight.actor().id().value());
    }

    private static Student student(ResultSet row) throws SQLException {
        var registered = row.getLong("position");
        return new Student(
                row.getInt("place"),
                new EnrollmentId(row.getString("enrollment_id")),
                new CustomerId(row.getString("customer_id")),
                row.getString("name"),
                registered == 0 ? null : HumanCode.customer(registered),
                moment(row, "since"));
    }
}
