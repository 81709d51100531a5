package rollbook.query.operations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import rollbook.query.School;

class PlacesInMemoryTest {

    @Test
    void a_node_that_would_keep_in_memory_how_far_it_has_read_does_not_start() {
        assertThatThrownBy(() -> School.open(InMemory.class).close())
                .hasStackTraceContaining("keeps in memory how far it has read");
    }

    static class InMemory {
        @Bean
        @Primary
        TokenStore forgetful() {
            return new InMemoryTokenStore();
        }
    }
}
