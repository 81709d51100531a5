package rollbook.store.names;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.Personal;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Sees to it that personal components of records are written into and read from what is sealed, wherever they stand. */
final class PersonalComponents extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final transient DataSubjects subjects = new DataSubjects();
    private final boolean masked;

    /**
     * @param masked whether nobody shall see what is written
     */
    PersonalComponents(boolean masked) {
        this.masked = masked;
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
        return component(annotated)
                .<Object>map(component -> masked ? new Mask() : new PersonalWriter(purpose(component), subjects))
                .orElseGet(() -> super.findSerializer(config, annotated));
    }

    @Override
    public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
        return component(annotated)
                .<Object>map(component ->
                        new PersonalReader(purpose(component), annotated.getType(), whenErased(component, annotated)))
                .orElseGet(() -> super.findDeserializer(config, annotated));
    }

    private static Personal.Purpose purpose(RecordComponent component) {
        return component.getAnnotation(Personal.class).value();
    }

    private static @Nullable Object whenErased(RecordComponent component, Annotated annotated) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? null
                : PersonalReader.placeholder(annotated.getRawType());
    }

    private static Optional<RecordComponent> component(Annotated annotated) {
        return switch (annotated) {
            case AnnotatedField field -> personal(components(field.getDeclaringClass()), field.getName());
            case AnnotatedParameter parameter -> personal(components(parameter.getDeclaringClass()), parameter);
            default -> Optional.empty();
        };
    }

    private static Optional<RecordComponent> personal(RecordComponent[] components, String name) {
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(name))
                .filter(component -> component.isAnnotationPresent(Personal.class))
                .findFirst();
    }

    private static Optional<RecordComponent> personal(RecordComponent[] components, AnnotatedParameter parameter) {
        return parameter.getOwner().getParameterCount() == components.length
                ? Optional.of(components[parameter.getIndex()])
                        .filter(component -> component.isAnnotationPresent(Personal.class))
                : Optional.empty();
    }

    private static RecordComponent[] components(Class<?> type) {
        return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
    }
}
