package rollbook.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.operations.Backups;
import rollbook.api.operations.DeadLetters;
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
import rollbook.api.operations.Processors.Processor;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Htmx;
import rollbook.web.console.Toast;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the projections are, pausing one or building it anew, events they could not take in, and the log itself. These pages never wait for a projection: they
 * are looked at when one is behind.
 */
@ConsolePages
class OperationsPages {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Decisions decisions;
    private final Questions questions;
    private final EventBrowser browser;
    private final BackupNames backupNames;

    OperationsPages(Decisions decisions, Questions questions, EventBrowser browser, BackupNames backupNames) {
        this.decisions = decisions;
        this.questions = questions;
        this.browser = browser;
        this.backupNames = backupNames;
    }

    @GetMapping("/operations")
    String operations(Actor actor, Model model, HttpServletRequest request) {
        var processors = questions.ask(new GetProcessors(), Processors.class, actor, null);
        model.addAttribute("processors", processors);
        model.addAttribute("busy", processors.items().stream().anyMatch(Processor::replaying));
        if (Htmx.wantsOnly("processors", request)) {
            return "operations/processors";
        }
        model.addAttribute("backups", questions.ask(new GetBackups(), Backups.class, actor, null));
        model.addAttribute("letters", questions.ask(new GetDeadLetters(), DeadLetters.class, actor, null));
        return "operations/overview";
    }

    @PostMapping("/operations/processors/{name}/replay")
    String replay(@PathVariable String name, Actor actor, RedirectAttributes flash) {
        decisions.send(new ReplayProcessor(name), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.replaying", name));
        return "redirect:/operations";
    }

    @PostMapping("/operations/processors/{name}/replay/cancel")
    String cancelReplay(@PathVariable String name, Actor actor, RedirectAttributes flash) {
        decisions.send(new CancelReplay(name), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.replay-cancelled", name));
        return "redirect:/operations";
    }

    @PostMapping("/operations/processors/{name}/pause")
    String pause(@PathVariable String name, Actor actor, RedirectAttributes flash) {
        decisions.send(new PauseProcessor(name), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.paused", name));
        return "redirect:/operations";
    }

    @PostMapping("/operations/processors/{name}/start")
    String start(@PathVariable String name, Actor actor, RedirectAttributes flash) {
        decisions.send(new StartProcessor(name), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.started", name));
        return "redirect:/operations";
    }

    @GetMapping("/operations/dead-letters/{id}")
    String letter(@PathVariable String id, Actor actor, Model model) {
        var opened = questions
                .find(new GetDeadLetter(id), OpenedLetter.class, actor, null)
                .orElseThrow(() -> new Refused(new NoSuchDeadLetter(id)));
        model.addAttribute("letter", opened.letter());
        model.addAttribute("data", opened.data() == null ? null : JSON.writeValueAsString(opened.data()));
        return "operations/letter";
    }

    @PostMapping("/operations/dead-letters/{id}/discard")
    String discard(
            @PathVariable String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        decisions.send(new DiscardDeadLetter(id, reason), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.discarded"));
        return "redirect:/operations";
    }

    @PostMapping("/operations/backups")
    String backUp(HttpServletRequest request, Actor actor, RedirectAttributes flash) {
        var name = backupNames.of(request);
        decisions.send(new TakeBackup(name), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.backed-up", name));
        return "redirect:/operations";
    }

    @GetMapping("/operations/events")
    String events(
            @RequestParam(name = "stream", required = false) @Nullable String stream,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestParam(name = "reason", required = false) @Nullable String reason,
            Actor actor,
            Model model) {
        var clear = reason != null && !reason.isBlank();
        var page = browser.page(stream, after, null, clear, reason, actor, null);
        model.addAttribute("stream", stream);
        model.addAttribute("reason", clear ? reason : null);
        model.addAttribute("found", page);
        model.addAttribute("mayRead", actor.hasAnyOf(Role.BOSS));
        model.addAttribute(
                "says",
                page.items().stream()
                        .map(item -> JSON.writeValueAsString(item.data()))
                        .toList());
        return "operations/events";
    }

    @PostMapping("/operations/dead-letters/{id}/retry")
    String retry(@PathVariable String id, Actor actor, RedirectAttributes flash) {
        decisions.send(new RetryDeadLetter(id), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.retried"));
        return "redirect:/operations";
    }
}
