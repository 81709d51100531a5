package rollbook.web.disclosure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.staff.StaffId;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;

/** What was shown to whom in bulk, for programs. */
@RestController
class DisclosureApi {

    private final DisclosureBook book;

    DisclosureApi(DisclosureBook book) {
        this.book = book;
    }

    /** Newest first; for the boss alone. */
    @GetMapping("/api/audit/disclosures")
    DisclosurePage find(
            @ParameterObject @ModelAttribute Search search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        Auditors.refuseOthers(actor);
        return book.find(search.by(), search.kind(), Paging.of(search.page(), search.size(), null, Set.of()), position);
    }

    /** Which disclosures a program wants to see. */
    record Search(
            @Nullable StaffId by,
            @Nullable DisclosureKind kind,
            @Nullable Long page,
            @Nullable Integer size) {}
}
