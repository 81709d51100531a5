package rollbook.query.customer.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.query.customer.HandOver.Holding;
import rollbook.query.customer.file.Dossier.Contact;
import rollbook.query.customer.file.Dossier.Note;
import rollbook.query.customer.file.Dossier.Opening;

/**
 * What of a customer's file changes seldom, as it is written down: all but the version and who holds the customer, which have columns of
 * their own. Documents that an older program wrote tell these, too, and are not listened to.
 *
 * @param classes absent in files written before there were classes
 */
record Document(
        CustomerId id,
        Opening opening,
        CustomerFile file,
        List<Contact> contacts,
        List<Note> notes,
        @Nullable List<ClassId> classes,
        @Nullable String laidAside,
        boolean gone) {

    static Document of(Dossier dossier) {
        return new Document(
                dossier.id(),
                dossier.opening(),
                dossier.file(),
                dossier.contacts(),
                dossier.notes(),
                dossier.classes(),
                dossier.laidAside(),
                dossier.gone());
    }

    /** The whole file. */
    Dossier with(long version, @Nullable Holding holding) {
        var sitsIn = classes == null ? List.<ClassId>of() : classes;
        return new Dossier(id, version, opening, file, holding, contacts, notes, sitsIn, laidAside, gone);
    }
}
