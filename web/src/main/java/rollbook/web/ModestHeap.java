package rollbook.web;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Asks Java to be modest: left alone it keeps for ever what it needed once, at most a quarter of the machine. A school's server
 * shares the machine with its database.
 *
 * <p>Whoever names a heap of their own ({@code -Xmx}) has decided otherwise, and is not asked again.
 */
final class ModestHeap {

    /** What is free is given back whenever Java has tidied up, and it tidies up too when nobody has worked for 20 seconds. */
    private static final Map<String, String> WISHES =
            Map.of("MinHeapFreeRatio", "10", "MaxHeapFreeRatio", "30", "G1PeriodicGCInterval", "20000");

    private ModestHeap() {}

    static void ask() {
        var java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (java != null) {
            ask(java);
        }
    }

    static void ask(HotSpotDiagnosticMXBean java) {
        if (java.getVMOption("MaxHeapSize").getOrigin() == VMOption.Origin.ERGONOMIC) {
            WISHES.forEach((name, value) -> wish(java, name, value));
        }
    }

    private static void wish(HotSpotDiagnosticMXBean java, String name, String value) {
        try {
            java.setVMOption(name, value);
        } catch (IllegalArgumentException _) {
            // another Java, which has no such wish; it only needs more memory
        }
    }
}
