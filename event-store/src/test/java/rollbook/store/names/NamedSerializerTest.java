package rollbook.store.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamedSerializerTest {

    private final NamedSerializer serializer = NamedSerializer.ofRecords(StoredNames.of(List.of(Fact.class)));

    @Test
    void an_event_is_stored_under_the_name_of_its_area_and_its_own() {
        var stored = serializer.serialize(new Fact.Ended(new Id("x")), byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("names.Ended");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(new String(stored.getData(), UTF_8)).isEqualTo("{\"id\":\"x\"}");
    }

    @Test
    void ids_are_flat_moments_are_text_and_what_is_absent_is_left_out() {
        var begun =
                new Fact.Begun(new Id("x"), LocalDate.of(2026, 11, 21), Instant.parse("2026-11-21T08:00:00Z"), null);

        assertThat(written(begun)).isEqualTo("{\"id\":\"x\",\"day\":\"2026-11-21\",\"at\":\"2026-11-21T08:00:00Z\"}");
        assertThat(read("names.Begun", written(begun))).isEqualTo(begun);
    }

    @Test
    void members_of_a_later_program_are_passed_over() {
        assertThat(read("names.Ended", "{\"id\":\"x\",\"new\":{\"a\":[1]}}")).isEqualTo(new Fact.Ended(new Id("x")));
    }

    @Test
    void nothing_is_loaded_by_the_name_of_a_class() {
        assertThat(read(Fact.Ended.class.getName(), "{\"id\":\"x\"}")).isInstanceOf(UnknownSerializedType.class);
        assertThat(read("java.lang.String", "\"x\"")).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void what_is_not_on_the_list_cannot_be_stored() {
        assertThatThrownBy(() -> serializer.serialize("a string", byte[].class))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void any_text_survives() {
        var texts = List.of("王小明", "a\u0000b", "\u202eevil", "😀", "'; drop table log.event; --", "\t\r\n\u2028");

        assertThat(texts).allSatisfy(text -> {
            var said = new Fact.Begun(new Id("x"), LocalDate.EPOCH, Instant.EPOCH, text);
            assertThat(read("names.Begun", written(said))).isEqualTo(said);
        });
    }

    @Test
    void what_accompanies_an_event_is_read_back() {
        var metadata = MetaData.from(Map.of("actor", "s-1", "roles", "CONSULTANT,MANAGER"));
        var stored = serializer.serialize(metadata, byte[].class);

        assertThat((Object) serializer.deserialize(stored)).isEqualTo(metadata);
    }

    @Test
    void positions_of_every_kind_are_read_back() {
        var positions = NamesConfiguration.positionSerializer();
        var plain = new GlobalSequenceTrackingToken(7);

        assertThat(List.<TrackingToken>of(
                        plain,
                        ReplayToken.createReplayToken(plain, new GlobalSequenceTrackingToken(3)),
                        ReplayToken.createReplayToken(plain),
                        MergedTrackingToken.merged(plain, new GlobalSequenceTrackingToken(9))))
                .allSatisfy(token -> {
                    var stored = positions.serialize(token, byte[].class);
                    assertThat(stored.getType().getName()).startsWith("position.");
                    assertThat((Object) positions.deserialize(stored)).isEqualTo(token);
                });
    }

    @Test
    void a_position_cannot_smuggle_in_another_class() {
        var positions = NamesConfiguration.positionSerializer();
        var smuggled = "{\"tokenAtReset\":{\"@class\":\"javax.swing.JEditorPane\",\"page\":\"http://example.org\"}}";

        assertThatThrownBy(() -> positions.deserialize(
                        new SimpleSerializedObject<>(smuggled.getBytes(UTF_8), byte[].class, "position.Replay", "1")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void nothing_is_stored_under_the_empty_type() {
        assertThat(serializer.classForType(SerializedType.emptyType())).isEqualTo(Void.class);
    }

    private String written(Fact fact) {
        return new String(serializer.serialize(fact, byte[].class).getData(), UTF_8);
    }

    private Object read(String name, String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, name, "1"));
    }

    sealed interface Fact {
        record Begun(
                Id id, LocalDate day, Instant at, @Nullable String note) implements Fact {}

        record Ended(Id id) implements Fact {
            /** A question about an event, not a part of it. */
            boolean isEnd() {
                return true;
            }

            public String getStory() {
                return "not stored";
            }
        }
    }

    record Id(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Id {}
    }
}
