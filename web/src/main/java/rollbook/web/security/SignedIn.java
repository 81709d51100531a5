package rollbook.web.security;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import rollbook.api.staff.StaffId;

/**
 * Somebody who has proved who they are. What they may do is not kept here: it is looked up for each request, so that it ends at
 * once when it ends.
 */
public record SignedIn(String id, String username) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    public StaffId staffId() {
        return new StaffId(id);
    }

    @Override
    public String getName() {
        return id;
    }
}
