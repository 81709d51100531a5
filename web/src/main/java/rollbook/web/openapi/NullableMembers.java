package rollbook.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes what may be absent as what may be null: the members that are {@link Nullable} in our records. */
final class NullableMembers implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.isRecordType()) {
            mark(model(schema, context), java.getRawClass().getRecordComponents());
        }
        return schema;
    }

    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        var model = context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return model == null ? schema : model;
    }

    @SuppressWarnings("rawtypes") // as the library has them
    private static void mark(Schema<?> model, RecordComponent[] components) {
        Map<String, Schema> members = model.getProperties();
        if (members != null) {
            Arrays.stream(components)
                    .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .forEach(component -> members.computeIfPresent(component.getName(), (_, member) -> orNull(member)));
        }
    }

    private static Schema<?> orNull(Schema<?> member) {
        if (member.get$ref() != null) {
            return new Schema<>().anyOf(List.of(new Schema<>().$ref(member.get$ref()), nothing()));
        }
        if (member.getAnyOf() == null) {
            member.addType(NULL);
            addNullTo(member);
        }
        return member;
    }

    private static <T> void addNullTo(Schema<T> member) {
        var words = member.getEnum();
        if (words != null && !words.contains(null)) {
            var more = new ArrayList<@Nullable T>(words);
            more.add(null);
            member.setEnum(more);
        }
    }

    private static Schema<?> nothing() {
        var nothing = new Schema<>();
        nothing.addType(NULL);
        return nothing;
    }
}
