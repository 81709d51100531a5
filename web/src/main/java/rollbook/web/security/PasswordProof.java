package rollbook.web.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Refused;

/** Lets in who knows a name and its password, and works here. Whatever is wrong, the answer is the same. */
@Component
class PasswordProof implements AuthenticationProvider {

    private final Credentials credentials;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Admission admission;

    PasswordProof(Credentials credentials, Passwords passwords, Attempts attempts, Admission admission) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.attempts = attempts;
        this.admission = admission;
    }

    @Override
    public Authentication authenticate(Authentication offered) {
        try {
            return prove(offered);
        } catch (Refused notNow) {
            throw new AuthenticationServiceException("not just now", notNow);
        }
    }

    private Authentication prove(Authentication offered) {
        var username = offered.getName();
        var address =
                offered.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        attempts.wait(username, address).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
        var credential = credentials.byUsername(username).orElse(null);
        var password = offered.getCredentials() instanceof String text ? text : "";
        if (!passwords.matches(password, credential) || credential == null) {
            throw wrong(username, address);
        }
        var signedIn = credential.signedIn();
        var actor = admission.actor(signedIn.staffId()).orElseThrow(() -> wrong(username, address));
        attempts.succeeded(username, address);
        return proven(signedIn, actor);
    }

    private BadCredentialsException wrong(String username, String address) {
        attempts.failed(username, address);
        return new BadCredentialsException("name and password do not belong together");
    }

    static Authentication proven(SignedIn signedIn, Actor actor) {
        var authorities = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.copyOf(authorities));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
