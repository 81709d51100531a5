package rollbook.command.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.imports.ImportCommand.FailImport;
import rollbook.api.imports.ImportCommand.FinishImport;
import rollbook.api.imports.ImportCommand.FinishUndo;
import rollbook.api.imports.ImportCommand.StartImport;
import rollbook.api.imports.ImportCommand.UndoImport;
import rollbook.api.imports.ImportEvent;
import rollbook.api.imports.ImportEvent.ImportFailed;
import rollbook.api.imports.ImportEvent.ImportFinished;
import rollbook.api.imports.ImportEvent.ImportStarted;
import rollbook.api.imports.ImportEvent.ImportUndoStarted;
import rollbook.api.imports.ImportEvent.ImportUndone;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportRefusal.ImportStillRunning;
import rollbook.api.imports.ImportRefusal.NoSuchImport;
import rollbook.api.imports.ImportRefusal.NotTakenBack;
import rollbook.api.imports.ImportRefusal.NothingToUndo;

/** One file that is brought in: begun, run to its end or broken off, and perhaps taken back as a whole. */
@AggregateRoot(type = "CustomerImport") // as logs have called it since all files were files of customers
final class FileImport {

    @AggregateIdentifier
    private @Nullable ImportId id;

    private @Nullable ImportStarted start;
    private Progress progress = new Progress.NotBegun();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StartImport command, Actor actor) {
        var starting = new ImportStarted(
                command.importId(),
                actor.id(),
                command.fileName(),
                command.contentHash(),
                command.rows(),
                command.options());
        Refused.unless(command.options().kind().isFor(actor), () -> new NotAllowed("StartImport"));
        if (isBegunBy(starting)) {
            return;
        }
        Refused.unless(
                start == null,
                () -> new Malformed(List.of(new FieldError("importId", "taken", "names something else"))));

        apply(starting);
    }

    /** Asked again after a lost answer; what the file was called may have been forgotten by then. */
    private boolean isBegunBy(ImportStarted again) {
        return start != null
                && again.equals(new ImportStarted(
                        start.importId(),
                        start.startedBy(),
                        again.fileName(),
                        start.contentHash(),
                        start.rows(),
                        start.options()));
    }

    /** The first report of the end counts; a runner that was thought dead may report again. */
    @CommandHandler
    void decide(FinishImport command) {
        if (progress instanceof Progress.Running) {
            apply(new ImportFinished(command.importId(), command.counts()));
        }
    }

    @CommandHandler
    void decide(FailImport command) {
        if (progress instanceof Progress.Running) {
            apply(new ImportFailed(command.importId(), command.counts(), command.reason()));
        }
    }

    @CommandHandler
    void decide(UndoImport command, Actor actor) {
        Refused.unless(isFor(actor), () -> new NoSuchImport(command.importId()));
        if (isUndoneOrBeingSo()) {
            return;
        }
        var kind = kind();
        Refused.unless(kind.canBeTakenBack(), () -> new NotTakenBack(kind));
        Refused.unless(!(progress instanceof Progress.Running), () -> new ImportStillRunning(command.importId()));
        Refused.unless(broughtSomething(), () -> new NothingToUndo(command.importId()));

        apply(new ImportUndoStarted(command.importId()));
    }

    @CommandHandler
    void decide(FinishUndo command) {
        Refused.unless(isUndoneOrBeingSo(), () -> new NothingToUndo(command.importId()));

        if (progress instanceof Progress.BeingUndone) {
            apply(new ImportUndone(command.importId(), command.undone(), command.kept()));
        }
    }

    /** Everybody sees their own imports; who directs sales and administrators see all. */
    private boolean isFor(Actor actor) {
        return start != null && (actor.is(start.startedBy()) || actor.directsSales() || actor.hasAnyOf(Role.ADMIN));
    }

    private ImportKind kind() {
        return start == null ? ImportKind.CUSTOMERS : start.options().kind();
    }

    private boolean isUndoneOrBeingSo() {
        return progress instanceof Progress.BeingUndone || progress instanceof Progress.Undone;
    }

    private boolean broughtSomething() {
        return start != null && !start.options().dryRun() && progress.mayHaveBroughtSomething();
    }

    @EventSourcingHandler
    void evolve(ImportEvent event) {
        id = event.importId();
        switch (event) {
            case ImportStarted e -> {
                start = e;
                progress = new Progress.Running();
            }
            case ImportFinished e -> progress = new Progress.Ended(e.counts(), false);
            case ImportFailed e -> progress = new Progress.Ended(e.counts(), true);
            case ImportUndoStarted _ -> progress = new Progress.BeingUndone();
            case ImportUndone _ -> progress = new Progress.Undone();
        }
    }
}
