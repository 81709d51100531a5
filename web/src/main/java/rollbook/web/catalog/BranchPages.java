package rollbook.web.catalog;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.catalog.BranchCommand.CorrectBranch;
import rollbook.api.catalog.BranchCommand.OpenBranch;
import rollbook.api.catalog.BranchDetails;
import rollbook.api.catalog.BranchField;
import rollbook.api.catalog.BranchPage;
import rollbook.api.catalog.BranchRefusal.NameTaken;
import rollbook.api.catalog.BranchView;
import rollbook.api.catalog.CatalogQuery.FindBranches;
import rollbook.api.catalog.CatalogQuery.GetBranch;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Next;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** The branches of the school: the list, opening one, putting one right. */
@ConsolePages
class BranchPages {

    private static final String LIST = "/branches";

    private final Console console;

    BranchPages(Console console) {
        this.console = console;
    }

    @GetMapping("/branches")
    String list(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var wanted = new ListParameters(address);
        var q = wanted.text("q");
        var page = wanted.page(Set.of("name", "createdAt"));
        var found = console.ask(new FindBranches(q, page), BranchPage.class, actor);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("q", q);
        model.addAttribute("list", ListAddress.of(LIST, page).with("q", q));
        return "catalog/branches";
    }

    @GetMapping("/branches/new")
    ModelAndView blank(Next next) {
        return page(LIST, next)
                .with("branchId", UUID.randomUUID().toString())
                .with("heading", "branches.new")
                .show(Form.blank());
    }

    @PostMapping("/branches")
    ModelAndView open(@RequestParam BranchId branchId, Form form, Next next, Actor actor) {
        return page(LIST, next)
                .with("branchId", branchId.value())
                .with("heading", "branches.new")
                .send(
                        form,
                        () -> console.send(new OpenBranch(branchId, read(form)), actor),
                        Toast.of("toast.branch-opened", form.value("name")));
    }

    @GetMapping("/branches/{branchId}/edit")
    ModelAndView written(@PathVariable BranchId branchId, Next next, Actor actor) {
        var branch = console.open(new GetBranch(branchId), BranchView.class, actor);
        var address = branch.address() == null ? "" : branch.address();
        return edit(branchId, next)
                .show(Form.blank()
                        .with("name", branch.name())
                        .with("address", address)
                        .with("version", Long.toString(branch.version())));
    }

    @PostMapping("/branches/{branchId}")
    ModelAndView correct(
            @PathVariable BranchId branchId, @RequestParam long version, Form form, Next next, Actor actor) {
        var command = new CorrectBranch(branchId, EnumSet.allOf(BranchField.class), read(form));
        return edit(branchId, next).send(form, () -> console.send(command, actor, version), Toast.of("toast.saved"));
    }

    private FormPage edit(BranchId branchId, Next next) {
        return page(LIST + "/" + branchId, next).with("heading", "branches.edit");
    }

    private FormPage page(String action, Next next) {
        return console.form("catalog/branch-form", next.or(LIST))
                .with("action", action)
                .at("name", NameTaken.class, "name-taken");
    }

    private static BranchDetails read(Form form) {
        return new BranchDetails(form.text("name"), form.text("address"));
    }
}
