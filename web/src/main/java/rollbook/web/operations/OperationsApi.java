package rollbook.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.operations.Backups;
import rollbook.api.operations.DeadLetters;
import rollbook.api.operations.EventPage;
import rollbook.api.operations.OpenedLetter;
import rollbook.api.operations.OperationsCommand.CancelReplay;
import rollbook.api.operations.OperationsCommand.DiscardDeadLetter;
import rollbook.api.operations.OperationsCommand.PauseProcessor;
import rollbook.api.operations.OperationsCommand.ReplayProcessor;
import rollbook.api.operations.OperationsCommand.RetryDeadLetter;
import rollbook.api.operations.OperationsCommand.StartProcessor;
import rollbook.api.operations.OperationsCommand.TakeBackup;
import rollbook.api.operations.OperationsQuery.GetBackups;
import rollbook.api.operations.OperationsQuery.GetDeadLetter;
import rollbook.api.operations.OperationsQuery.GetDeadLetters;
import rollbook.api.operations.OperationsQuery.GetProcessors;
import rollbook.api.operations.OperationsRefusal.NoSuchDeadLetter;
import rollbook.api.operations.Processors;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Done;
import rollbook.web.http.Reply;

/** How far the projections are, and building them anew, for programs. */
@RestController
@RequestMapping("/api/operations")
class OperationsApi {

    private final Decisions decisions;
    private final Questions questions;
    private final EventBrowser browser;
    private final BackupNames backupNames;

    OperationsApi(Decisions decisions, Questions questions, EventBrowser browser, BackupNames backupNames) {
        this.decisions = decisions;
        this.questions = questions;
        this.browser = browser;
        this.backupNames = backupNames;
    }

    @GetMapping("/processors")
    Processors processors(
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position, Actor actor) {
        return questions.ask(new GetProcessors(), Processors.class, actor, position);
    }

    /** Builds a projection anew from the log beside the one that serves; how far it is, the list of processors tells. */
    @PostMapping("/processors/{name}/replay")
    ResponseEntity<Done> replay(@PathVariable("name") String name, Actor actor) {
        return Reply.done(name, decisions.send(new ReplayProcessor(name), actor));
    }

    /** Builds a projection anew no longer; what serves goes on serving. */
    @PostMapping("/processors/{name}/replay/cancel")
    ResponseEntity<Done> cancelReplay(@PathVariable("name") String name, Actor actor) {
        return Reply.done(name, decisions.send(new CancelReplay(name), actor));
    }

    /** A projection reads no further, on whichever node, until it is started again. */
    @PostMapping("/processors/{name}/pause")
    ResponseEntity<Done> pause(@PathVariable("name") String name, Actor actor) {
        return Reply.done(name, decisions.send(new PauseProcessor(name), actor));
    }

    /** A projection that was paused, or has stopped, reads on. */
    @PostMapping("/processors/{name}/start")
    ResponseEntity<Done> start(@PathVariable("name") String name, Actor actor) {
        return Reply.done(name, decisions.send(new StartProcessor(name), actor));
    }

    @GetMapping("/dead-letters")
    DeadLetters deadLetters(
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position, Actor actor) {
        return questions.ask(new GetDeadLetters(), DeadLetters.class, actor, position);
    }

    /** What an event says that could not be taken in, with stars in place of what it says about people. */
    @GetMapping("/dead-letters/{id}")
    OpenedLetter deadLetter(
            @PathVariable("id") String id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions
                .find(new GetDeadLetter(id), OpenedLetter.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchDeadLetter(id)));
    }

    /** Gives an event up: this projection goes on without it. Who did so and why is kept. */
    @PostMapping("/dead-letters/{id}/discard")
    ResponseEntity<Done> discard(@PathVariable("id") String id, @RequestBody Why body, Actor actor) {
        return Reply.done(id, decisions.send(new DiscardDeadLetter(id, body.orEmpty()), actor));
    }

    /** Copies everything that cannot be made anew into a file on the node; answers its name. */
    @PostMapping("/backups")
    ResponseEntity<Done> backUp(HttpServletRequest request, Actor actor) {
        var name = backupNames.of(request);
        return Reply.done(name, decisions.send(new TakeBackup(name), actor));
    }

    /** The backups there are, newest first. */
    @GetMapping("/backups")
    Backups backups(@RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position, Actor actor) {
        return questions.ask(new GetBackups(), Backups.class, actor, position);
    }

    /** Why something is done. */
    record Why(@Nullable String reason) {
        private String orEmpty() {
            return reason == null ? "" : reason;
        }
    }

    /**
     * Events as they stand in the log, oldest first: of one stream, or of everything.
     *
     * @param after of a stream the version, of the log the position after which to begin; without it at the beginning
     * @param clear whether what is said about people shall be readable: for the boss alone, and written down with the reason
     */
    @GetMapping("/events")
    EventPage events(
            @RequestParam(name = "stream", required = false) @Nullable String stream,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @RequestParam(name = "clear", required = false) @Nullable Boolean clear,
            @RequestParam(name = "reason", required = false) @Nullable String reason,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return browser.page(stream, after, size, clear != null && clear, reason, actor, position);
    }

    /** Tries once more to take an event in, and those that wait behind it. */
    @PostMapping("/dead-letters/{id}/retry")
    ResponseEntity<Done> retry(@PathVariable("id") String id, Actor actor) {
        return Reply.done(id, decisions.send(new RetryDeadLetter(id), actor));
    }
}
