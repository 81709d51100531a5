package rollbook.web.disclosure;

import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rollbook.api.Actor;
import rollbook.api.staff.StaffId;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.PageWindow;

/** What was shown to whom in bulk, and why. */
@ConsolePages
class DisclosurePages {

    private final DisclosureBook book;

    DisclosurePages(DisclosureBook book) {
        this.book = book;
    }

    @GetMapping("/audit")
    String list(@RequestParam Map<String, String> address, Actor actor, Model model) {
        Auditors.refuseOthers(actor);
        var wanted = new ListParameters(address);
        var by = wanted.id("by", StaffId::new);
        var kind = wanted.word("kind", DisclosureKind.class);
        var page = wanted.page(Set.of());
        var found = book.find(by, kind, page, null);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", DisclosureKind.values());
        model.addAttribute("list", ListAddress.of("/audit", page).with("by", by).with("kind", kind));
        return "audit/list";
    }
}
