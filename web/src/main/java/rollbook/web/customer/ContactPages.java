package rollbook.web.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactId;
import rollbook.api.customer.ContactView;
import rollbook.api.customer.CustomerCommand.AddContact;
import rollbook.api.customer.CustomerCommand.CorrectContact;
import rollbook.api.customer.CustomerCommand.RemoveContact;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.Next;
import rollbook.web.console.NotHere;
import rollbook.web.console.Toast;

/** Who can be called about a customer: adding them, putting them right, taking them off. */
@ConsolePages
class ContactPages {

    private final Console console;

    ContactPages(Console console) {
        this.console = console;
    }

    @GetMapping("/customers/{customerId}/contacts/new")
    ModelAndView blank(@PathVariable CustomerId customerId, @RequestParam(required = false) @Nullable String next) {
        return page(Form.of(Map.of()), customerId, null, back(customerId, next), HttpStatus.OK);
    }

    @PostMapping("/customers/{customerId}/contacts")
    ModelAndView add(
            @PathVariable CustomerId customerId,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes flash) {
        var form = FileForm.submitted(fields);
        try {
            var id = new ContactId(UUID.randomUUID().toString());
            console.send(new AddContact(customerId, id, read(form)), actor);
        } catch (Refused refused) {
            return page(
                    form.with(FormErrors.of(refused)),
                    customerId,
                    null,
                    back(customerId, next),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(customerId, next, flash);
    }

    @GetMapping("/customers/{customerId}/contacts/{contactId}")
    ModelAndView written(
            @PathVariable CustomerId customerId,
            @PathVariable ContactId contactId,
            @RequestParam(required = false) @Nullable String next,
            Actor actor) {
        var contact = console.open(new GetCustomer(customerId, null), CustomerView.class, actor).contacts().stream()
                .filter(one -> one.id().equals(contactId))
                .findFirst()
                .map(ContactView::details)
                .orElseThrow(NotHere::new);
        return page(written(contact), customerId, contactId, back(customerId, next), HttpStatus.OK);
    }

    @PostMapping("/customers/{customerId}/contacts/{contactId}")
    ModelAndView correct(
            @PathVariable CustomerId customerId,
            @PathVariable ContactId contactId,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes flash) {
        var form = FileForm.submitted(fields);
        try {
            console.send(new CorrectContact(customerId, contactId, read(form)), actor);
        } catch (Refused refused) {
            return page(
                    form.with(FormErrors.of(refused)),
                    customerId,
                    contactId,
                    back(customerId, next),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(customerId, next, flash);
    }

    @PostMapping("/customers/{customerId}/contacts/{contactId}/removal")
    ModelAndView remove(
            @PathVariable CustomerId customerId,
            @PathVariable ContactId contactId,
            @RequestParam(required = false) @Nullable String next,
            Actor actor,
            RedirectAttributes flash) {
        console.send(new RemoveContact(customerId, contactId), actor);
        return done(customerId, next, flash);
    }

    private static Form written(ContactDetails contact) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("name", contact.name());
        values.put("relation", contact.relation());
        values.put("phone", contact.phone());
        values.put("qq", contact.qq());
        values.put("email", contact.email());
        return Form.of(values);
    }

    private static ContactDetails read(Form form) {
        return new ContactDetails(
                form.text("name"), form.text("relation"), form.text("phone"), form.text("qq"), form.text("email"));
    }

    private static ModelAndView page(
            Form form, CustomerId customerId, @Nullable ContactId contactId, String next, HttpStatus status) {
        var page = new ModelAndView("customer/contact", status);
        page.addObject("form", form).addObject("customerId", customerId).addObject("next", next);
        if (contactId != null) {
            page.addObject("contactId", contactId);
        }
        return page;
    }

    private static ModelAndView done(CustomerId customerId, @Nullable String next, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.of("toast.saved"));
        return new ModelAndView("redirect:" + back(customerId, next));
    }

    private static String back(CustomerId customerId, @Nullable String next) {
        return Next.local(next, "/customers/" + customerId);
    }
}
