package rollbook.web.security;

/** The program does not start with a password for its administrator that anybody could guess. */
final class WeakPassword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WeakPassword(String reason) {
        super(reason);
    }
}
