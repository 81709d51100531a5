package rollbook.query.customer.file;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.query.customer.HandOver.Holding;
import rollbook.query.customer.file.Dossier.Contact;
import rollbook.query.customer.file.Dossier.Note;
import rollbook.query.customer.file.Dossier.Opening;

/**
 * What of a customer's file changes seldom, as it is written down: all but the version, who holds the customer and what was said to them,
 * which have columns of their own. Documents that an older program wrote tell the first two, too, and are not listened to.
 *
 * @param notes the first ones, in documents that an older program wrote
 * @param classes absent in files written before there were classes
 */
record Document(
        CustomerId id,
        Opening opening,
        CustomerFile file,
        List<Contact> contacts,
        @Nullable List<Note> notes,
        @Nullable List<ClassId> classes,
        @Nullable String laidAside,
        boolean gone) {

    static Document of(Dossier dossier) {
        return new Document(
                dossier.id(),
                dossier.opening(),
                dossier.file(),
                dossier.contacts(),
                null,
                dossier.classes(),
                dossier.laidAside(),
                dossier.gone());
    }

    /** The whole file. */
    Dossier with(long version, @Nullable Holding holding, List<Note> more) {
        var sitsIn = classes == null ? List.<ClassId>of() : classes;
        var said = notes == null
                ? more
                : Stream.concat(notes.stream(), more.stream()).toList();
        return new Dossier(id, version, opening, file, holding, contacts, said, sitsIn, laidAside, gone);
    }
}
