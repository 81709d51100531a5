package rollbook.command.hours;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HourBookId;
import rollbook.api.hours.HoursCommand.BuyHours;
import rollbook.api.hours.HoursCommand.CorrectHours;
import rollbook.api.hours.HoursCommand.FreezeHours;
import rollbook.api.hours.HoursCommand.UnfreezeHours;
import rollbook.api.hours.HoursEvent;
import rollbook.api.hours.HoursEvent.HourBookOpened;
import rollbook.api.hours.HoursEvent.HoursBought;
import rollbook.api.hours.HoursEvent.HoursCarriedIn;
import rollbook.api.hours.HoursEvent.HoursCarriedOut;
import rollbook.api.hours.HoursEvent.HoursCorrected;
import rollbook.api.hours.HoursEvent.HoursFrozen;
import rollbook.api.hours.HoursEvent.HoursUnfrozen;
import rollbook.api.hours.HoursRefusal.AlreadyFrozen;
import rollbook.api.hours.HoursRefusal.NoSuchPackage;
import rollbook.api.hours.HoursRefusal.NothingBought;
import rollbook.api.hours.HoursRules;
import rollbook.api.hours.PackageId;

/**
 * The lesson hours of one enrolment: packages are bought and put right; for a while the clock may stand still; on a transfer the hours
 * go along. How many are left is not known here: that follows from who attended which lesson.
 */
@AggregateRoot
final class HourBook {

    @AggregateIdentifier
    private @Nullable HourBookId id;

    private @Nullable CustomerId student;
    private final Map<PackageId, Bundle> packages = new HashMap<>();
    private boolean cameAlong;
    private @Nullable LocalDate frozenSince;
    private LocalDate lastThaw = LocalDate.EPOCH;

    void openFor(EnrollmentId enrollmentId, CustomerId newStudent) {
        if (id == null) {
            apply(new HourBookOpened(HourBookId.of(enrollmentId), newStudent, enrollmentId));
        }
    }

    void decide(BuyHours command, LocalDate boughtOn) {
        var known = packages.get(command.packageId());
        refuseMalformed(
                known == null || known.isWhat(command)
                        ? List.of()
                        : List.of(new FieldError("packageId", "taken", "names another package")));

        if (known == null) {
            apply(new HoursBought(
                    command.hourBookId(),
                    student(),
                    command.packageId(),
                    command.hours(),
                    boughtOn,
                    command.expiresOn(),
                    command.note()));
        }
    }

    void decide(CorrectHours command) {
        var known = packages.get(command.packageId());
        if (known == null) {
            throw new Refused(new NoSuchPackage(command.enrollmentId(), command.packageId()));
        }
        refuseMalformed(
                HoursRules.checkCorrection(command.hours(), command.expiresOn(), command.reason(), known.boughtOn()));

        if (!known.corrected(command.hours(), command.expiresOn()).equals(known)) {
            apply(new HoursCorrected(
                    command.hourBookId(),
                    student(),
                    command.packageId(),
                    command.hours(),
                    command.expiresOn(),
                    command.reason()));
        }
    }

    void decide(FreezeHours command, LocalDate from) {
        refuseMalformed(HoursRules.checkFreeze(from, command.reason(), lastThaw));
        Refused.unless(!packages.isEmpty() || cameAlong, () -> new NothingBought(command.enrollmentId()));
        var since = frozenSince;
        Refused.unless(
                since == null || since.equals(from),
                () -> new AlreadyFrozen(command.enrollmentId(), requireNonNull(since)));

        if (since == null) {
            apply(new HoursFrozen(command.hourBookId(), student(), from, command.reason()));
        }
    }

    void decide(UnfreezeHours command, LocalDate on) {
        if (frozenSince == null) {
            return;
        }
        refuseMalformed(HoursRules.checkUnfreeze(on, frozenSince));

        apply(new HoursUnfrozen(command.hourBookId(), student(), on));
    }

    /**
     * Lets the hours go along to another class, and answers whether there were any. Who goes on there studies: the clock goes on with
     * them.
     */
    boolean carryOut(EnrollmentId from, EnrollmentId to, LocalDate today) {
        if (packages.isEmpty() && !cameAlong) {
            return false;
        }
        if (frozenSince != null) {
            var on = today.isBefore(frozenSince) ? frozenSince : today;
            apply(new HoursUnfrozen(HourBookId.of(from), student(), on));
        }
        apply(new HoursCarriedOut(HourBookId.of(from), student(), to));
        return true;
    }

    void carryIn(EnrollmentId to, EnrollmentId from) {
        apply(new HoursCarriedIn(HourBookId.of(to), student(), from));
    }

    private CustomerId student() {
        return requireNonNull(student);
    }

    private static void refuseMalformed(List<FieldError> errors) {
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }

    @EventSourcingHandler
    void evolve(HoursEvent event) {
        id = event.hourBookId();
        switch (event) {
            case HourBookOpened e -> student = e.customerId();
            case HoursBought e -> packages.put(e.packageId(), new Bundle(e.hours(), e.boughtOn(), e.expiresOn()));
            case HoursCorrected e ->
                packages.computeIfPresent(e.packageId(), (_, known) -> known.corrected(e.hours(), e.expiresOn()));
            case HoursFrozen e -> frozenSince = e.from();
            case HoursUnfrozen e -> {
                frozenSince = null;
                lastThaw = e.on();
            }
            case HoursCarriedOut _ -> {}
            case HoursCarriedIn _ -> cameAlong = true;
        }
    }
}
