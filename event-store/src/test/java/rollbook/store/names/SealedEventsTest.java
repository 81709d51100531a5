package rollbook.store.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rollbook.api.Events;
import rollbook.api.Personal;
import rollbook.api.Personal.Purpose;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsMarked;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.StudentMarks;
import rollbook.api.customer.CustomerEvent.CustomerFileCorrected;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;
import rollbook.store.vault.MemoryCabinet;
import rollbook.store.vault.Undecryptable;

class SealedEventsTest {

    private static final StoredNames NAMES = StoredNames.of(Events.all());
    private static final Path SEALED = Path.of("src", "test", "resources", "golden-sealed");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final CustomerId WANG = new CustomerId("wang");
    private static final CustomerId LI = new CustomerId("li");

    private final MemoryCabinet cabinet = new MemoryCabinet();
    private final NamedSerializer serializer = NamedSerializer.ofRecords(NAMES, cabinet.vault());

    static Stream<Class<?>> events() {
        return NAMES.classes().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_read_back_as_it_was(Class<?> type) {
        var event = Samples.of(type);

        assertThat(read(type, serializer.serialize(event, byte[].class).getData()))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_that_was_stored_as_it_is_is_still_read(Class<?> type) {
        var event = Samples.of(type);
        var plain =
                NamedSerializer.ofRecords(NAMES).serialize(event, byte[].class).getData();

        assertThat(read(type, plain)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_left_closed_is_read_as_if_it_were_erased_and_no_key_is_asked_for(Class<?> type) {
        var json = serializer.serialize(Samples.of(type), byte[].class).getData();
        var noKeyInIt = NamedSerializer.ofRecords(NAMES, new MemoryCabinet().vault());
        var leftClosed = read(noKeyInIt.leavingClosed(), type, json);

        cabinet.people().forEach(cabinet::shred);
        assertThat(leftClosed).isEqualTo(read(NamedSerializer.ofRecords(NAMES, cabinet.vault()), type, json));
    }

    @Test
    void nothing_personal_can_be_read_in_what_is_stored() {
        var stored = written(corrected());

        assertThat(stored)
                .startsWith("{\"@personal\":{\"CONTACT\":[1,\"")
                .contains("\"source\":\"QQ_GROUP\"", "\"name\":0", "\"sex\":\"FEMALE\"")
                .doesNotContain("王小明", "1999", "vip", "12345");
    }

    @Test
    void what_is_erased_is_absent_or_says_so() {
        var file = serializer.serialize(corrected(), byte[].class).getData();
        var released = serializer
                .serialize(new CustomerReleased(WANG, new StaffId("li"), "her mother is ill"), byte[].class)
                .getData();
        var said = serializer
                .serialize(
                        new FollowUpRecorded(
                                WANG,
                                new FollowUpId("f"),
                                new StaffId("li"),
                                new FollowUp("wants to come", Intention.NO_PLAN, null, null)),
                        byte[].class)
                .getData();
        cabinet.shred("wang");
        var later = NamedSerializer.ofRecords(NAMES, cabinet.vault());

        assertThat(read(later, CustomerFileCorrected.class, file))
                .isEqualTo(new CustomerFileCorrected(
                        WANG,
                        new CustomerFile(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Sex.FEMALE,
                                null,
                                null,
                                Source.QQ_GROUP,
                                null,
                                null,
                                null,
                                List.of(),
                                null),
                        Set.of(CustomerField.NAME)));
        assertThat(((CustomerReleased) read(later, CustomerReleased.class, released)).reason())
                .isEqualTo(Personal.ERASED);
        assertThat(((FollowUpRecorded) read(later, FollowUpRecorded.class, said)).followUp())
                .isEqualTo(new FollowUp(Personal.ERASED, Intention.NO_PLAN, null, null));
    }

    @Test
    void what_is_said_late_of_somebody_erased_is_not_kept() {
        serializer.serialize(corrected(), byte[].class);
        cabinet.shred("wang");
        var later = NamedSerializer.ofRecords(NAMES, cabinet.vault());

        var stored = later.serialize(corrected(), byte[].class).getData();

        assertThat(new String(stored, UTF_8)).contains("[1,\"\"]");
        assertThat(((CustomerFileCorrected) read(later, CustomerFileCorrected.class, stored))
                        .values()
                        .name())
                .isNull();
    }

    @Test
    void an_event_that_was_put_under_another_person_is_an_error() {
        var moved = written(corrected()).replace("\"customerId\":\"wang\"", "\"customerId\":\"zhao\"");

        assertThatThrownBy(() -> read(CustomerFileCorrected.class, moved.getBytes(UTF_8)))
                .isInstanceOf(Undecryptable.class)
                .hasMessageContaining("sealed for another");
    }

    @Test
    void what_an_event_says_of_several_people_is_sealed_for_each() {
        var stored = written(marked());
        assertThat(stored)
                .startsWith("{\"@personal\":{\"CONTRACT\":[1,\"")
                .contains(",\"CONTRACT+1\":[2,\"", "\"note\":0", "\"note\":1")
                .doesNotContain("sleeps", "shouts");

        cabinet.shred("wang");
        var later = NamedSerializer.ofRecords(NAMES, cabinet.vault());

        var marks = ((StudyRecordsMarked) read(later, StudyRecordsMarked.class, stored.getBytes(UTF_8))).marks();
        assertThat(marks).extracting(StudentMarks::note).containsExactly(null, "shouts", null);
        assertThat(marks).extracting(StudentMarks::customerId).containsExactly(WANG, LI, LI);
    }

    @Test
    void what_is_said_of_one_cannot_be_put_in_the_place_of_another() {
        var stored = written(marked());
        var one = stored.indexOf("[1,");
        var other = stored.indexOf("[2,");
        var swapped = stored.substring(0, one)
                + stored.substring(other, stored.indexOf(']', other) + 1)
                + stored.substring(stored.indexOf(']', one) + 1, other)
                + stored.substring(one, stored.indexOf(']', one) + 1)
                + stored.substring(stored.indexOf(']', other) + 1);

        assertThatThrownBy(() -> read(StudyRecordsMarked.class, swapped.getBytes(UTF_8)))
                .isInstanceOf(Undecryptable.class);
    }

    private static StudyRecordsMarked marked() {
        return new StudyRecordsMarked(
                new CourseRecordId("day-1"), List.of(note(WANG, "sleeps"), note(LI, "shouts"), note(LI, null)));
    }

    private static StudentMarks note(CustomerId student, @Nullable String note) {
        var seat = new EnrollmentId(student.value() + "-1");
        return StudentMarks.of(seat, student, Set.of(SheetCell.NOTE), new Marks(null, null, note));
    }

    @Test
    void an_event_that_lost_what_was_sealed_is_an_error() {
        var stored = written(corrected());
        var lost = "{" + stored.substring(stored.indexOf("\"customerId\""));

        assertThatThrownBy(() -> read(CustomerFileCorrected.class, lost.getBytes(UTF_8)))
                .isInstanceOf(SerializationException.class);
    }

    /** The sealed form of today, under a key that stands in this test: it must be possible to open it for ever. */
    @Test
    void sealed_events_of_former_programs_are_read() throws Exception {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) 7);
        cabinet.put(1, "customerId", Purpose.CONTACT, secret);
        for (var type : List.of(CustomerFileCorrected.class, FollowUpRecorded.class)) {
            var file = SEALED.resolve(NAMES.typeOf(type).orElseThrow().getName() + ".1.json");
            if (WRITE && !Files.exists(file)) {
                Files.createDirectories(SEALED);
                Files.writeString(file, written(Samples.of(type)));
            }
            assertThat(read(type, Files.readAllBytes(file))).isEqualTo(Samples.of(type));
        }
    }

    @Test
    void every_event_with_personal_components_says_whose_they_are() {
        assertThat(NAMES.classes()).allSatisfy(new DataSubjects()::concern);
        assertThat(NAMES.classes()).anyMatch(DataSubjects::isPersonal);
        assertThatThrownBy(() -> new DataSubjects().concern(Nameless.Said.class))
                .hasMessageContaining("mark the person's id");
    }

    @Test
    void every_personal_component_can_be_sealed_and_erased() {
        assertThat(NAMES.classes())
                .allSatisfy(event -> assertThat(Unsealable.in(event))
                        .as(event.getSimpleName())
                        .isEmpty());
        assertThat(Unsealable.in(Planted.class)).containsExactly("number", "mustBeThere", "byName");
    }

    private static CustomerFileCorrected corrected() {
        var file = new CustomerFile(
                "王小明",
                "12345",
                null,
                null,
                null,
                null,
                null,
                Sex.FEMALE,
                LocalDate.of(1999, 1, 2),
                null,
                Source.QQ_GROUP,
                null,
                null,
                null,
                List.of("vip"),
                null);
        return new CustomerFileCorrected(WANG, file, Set.of(CustomerField.NAME));
    }

    private String written(Object event) {
        return new String(serializer.serialize(event, byte[].class).getData(), UTF_8);
    }

    private Object read(Class<?> type, byte[] json) {
        return read(serializer, type, json);
    }

    private static Object read(NamedSerializer serializer, Class<?> type, byte[] json) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                json, byte[].class, NAMES.typeOf(type).orElseThrow().getName(), "1"));
    }

    interface Nameless {
        record Said(@Personal @Nullable String what) implements Nameless {}
    }

    record Planted(
            String id,
            @Personal int number,
            @Personal LocalDate mustBeThere,
            List<FollowUp> people,
            java.util.Map<String, FollowUp> byName,
            @Personal @Nullable LocalDate fine) {}
}
