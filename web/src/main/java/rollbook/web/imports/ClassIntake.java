package rollbook.web.imports;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.MDC;
import rollbook.api.Command;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassField;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListCommand.OpenClass;
import rollbook.api.classlist.ClassListCommand.ReviseClass;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.ClassView;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.http.RepeatableId;
import rollbook.web.sheets.Sheet;

/** Classes on their way in, one after the other: a school has thousands of them at most. */
final class ClassIntake implements Intake {

    private static final int LOT = 50;

    private final Job job;
    private final Sheet sheet;
    private final ClassReader reader;
    private final Decisions decisions;
    private final Questions questions;
    private final Map<ClassId, ClassPlan> rehearsed = new HashMap<>();
    private long position;

    ClassIntake(Job job, Sheet sheet, Mapping mapping, Decisions decisions, Questions questions) {
        this.job = job;
        this.sheet = sheet;
        this.reader = ClassReader.of(mapping, questions, job.position());
        this.decisions = decisions;
        this.questions = questions;
        this.position = job.position();
    }

    @Override
    public void pass(int rows) throws IOException {
        Intake.rows(sheet, rows);
    }

    @Override
    public List<Sheet.Row> next() throws IOException {
        return Intake.rows(sheet, LOT);
    }

    @Override
    public List<Outcome> take(List<Sheet.Row> rows) {
        try (var _ = MDC.putCloseable(MetaDataKeys.REQUEST, job.id().value())) {
            return rows.stream().map(this::outcome).toList();
        }
    }

    private Outcome outcome(Sheet.Row row) {
        var planned = reader.read(row);
        if (!planned.errors().isEmpty()) {
            return new Outcome.Failed(planned.errors());
        }
        try {
            return outcome(planned.plan());
        } catch (Refused refused) {
            return Outcome.refused(refused.refusal());
        }
    }

    private Outcome outcome(ClassPlan plan) {
        var id = idOf(plan);
        var there = Optional.ofNullable(rehearsed.get(id)).or(() -> there(plan).map(ClassIntake::planOf));
        if (there.isEmpty()) {
            send(id, plan, new OpenClass(id, plan));
            return new Outcome.Created();
        }
        var revised = different(there.get(), plan);
        if (!job.update() || revised.isEmpty()) {
            return new Outcome.Skipped();
        }
        var known = there(plan).map(ClassView::id).orElse(id);
        send(id, there.get().with(revised, plan), new ReviseClass(known, revised, plan));
        return new Outcome.Updated();
    }

    /** The same branch, course and semester give the same class in every file and on every day. */
    private static ClassId idOf(ClassPlan plan) {
        return new ClassId(RepeatableId.of(
                        "imported class",
                        Objects.requireNonNull(plan.branchId()).value(),
                        Objects.requireNonNull(plan.courseId()).value(),
                        Objects.requireNonNull(plan.semester()).normal())
                .toString());
    }

    private Optional<ClassView> there(ClassPlan plan) {
        return ClassFinder.run(
                questions,
                Objects.requireNonNull(plan.branchId()),
                Objects.requireNonNull(plan.courseId()),
                Objects.requireNonNull(plan.semester()).value(),
                position);
    }

    private static ClassPlan planOf(ClassView view) {
        return new ClassPlan(
                view.branchId(),
                view.courseId(),
                view.type(),
                view.semester(),
                view.teacherIds(),
                view.startDate(),
                view.endDate(),
                view.capacity());
    }

    /** What a row says otherwise than what is settled; empty cells say nothing. */
    private Set<ClassField> different(ClassPlan there, ClassPlan plan) {
        var different = EnumSet.noneOf(ClassField.class);
        if (there.type() != plan.type()) {
            different.add(ClassField.TYPE);
        }
        if (!plan.teacherIds().isEmpty() && !there.teacherIds().equals(plan.teacherIds())) {
            different.add(ClassField.TEACHERS);
        }
        if (!Objects.equals(there.startDate(), plan.startDate())) {
            different.add(ClassField.START_DATE);
        }
        if (plan.endDate() != null && !plan.endDate().equals(there.endDate())) {
            different.add(ClassField.END_DATE);
        }
        if (plan.capacity() != null && !plan.capacity().equals(there.capacity())) {
            different.add(ClassField.CAPACITY);
        }
        return different;
    }

    private void send(ClassId id, ClassPlan plan, Command command) {
        if (job.dryRun()) {
            rehearsed.put(id, plan);
        } else {
            var decided = Patience.ask(() -> decisions.send(command, job.actor()));
            position = Math.max(position, decided.position());
        }
    }
}
