package rollbook.web.demo;

import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollbook.web.Patience;
import rollbook.web.SideBySide;

/** How the demo school comes about: side by side, patiently, and nothing twice. */
final class DemoPace {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPace.class);
    private static final int AT_ONCE = 8;

    private DemoPace() {}

    /** Does them side by side. */
    static void all(List<Runnable> deeds) {
        var places = new SideBySide(AT_ONCE);
        SideBySide.all(deeds.stream()
                .<Callable<Boolean>>map(deed -> () -> places.inPlace(() -> isDone(deed)))
                .toList());
    }

    /** After a restart some has been done already, and doing it again is refused or changes nothing. */
    static boolean isDone(Runnable deed) {
        var done = Patience.unlessForbidden(() -> {
            deed.run();
            return true;
        });
        if (done.isEmpty()) {
            LOG.debug("Something was not done again");
        }
        return done.isPresent();
    }
}
