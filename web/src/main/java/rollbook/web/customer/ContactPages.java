package rollbook.web.customer;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactField;
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
import rollbook.web.console.FormPage;
import rollbook.web.console.Next;
import rollbook.web.console.NotHere;
import rollbook.web.console.OwnId;
import rollbook.web.console.Toast;

/** Who can be called about a customer: adding them, putting them right, taking them off. */
@ConsolePages
class ContactPages {

    private static final Toast SAVED = Toast.of("toast.saved");

    private final Console console;

    ContactPages(Console console) {
        this.console = console;
    }

    @GetMapping("/customers/{customerId}/contacts/new")
    ModelAndView blank(@PathVariable CustomerId customerId, OwnId own, Next next) {
        return page(customerId, null, next).making("contactId", own).show(Form.blank());
    }

    @PostMapping("/customers/{customerId}/contacts")
    ModelAndView add(@PathVariable CustomerId customerId, Form form, OwnId own, Next next, Actor actor) {
        var command = new AddContact(customerId, new ContactId(own.value()), read(form));
        return page(customerId, null, next)
                .making("contactId", own)
                .send(form, () -> console.send(command, actor), SAVED);
    }

    @GetMapping("/customers/{customerId}/contacts/{contactId}")
    ModelAndView written(
            @PathVariable CustomerId customerId, @PathVariable ContactId contactId, Next next, Actor actor) {
        var contact = console.open(new GetCustomer(customerId, null), CustomerView.class, actor).contacts().stream()
                .filter(one -> one.id().equals(contactId))
                .findFirst()
                .map(ContactView::details)
                .orElseThrow(NotHere::new);
        return page(customerId, contactId, next).show(written(contact));
    }

    @PostMapping("/customers/{customerId}/contacts/{contactId}")
    ModelAndView correct(
            @PathVariable CustomerId customerId, @PathVariable ContactId contactId, Form form, Next next, Actor actor) {
        var command = new CorrectContact(customerId, contactId, read(form), EnumSet.allOf(ContactField.class));
        return page(customerId, contactId, next).send(form, () -> console.send(command, actor), SAVED);
    }

    @PostMapping("/customers/{customerId}/contacts/{contactId}/removal")
    String remove(@PathVariable CustomerId customerId, @PathVariable ContactId contactId, Next next, Actor actor) {
        console.send(new RemoveContact(customerId, contactId), actor);
        return console.leave(next.or("/customers/" + customerId), SAVED);
    }

    private FormPage page(CustomerId customerId, @Nullable ContactId contactId, Next next) {
        var customer = "/customers/" + customerId;
        return console.form("customer/contact", next.or(customer))
                .with("action", customer + "/contacts" + (contactId == null ? "" : "/" + contactId));
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
}
