package rollbook.store.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rollbook.api.NotYetVisible;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Overloaded;
import rollbook.api.Refusal;
import rollbook.api.Unreachable;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;

class MessageSerializerTest {

    private final MessageSerializer serializer = new MessageSerializer();

    static Stream<Object> travellers() {
        return Stream.of(
                new Overloaded(),
                new Unreachable(),
                new OutcomeUnknown.Told(),
                new NotYetVisible(17),
                new Refusal.Stale(3, 5),
                new NoSuchCustomer(new CustomerId("li")),
                ResponseTypes.instanceOf(Overloaded.class),
                ResponseTypes.optionalInstanceOf(Overloaded.class));
    }

    @ParameterizedTest
    @MethodSource("travellers")
    void what_is_told_between_nodes_arrives_as_it_was(Object told) {
        var written = serializer.serialize(told, byte[].class);

        Object arrived = serializer.deserialize(written);

        assertThat(arrived).hasSameClassAs(told).usingRecursiveComparison().isEqualTo(told);
    }

    @Test
    void nothing_is_made_of_what_is_not_the_schools() {
        var foreign = new SimpleSerializedObject<>("{}".getBytes(UTF_8), byte[].class, "java.lang.Thread", null);

        Object arrived = serializer.deserialize(foreign);

        assertThat(arrived).isInstanceOf(UnknownSerializedType.class);
    }
}
