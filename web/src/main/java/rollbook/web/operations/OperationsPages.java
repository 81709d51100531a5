package rollbook.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rollbook.api.Actor;
import rollbook.api.operations.DeadLetters;
import rollbook.api.operations.OperationsCommand.ReplayProcessor;
import rollbook.api.operations.OperationsCommand.RetryDeadLetter;
import rollbook.api.operations.OperationsQuery.GetDeadLetters;
import rollbook.api.operations.OperationsQuery.GetProcessors;
import rollbook.api.operations.Processors;
import rollbook.api.operations.Processors.Processor;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Htmx;
import rollbook.web.console.Toast;

/**
 * How far the projections are, building one anew, and events they could not take in. These pages never wait for a projection: they
 * are looked at when one is behind.
 */
@ConsolePages
class OperationsPages {

    private final Decisions decisions;
    private final Questions questions;

    OperationsPages(Decisions decisions, Questions questions) {
        this.decisions = decisions;
        this.questions = questions;
    }

    @GetMapping("/operations")
    String operations(Actor actor, Model model, HttpServletRequest request) {
        var processors = questions.ask(new GetProcessors(), Processors.class, actor, null);
        model.addAttribute("processors", processors);
        model.addAttribute("busy", processors.items().stream().anyMatch(Processor::replaying));
        if (Htmx.wantsOnly("processors", request)) {
            return "operations/processors";
        }
        model.addAttribute("letters", questions.ask(new GetDeadLetters(), DeadLetters.class, actor, null));
        return "operations/overview";
    }

    @PostMapping("/operations/processors/{name}/replay")
    String replay(@PathVariable String name, Actor actor, RedirectAttributes flash) {
        decisions.send(new ReplayProcessor(name), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.replaying", name));
        return "redirect:/operations";
    }

    @PostMapping("/operations/dead-letters/{id}/retry")
    String retry(@PathVariable String id, Actor actor, RedirectAttributes flash) {
        decisions.send(new RetryDeadLetter(id), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.retried"));
        return "redirect:/operations";
    }
}
