package rollbook.web.security;

/** What somebody proves themselves by. */
record Credential(
        String staffId, String username, String passwordHash, boolean mustChange, boolean chosen, boolean confirmed) {

    SignedIn signedIn() {
        return new SignedIn(staffId, username);
    }
}
