package rollbook.web.operations;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.operations.DeadLetters;
import rollbook.api.operations.OperationsCommand.ReplayProcessor;
import rollbook.api.operations.OperationsCommand.RetryDeadLetter;
import rollbook.api.operations.OperationsQuery.GetDeadLetters;
import rollbook.api.operations.OperationsQuery.GetProcessors;
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

    OperationsApi(Decisions decisions, Questions questions) {
        this.decisions = decisions;
        this.questions = questions;
    }

    @GetMapping("/processors")
    Processors processors(Actor actor) {
        return questions.ask(new GetProcessors(), Processors.class, actor, null);
    }

    /** Empties a projection and builds it anew from the log; how far it is, the list of processors tells. */
    @PostMapping("/processors/{name}/replay")
    ResponseEntity<Done> replay(@PathVariable("name") String name, Actor actor) {
        return Reply.done(name, decisions.send(new ReplayProcessor(name), actor));
    }

    @GetMapping("/dead-letters")
    DeadLetters deadLetters(Actor actor) {
        return questions.ask(new GetDeadLetters(), DeadLetters.class, actor, null);
    }

    /** Tries once more to take an event in, and those that wait behind it. */
    @PostMapping("/dead-letters/{id}/retry")
    ResponseEntity<Done> retry(@PathVariable("id") String id, Actor actor) {
        return Reply.done(id, decisions.send(new RetryDeadLetter(id), actor));
    }
}
