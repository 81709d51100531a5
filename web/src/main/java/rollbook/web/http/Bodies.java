package rollbook.web.http;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.module.SimpleModule;

/** What is refused of every JSON body, whatever it is about: what is no text, gaps in lists, and heaps of brackets. */
@Configuration
class Bodies {

    /** The largest sheet has a quarter of that. */
    private static final long MOST_TOKENS = 1_000_000;

    @Bean
    JsonFactoryBuilderCustomizer noHeaps() {
        return factory -> factory.streamReadConstraints(
                StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build());
    }

    @Bean
    JsonMapperBuilderCustomizer textWithoutGaps() {
        return json -> json.changeDefaultNullHandling(gaps -> gaps.withContentNulls(Nulls.FAIL))
                .addModule(new SimpleModule("text").addDeserializer(String.class, new TextReader()));
    }
}
