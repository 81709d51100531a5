package rollbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class ModestHeapTest {

    @Test
    void java_is_asked_to_give_back_what_is_free() {
        var java = new Java(VMOption.Origin.ERGONOMIC, List.of());

        ModestHeap.ask(java);

        assertThat(java.asked).containsOnlyKeys("MinHeapFreeRatio", "MaxHeapFreeRatio", "G1PeriodicGCInterval");
    }

    @Test
    void whoever_names_a_heap_has_decided() {
        var java = new Java(VMOption.Origin.VM_CREATION, List.of());

        ModestHeap.ask(java);

        assertThat(java.asked).isEmpty();
    }

    @Test
    void a_java_that_knows_no_such_wish_is_asked_for_the_others() {
        var java = new Java(VMOption.Origin.ERGONOMIC, List.of("G1PeriodicGCInterval"));

        ModestHeap.ask(java);

        assertThat(java.asked).containsOnlyKeys("MinHeapFreeRatio", "MaxHeapFreeRatio");
    }

    /** A Java that only writes down what it is asked for. */
    private static final class Java implements HotSpotDiagnosticMXBean {

        private final VMOption.Origin heap;
        private final List<String> unknown;
        private final Map<String, String> asked = new HashMap<>();

        Java(VMOption.Origin heap, List<String> unknown) {
            this.heap = heap;
            this.unknown = unknown;
        }

        @Override
        public VMOption getVMOption(String name) {
            return new VMOption(name, "6320816128", false, heap);
        }

        @Override
        public void setVMOption(String name, String value) {
            if (unknown.contains(name)) {
                throw new IllegalArgumentException(name);
            }
            asked.put(name, value);
        }

        @Override
        public List<VMOption> getDiagnosticOptions() {
            return List.of();
        }

        @Override
        public ObjectName getObjectName() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void dumpHeap(String file, boolean live) {
            throw new UnsupportedOperationException();
        }
    }
}
