package rollbook.web.home;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerPage;
import rollbook.api.customer.CustomerQuery.Due;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.FindFollowUps;
import rollbook.api.customer.CustomerQuery.GetWorkbench;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.customer.FollowUpPage;
import rollbook.api.customer.FollowUpView;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Workbench;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;

/** What waits for a person when they come in: whom to call, and how they stand. */
@ConsolePages
class WorkbenchPages {

    private static final int SHOWN = 8;

    private final Console console;

    WorkbenchPages(Console console) {
        this.console = console;
    }

    /** Who has nothing to do with customers begins with their lessons, or else with the classes. */
    @GetMapping("/")
    String workbench(Actor actor, Model model) {
        if (!actor.hasAnyOf(Role.CONSULTANT, Role.MANAGER, Role.BOSS, Role.FRONT_DESK, Role.ADMIN)) {
            return actor.hasAnyOf(Role.LECTURER, Role.ADVISOR, Role.ASSISTANT)
                    ? "redirect:/lessons"
                    : "redirect:/classes";
        }
        var workbench = console.ask(new GetWorkbench(), Workbench.class, actor);
        model.addAttribute("workbench", workbench);
        model.addAttribute("overdue", due(Due.OVERDUE, actor));
        model.addAttribute("today", due(Due.TODAY, actor));
        var slices = slices(workbench.held(), actor);
        model.addAttribute("slices", slices);
        model.addAttribute("chart", chart(slices, workbench.held()));
        return "home/workbench";
    }

    private List<FollowUpView> due(Due due, Actor actor) {
        if (!actor.hasAnyOf(Role.CONSULTANT)) {
            return List.of();
        }
        var first = PageRequest.first(SHOWN);
        return console.ask(new FindFollowUps(null, true, null, due, first), FollowUpPage.class, actor)
                .items();
    }

    /** The asker's customers by what they mean to do; nobody has asked the rest yet. */
    private List<Slice> slices(long held, Actor actor) {
        if (held == 0 || !actor.hasAnyOf(Role.CONSULTANT)) {
            return List.of();
        }
        return Arrays.stream(Intention.values())
                .map(intention -> new Slice(intention, mine(intention, actor)))
                .toList();
    }

    private long mine(Intention intention, Actor actor) {
        var filter = new CustomerFilter(Scope.MINE, null, null, null, null, null, null, intention, false);
        return console.ask(new FindCustomers(filter, PageRequest.first(1)), CustomerPage.class, actor)
                .total();
    }

    /** The figures as the chart reads them: JSON of numbers alone. */
    private static String chart(List<Slice> slices, long held) {
        var asked = slices.stream().mapToLong(Slice::value).sum();
        var values = Stream.concat(slices.stream().map(Slice::value), Stream.of(Math.max(0, held - asked)));
        return values.map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    /** How many of the asker's customers mean to do this. */
    record Slice(Intention intention, long value) {}
}
