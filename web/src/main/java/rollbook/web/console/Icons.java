package rollbook.web.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.StandardUtextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Tabler's icons for templates: {@code rb:icon="${'search'}"} draws one into an element as SVG, in the colour of the text around it and
 * silent for screen readers.
 */
@Component
class Icons extends AbstractProcessorDialect {

    private static final Pattern OPENING = Pattern.compile("<svg[^>]*>");
    private static final Pattern INVISIBLE = Pattern.compile("<path stroke=\"none\"[^>]*/>|\\s*\\n\\s*");
    private static final String OURS = "<svg class=\"icon\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\""
            + " stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">";

    Icons() {
        super("Rollbook", "rb", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Draw(prefix));
    }

    private static String draw(String name) {
        try {
            var svg = new ClassPathResource("icons/" + name + ".svg").getContentAsString(StandardCharsets.UTF_8);
            return INVISIBLE.matcher(OPENING.matcher(svg).replaceFirst(OURS)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException("no icon " + name + ": name it in the pom", e);
        }
    }

    private static final class Draw extends AbstractAttributeTagProcessor {

        private final Map<String, String> drawn = new ConcurrentHashMap<>();

        Draw(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "icon", true, StandardUtextTagProcessor.PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String value,
                IElementTagStructureHandler structure) {
            var expression = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value);
            var name = String.valueOf(expression.execute(context));
            structure.setBody(drawn.computeIfAbsent(name, Icons::draw), false);
        }
    }
}
