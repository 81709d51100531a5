package rollbook.web.imports;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.MetaDataKeys;
import rollbook.api.imports.ImportCommand.FinishUndo;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportPage;
import rollbook.api.imports.ImportQuery.UnfinishedImports;
import rollbook.api.imports.ImportView;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.Questions;

/**
 * Works on imports in the background: on those begun here at once, and on those that another node, or this one before a restart, has
 * left unfinished. Each is worked on by one node at a time.
 */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int LOOK_EVERY_SECONDS = 5;
    private static final int SAY_SO_EVERY_SECONDS = 4;
    private static final int TIDY_EVERY_SECONDS = 3_600;

    private final ImportRuns runs;
    private final BringingIn bringingIn;
    private final List<TakingBack> takingBack;
    private final Tidying tidying;
    private final Decisions decisions;
    private final Questions questions;
    private final Set<ImportId> atWork = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();

    /** Apart from the clockwork, which may have to wait for answers longer than a node is believed to be alive. */
    private ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor();

    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ImportRunner(
            ImportRuns runs,
            BringingIn bringingIn,
            List<TakingBack> takingBack,
            Tidying tidying,
            Decisions decisions,
            Questions questions) {
        this.runs = runs;
        this.bringingIn = bringingIn;
        this.takingBack = takingBack;
        this.tidying = tidying;
        this.decisions = decisions;
        this.questions = questions;
    }

    @Override
    public void start() {
        running = true;
        clockwork = oneThread("imports");
        heartbeat = oneThread("imports-heartbeat");
        threads = Executors.newVirtualThreadPerTaskExecutor();
        heartbeat.scheduleWithFixedDelay(
                this::sayStillAtIt, SAY_SO_EVERY_SECONDS, SAY_SO_EVERY_SECONDS, TimeUnit.SECONDS);
        clockwork.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        clockwork.scheduleWithFixedDelay(tidying::tidy, TIDY_EVERY_SECONDS, TIDY_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private static ScheduledExecutorService oneThread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Ends after the rows that are being sent; the rest is left to whoever looks next. */
    @Override
    public void stop() {
        running = false;
        clockwork.shutdown();
        threads.close();
        heartbeat.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Works on it now; what the answer of the log was is not forgotten on the way. */
    void work(ImportId id, long position) {
        if (running && atWork.add(id)) {
            threads.execute(() -> {
                try (var _ = MDC.putCloseable(MetaDataKeys.REQUEST, id.value())) {
                    if (runs.take(id)) {
                        workOn(id, position);
                    }
                } finally {
                    atWork.remove(id);
                }
            });
        }
    }

    private void sayStillAtIt() {
        try {
            runs.stillAtIt();
        } catch (RuntimeException e) {
            LOG.warn("Nobody hears that this node is still at its imports: {}", e.toString());
        }
    }

    private void look() {
        try {
            questions.ask(new UnfinishedImports(), ImportPage.class, Actor.PROGRAM, null).items().stream()
                    .filter(view -> !atWork.contains(view.id()))
                    .forEach(view -> work(view.id(), 0));
        } catch (RuntimeException e) {
            LOG.warn("Nobody can say which imports are unfinished: {}", e.toString());
        }
    }

    private void workOn(ImportId id, long position) {
        try {
            var view = Patience.ask(() -> bringingIn.view(id, position));
            switch (view.state()) {
                case RUNNING -> bringingIn.work(view, position, () -> running);
                case UNDOING -> takeBack(view, position);
                case DONE, FAILED, UNDONE -> bringingIn.throwAway(id);
            }
        } catch (ImportRuns.TakenOver takenOver) {
            LOG.info("{}", takenOver.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("Import {} has to wait", id, e);
        } finally {
            runs.letGo(id);
        }
    }

    private void takeBack(ImportView view, long position) {
        takingBack(view.options().kind()).work(view, position, () -> running).ifPresent(back -> {
            var finish = new FinishUndo(view.id(), back.undone(), back.kept());
            Patience.ask(() -> decisions.send(finish, Actor.PROGRAM));
            runs.ended(view.id());
        });
    }

    private TakingBack takingBack(ImportKind kind) {
        return takingBack.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
