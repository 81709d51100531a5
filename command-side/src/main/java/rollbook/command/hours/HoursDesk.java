package rollbook.command.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NotInClass;
import rollbook.api.hours.HoursCommand.BuyHours;
import rollbook.api.hours.HoursCommand.CorrectHours;
import rollbook.api.hours.HoursCommand.FreezeHours;
import rollbook.api.hours.HoursCommand.UnfreezeHours;
import rollbook.api.hours.HoursRefusal.ContractSettled;
import rollbook.api.hours.HoursRules;
import rollbook.command.Payers;
import rollbook.command.Rosters;

/** Where lesson hours are sold, put right, frozen and thawed. */
final class HoursDesk {

    private final HourBooks books;
    private final Places places;
    private final Payers payers;
    private final Rosters rosters;
    private final Clock clock;

    HoursDesk(HourBooks books, Places places, Payers payers, Rosters rosters, Clock clock) {
        this.books = books;
        this.places = places;
        this.payers = payers;
        this.rosters = rosters;
        this.clock = clock;
    }

    @CommandHandler
    void decide(BuyHours command, Actor actor) {
        var today = LocalDate.now(clock);
        refuseMalformed(HoursRules.checkPurchase(
                command.hours(), command.boughtOn(), command.expiresOn(), command.note(), today));
        var id = command.enrollmentId();
        var place = places.find(id);
        refuseUnlessSeller(id, place, actor);
        Refused.unless(place.state().isSeated(), () -> new NotInClass(id, place.state()));

        books.openFor(id, place.student()).execute(book -> book.decide(command, orToday(command.boughtOn())));
    }

    @CommandHandler
    void decide(CorrectHours command, Actor actor) {
        var id = command.enrollmentId();
        refuseUnlessSeller(id, places.find(id), actor);

        books.open(id).execute(book -> book.decide(command));
    }

    @CommandHandler
    void decide(FreezeHours command, Actor actor) {
        var id = command.enrollmentId();
        refuseUnlessTheirs(places.find(id), actor);

        books.open(id).execute(book -> book.decide(command, orToday(command.from())));
    }

    @CommandHandler
    void decide(UnfreezeHours command, Actor actor) {
        var id = command.enrollmentId();
        refuseUnlessTheirs(places.find(id), actor);

        books.open(id).execute(book -> book.decide(command, orToday(command.on())));
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    /** Finance sells to everybody, a consultant to their own customers as long as the contract is open. */
    private void refuseUnlessSeller(EnrollmentId id, Place place, Actor actor) {
        if (!actor.hasAnyOf(Role.FINANCE)) {
            Refused.unless(holds(place, actor), () -> new NotTheHolder(place.student()));
            Refused.unless(!place.isSettled(), () -> new ContractSettled(id));
        }
    }

    /** Whether somebody studies is settled by who directs sales, holds the customer, or looks after the class. */
    private void refuseUnlessTheirs(Place place, Actor actor) {
        if (actor.directsSales() || (actor.hasAnyOf(Role.CONSULTANT) && holds(place, actor))) {
            return;
        }
        Refused.unless(actor.hasAnyOf(Role.ADVISOR), () -> new NotTheHolder(place.student()));
        Refused.unless(rosters.isTeacherOf(place.classId(), actor.id()), () -> new NotYourClass(place.classId()));
    }

    private boolean holds(Place place, Actor actor) {
        return payers.consultantOf(place.student()).filter(actor::is).isPresent();
    }

    private static void refuseMalformed(List<FieldError> errors) {
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }
}
