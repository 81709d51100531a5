package rollbook.web.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Refused;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportState;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Htmx;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Objection;
import rollbook.web.console.Objections;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** Bringing in a file, step by step: send it, say what its columns mean, try it, bring it in, take it back. */
@ConsolePages
class ImportPages {

    private static final String LIST = "/imports";
    private static final String UPLOADS = "/imports/uploads/";
    private static final int SIZE = 20;

    private final Imports imports;
    private final Drafts drafts;
    private final Console console;

    ImportPages(Imports imports, Drafts drafts, Console console) {
        this.imports = imports;
        this.drafts = drafts;
        this.console = console;
    }

    @GetMapping("/imports")
    String list(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var kind = new ListParameters(address).word("kind", ImportKind.class);
        var page = address.getOrDefault("page", "1");
        var number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        var found = imports.list(kind, new PageRequest(number, SIZE, ""), actor, console.position());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("mayImport", !kindsFor(actor).isEmpty());
        model.addAttribute("found", found);
        model.addAttribute("imports", imports.progress(found));
        model.addAttribute("window", PageWindow.of(found));
        return "imports/list";
    }

    @GetMapping("/imports/new")
    String blank(@RequestParam Map<String, String> address, Actor actor, Model model) {
        model.addAttribute("kind", new ListParameters(address).word("kind", ImportKind.class));
        model.addAttribute("kinds", kindsFor(actor));
        return "imports/upload";
    }

    @PostMapping("/imports")
    String send(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String encoding,
            @RequestParam(defaultValue = "CUSTOMERS") ImportKind kind,
            Actor actor,
            RedirectAttributes flash)
            throws IOException {
        if (file.isEmpty()) {
            flash.addFlashAttribute("objection", Objection.of("import.no-file"));
            return "redirect:/imports/new?kind=" + kind;
        }
        try {
            imports.preview(kind, file, encoding.isBlank() ? null : encoding, actor);
        } catch (Refused refused) {
            flash.addFlashAttribute("objection", Objections.of(refused.refusal()));
            return "redirect:/imports/new?kind=" + kind;
        }
        var draft = drafts.keep(file, actor);
        return "redirect:" + address(UPLOADS + draft, file.getOriginalFilename(), encoding, kind);
    }

    @GetMapping("/imports/uploads/{draft}")
    ModelAndView columns(@PathVariable ImportId draft, @ModelAttribute Draft about, Actor actor) throws IOException {
        return mapping(draft, about, null, false, null, actor);
    }

    @PostMapping("/imports/uploads/{draft}")
    ModelAndView begin(
            @PathVariable ImportId draft,
            @ModelAttribute Draft about,
            @RequestParam(defaultValue = "false") boolean update,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor)
            throws IOException {
        var mapping = chosen(fields.getOrDefault("heading", List.of()), fields.getOrDefault("field", List.of()));
        var wishes = new ImportWishes(mapping, dryRun, update, about.knownEncoding());
        try {
            var importId = new ImportId(UUID.randomUUID().toString());
            console.saw(drafts.with(
                    draft, about.name(), actor, file -> imports.begin(importId, about.kind(), file, wishes, actor)));
            if (!dryRun) {
                drafts.remove(draft);
            }
            var next = LIST + "/" + importId;
            var again = address(next, about.name(), about.encoding(), about.kind()) + "&draft=" + draft;
            return new ModelAndView("redirect:" + (dryRun ? again : next));
        } catch (Refused refused) {
            return mapping(draft, about, mapping, update, Objections.of(refused.refusal()), actor);
        }
    }

    @GetMapping("/imports/{importId}")
    String one(
            @PathVariable ImportId importId,
            @RequestParam(required = false) @Nullable ImportId draft,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String encoding,
            Actor actor,
            Model model,
            HttpServletRequest request) {
        var one = imports.progress(importId, actor, console.position());
        model.addAttribute("one", one);
        model.addAttribute("kind", one.kind());
        model.addAttribute("busy", one.state() == ImportState.RUNNING || one.state() == ImportState.UNDOING);
        if (draft != null && one.dryRun()) {
            model.addAttribute("draft", draft);
            model.addAttribute("name", name);
            model.addAttribute("encoding", encoding);
            model.addAttribute(
                    "mapping", imports.view(importId, actor, null).options().mapping());
        }
        return Htmx.wantsOnly("progress", request) ? "imports/progress" : "imports/one";
    }

    @GetMapping("/imports/{importId}/errors.csv")
    void errors(@PathVariable ImportId importId, Actor actor, HttpServletResponse response) throws IOException {
        imports.view(importId, actor, null);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("errors-" + importId + ".csv")
                        .build()
                        .toString());
        imports.writeErrors(importId, response.getOutputStream());
    }

    @PostMapping("/imports/{importId}/undo")
    String undo(@PathVariable ImportId importId, Actor actor, RedirectAttributes flash) {
        console.saw(imports.undo(importId, actor, null));
        flash.addFlashAttribute("toast", Toast.of("toast.undoing"));
        return "redirect:" + LIST + "/" + importId;
    }

    private ModelAndView mapping(
            ImportId draft,
            Draft about,
            @Nullable Map<String, String> chosen,
            boolean update,
            @Nullable Objection objection,
            Actor actor)
            throws IOException {
        var preview = drafts.with(
                draft, about.name(), actor, file -> imports.preview(about.kind(), file, about.knownEncoding(), actor));
        var page = new ModelAndView(
                "imports/mapping", objection == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("draft", draft)
                .addObject("name", about.name())
                .addObject("encoding", about.encoding())
                .addObject("kind", about.kind())
                .addObject("preview", preview)
                .addObject("mapping", chosen == null ? preview.mapping() : chosen)
                .addObject("update", update);
        if (objection != null) {
            page.addObject("objection", objection);
        }
        return page;
    }

    private static List<ImportKind> kindsFor(Actor actor) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> kind.isFor(actor))
                .toList();
    }

    /**
     * What the address of a draft says about it.
     *
     * @param name of the file
     * @param encoding of a text, if somebody knows it
     * @param kind what its rows are
     */
    record Draft(String name, String encoding, ImportKind kind) {

        @SuppressWarnings("NullAway") // an address may say less
        Draft {
            name = name == null ? "" : name;
            encoding = encoding == null ? "" : encoding;
            kind = kind == null ? ImportKind.CUSTOMERS : kind;
        }

        @Nullable
        String knownEncoding() {
            return encoding.isBlank() ? null : encoding;
        }
    }

    /** What the columns are to fill, heading by heading; browsers write the line breaks of a heading in their own way. */
    private static Map<String, String> chosen(List<String> headings, List<String> fields) {
        var mapping = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(headings.size(), fields.size()); i++) {
            if (!fields.get(i).isEmpty()) {
                mapping.put(headings.get(i).replace("\r\n", "\n"), fields.get(i));
            }
        }
        return mapping;
    }

    private static String address(String path, @Nullable String name, String encoding, ImportKind kind) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("name", "{name}")
                .queryParam("encoding", "{encoding}")
                .queryParam("kind", kind)
                .encode()
                .buildAndExpand(name == null ? "" : name, encoding)
                .toUriString();
    }
}
