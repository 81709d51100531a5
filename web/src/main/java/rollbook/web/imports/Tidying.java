package rollbook.web.imports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Throws away what nobody needs any more: what people typed is not kept longer than it is of use. */
@Component
class Tidying {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

    private final Uploads uploads;
    private final RowErrors errors;

    Tidying(Uploads uploads, RowErrors errors) {
        this.uploads = uploads;
        this.errors = errors;
    }

    void tidy() {
        try {
            uploads.removeForgotten();
            errors.removeOld();
        } catch (RuntimeException e) {
            LOG.warn("Old files could not be thrown away: {}", e.toString());
        }
    }
}
