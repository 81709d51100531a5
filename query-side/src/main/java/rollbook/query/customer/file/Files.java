package rollbook.query.customer.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactView;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.FollowUpView;
import rollbook.api.customer.Intention;
import rollbook.api.customer.WhomToErase;
import rollbook.api.staff.StaffId;
import rollbook.query.Fact;
import rollbook.query.HumanCode;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;
import rollbook.query.customer.Mask;
import rollbook.query.customer.Sight;

/** Opens customers' files for somebody, as far as they may see them. */
@Component
@OnQuerySide
public class Files {

    private static final String THESE = """
        select %s
        from unnest(:ids::text[]) with ordinality as wanted (wanted, place) join read.customer_file on id = wanted
        where not gone order by place
        """.formatted(Dossiers.READ);

    private static final String THIS =
            "select " + Dossiers.READ + " from read.customer_file where id = :id and not gone";

    private final JdbcClient jdbc;
    private final EventStore log;

    Files(JdbcClient jdbc, EventStore log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Whether there is such a file that the asker may open. */
    public boolean isOpen(CustomerId id, Sight sight) {
        return find(id).filter(file -> sight.includes(file.holder())).isPresent();
    }

    /** Whether there is such a file of which the asker may see everything. */
    public boolean isClear(CustomerId id, Sight sight) {
        return find(id).filter(file -> sight.isClear(file.holder())).isPresent();
    }

    /** The files of these customers, in this order, without those that the asker may not open. */
    public List<CustomerView> open(List<String> ids, Sight sight) {
        var files = jdbc
                .sql(THESE)
                .param("ids", ids.toArray(String[]::new))
                .query((row, _) -> Dossiers.read(row))
                .list()
                .stream()
                .filter(file -> sight.includes(file.holder()))
                .toList();
        var staff = Staff.named(jdbc, files.stream().flatMap(Files::people).toList());
        return files.stream()
                .map(file -> view(file, sight.isClear(file.holder()), staff))
                .toList();
    }

    Optional<Dossier> find(CustomerId id) {
        return jdbc.sql(THIS)
                .param("id", id.value())
                .query((row, _) -> Dossiers.read(row))
                .optional();
    }

    /** A file of which the asker may see everything: as it stands, as it stood before it went away, or as the list does not know it yet. */
    public Optional<CustomerView> lastKnown(CustomerId id) {
        return history(id)
                .filter(file -> !file.gone())
                .reduce((_, later) -> later)
                .map(last -> show(last, true));
    }

    /** By everything that a file ever said. */
    Optional<WhomToErase> everSaid(CustomerId id) {
        var files = new LinkedHashSet<CustomerFile>();
        var contacts = new LinkedHashSet<ContactDetails>();
        history(id).forEach(file -> {
            files.add(file.file());
            file.contacts().forEach(contact -> contacts.add(contact.details()));
        });
        var code = find(id).map(file -> HumanCode.customer(file.opening().position()));
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new WhomToErase(id, code.orElse(null), List.copyOf(files), List.copyOf(contacts)));
    }

    /** The file as it was after each thing that has happened; nothing where the id is that of something else. */
    private Stream<Dossier> history(CustomerId id) {
        return log.readEvents(id.value(), 0)
                .asStream()
                .takeWhile(event -> event.getPayload() instanceof CustomerEvent)
                .map(Fact::of)
                .gather(Gatherers.scan(() -> null, Dossier::after));
    }

    /** One file as it stood. */
    CustomerView show(Dossier file, boolean clear) {
        return view(file, clear, Staff.named(jdbc, people(file).toList()));
    }

    private static Stream<StaffId> people(Dossier file) {
        var people = new ArrayList<@Nullable StaffId>();
        people.add(file.holder());
        people.add(file.opening().by());
        file.notes().forEach(note -> people.add(note.author()));
        return people.stream().filter(Objects::nonNull);
    }

    private static CustomerView view(Dossier file, boolean clear, Staff staff) {
        var latest = file.notes().isEmpty() ? null : file.notes().getLast().followUp();
        var opening = file.opening();
        return new CustomerView(
                file.id(),
                opening.position() == 0 ? null : HumanCode.customer(opening.position()),
                clear ? file.file() : masked(file.file()),
                !clear,
                file.classes().isEmpty() ? CustomerStatus.NOT_ENROLLED : CustomerStatus.ENROLLED,
                staff.nameOf(file.holder()),
                file.heldSince(),
                file.classes().size(),
                latest == null ? null : latest.intention(),
                latest == null ? null : latest.nextContactAt(),
                latest != null && latest.intention() == Intention.BLACKLISTED,
                file.contacts().stream().map(contact -> contact(contact, clear)).toList(),
                clear ? followUps(file, staff) : List.of(),
                file.laidAside(),
                opening.origin(),
                staff.nameOf(opening.by()),
                opening.at(),
                file.version());
    }

    private static List<FollowUpView> followUps(Dossier file, Staff staff) {
        return file.notes().reversed().stream()
                .map(note -> new FollowUpView(
                        note.id(),
                        file.id(),
                        file.file().name(),
                        staff.name(note.author()),
                        note.followUp().content(),
                        note.followUp().intention(),
                        note.followUp().competitorId(),
                        note.followUp().nextContactAt(),
                        note.at(),
                        note.correctedAt(),
                        note.version()))
                .toList();
    }

    private static ContactView contact(Dossier.Contact contact, boolean clear) {
        var details = contact.details();
        return new ContactView(
                contact.id(),
                clear
                        ? details
                        : new ContactDetails(
                                details.name(),
                                details.relation(),
                                Mask.number(details.phone()),
                                Mask.number(details.qq()),
                                Mask.number(details.email())));
    }

    private static CustomerFile masked(CustomerFile file) {
        return new CustomerFile(
                file.name(),
                Mask.number(file.qq()),
                file.qqNick(),
                Mask.number(file.phone()),
                Mask.number(file.wechat()),
                Mask.number(file.email()),
                file.shortName(),
                file.sex(),
                file.birthDate(),
                file.socialStatus(),
                file.source(),
                Mask.number(file.referrerQq()),
                file.courseId(),
                file.details(),
                file.tags(),
                file.memo());
    }
}
