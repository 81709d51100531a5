package rollbook.web.security;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffRefusal.UsernameTaken;

/** How people get in, as far as it is the door's business: names, passwords, and throwing out. */
@Component
public class Accounts {

    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final Credentials credentials;
    private final Passwords passwords;
    private final Tokens tokens;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Accounts(
            Credentials credentials,
            Passwords passwords,
            Tokens tokens,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /**
     * Reserves a log-in name for somebody who is about to be hired. May be repeated for the same person.
     *
     * @throws Refused if the password is too easily guessed, or somebody has the name
     */
    public void reserve(StaffId id, String username, String password) {
        refuseIfAny(PasswordRules.check("password", password, username));
        var hash = passwords.hash(password);
        if (credentials.reserve(id, username, hash, false)) {
            return;
        }
        credentials
                .byUsername(username)
                .map(holder -> new StaffId(holder.staffId()))
                .ifPresent(holder -> {
                    if (!holder.equals(id) && credentials.isAbandoned(holder, ABANDONED)) {
                        credentials.giveBack(holder);
                        credentials.reserve(id, username, hash, false);
                    }
                });
        var mine = credentials
                .byUsername(username)
                .filter(holder -> holder.staffId().equals(id.value()));
        Refused.unless(mine.isPresent(), () -> new UsernameTaken(username));
    }

    /** They were hired. */
    public void confirm(StaffId id) {
        credentials.confirm(id);
    }

    /** They were not hired; the name is free again. */
    public void giveBack(StaffId id) {
        credentials.giveBack(id);
    }

    /** Whether somebody still has a password that they did not choose themselves and should. */
    public boolean mustChoosePassword(StaffId id) {
        return credentials.of(id).filter(Credential::mustChange).isPresent();
    }

    /**
     * Somebody chooses a new password; whoever else is in under their name is thrown out.
     *
     * @throws Refused if the present one is wrong, or the new one too easily guessed
     */
    public void choosePassword(StaffId id, String present, String chosen) {
        var credential = credentials.of(id).orElse(null);
        if (!passwords.matches(present, credential) || credential == null) {
            throw new Refused(
                    new Refusal.Malformed(List.of(new FieldError("present", "wrong", "is not the password you have"))));
        }
        refuseIfAny(PasswordRules.check("chosen", chosen, credential.username()));
        credentials.set(id, passwords.hash(chosen), true);
        throwOut(id);
    }

    /** Somebody has left for good: nobody knows the password they have now, and whoever is in under their name is thrown out. */
    public void end(StaffId id) {
        credentials.set(id, passwords.hash(UUID.randomUUID().toString()), true);
        throwOut(id);
    }

    /** Whoever is in under this name, is not any more: tokens and sessions end at once. */
    private void throwOut(StaffId id) {
        tokens.endAll(id);
        sessions.findByPrincipalName(id.value()).keySet().forEach(sessions::deleteById);
    }

    private static void refuseIfAny(List<FieldError> errors) {
        Refused.unless(errors.isEmpty(), () -> new Refusal.Malformed(errors));
    }
}
