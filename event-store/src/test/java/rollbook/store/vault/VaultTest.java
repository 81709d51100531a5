package rollbook.store.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.api.Personal.Purpose.CONTACT;
import static rollbook.api.Personal.Purpose.CONTRACT;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class VaultTest {

    private static final String EVENT = "customer.CustomerRegistered/1";
    private static final byte[] NAME = "王小明".getBytes(UTF_8);

    private final MemoryCabinet cabinet = new MemoryCabinet();
    private final Vault vault = cabinet.vault();

    @Test
    void what_was_sealed_opens_again_on_any_node() {
        var box = vault.seal("wang", CONTACT, EVENT, NAME);

        assertThat(cabinet.vault().open(box, EVENT).content()).isEqualTo(NAME);
        assertThat(cabinet.vault().open(box, EVENT).person()).isEqualTo("wang");
    }

    @Test
    void the_same_never_looks_the_same() {
        assertThat(vault.seal("wang", CONTACT, EVENT, NAME).content())
                .isNotEqualTo(vault.seal("wang", CONTACT, EVENT, NAME).content());
    }

    @Test
    void a_person_has_one_key_for_each_purpose() {
        var first = vault.seal("wang", CONTACT, EVENT, NAME).key();

        assertThat(cabinet.vault().seal("wang", CONTACT, EVENT, NAME).key()).isEqualTo(first);
        assertThat(vault.seal("wang", CONTRACT, EVENT, NAME).key()).isNotEqualTo(first);
        assertThat(vault.seal("zhao", CONTACT, EVENT, NAME).key()).isNotEqualTo(first);
    }

    @Test
    void a_box_opens_in_no_other_event_and_for_nobody_else() {
        var box = vault.seal("wang", CONTACT, EVENT, NAME);
        var zhaos = vault.seal("zhao", CONTACT, EVENT, NAME);

        assertThatThrownBy(() -> vault.open(box, "customer.CustomerFileCorrected/1"))
                .isInstanceOf(Undecryptable.class);
        assertThatThrownBy(() -> vault.open(new SealedBox(CONTACT, zhaos.key(), box.content()), EVENT))
                .isInstanceOf(Undecryptable.class);
    }

    @Test
    void a_box_that_was_touched_does_not_open() {
        var box = vault.seal("wang", CONTACT, EVENT, NAME);
        box.content()[box.content().length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(box, EVENT)).isInstanceOf(Undecryptable.class);
    }

    @Test
    void a_key_that_is_missing_and_was_not_shredded_is_an_error() {
        assertThatThrownBy(() -> vault.open(new SealedBox(CONTACT, 77, NAME), EVENT))
                .isInstanceOf(Undecryptable.class)
                .hasMessageContaining("77");
    }

    @Test
    void another_master_key_opens_nothing() {
        var box = vault.seal("wang", CONTACT, EVENT, NAME);

        assertThatThrownBy(() -> new Vault(cabinet, WrappingKey.of("another master key")).open(box, EVENT))
                .isInstanceOf(Undecryptable.class);
    }

    @Test
    void a_short_master_key_is_refused() {
        assertThatThrownBy(() -> WrappingKey.of("  fifteen bytes  ")).hasMessageContaining("at least 16");
    }

    @Test
    void what_was_shredded_reads_as_nothing_and_no_key_is_made_again() {
        var box = vault.seal("wang", CONTACT, EVENT, NAME);
        cabinet.shred("wang");
        vault.layDownShredded();

        assertThat(vault.open(box, EVENT).content()).isNull();
        var late = vault.seal("wang", CONTACT, EVENT, NAME);
        assertThat(late.key()).isEqualTo(box.key());
        assertThat(late.content()).isEmpty();
        assertThat(vault.open(late, EVENT).content()).isNull();
    }

    @Test
    void a_node_that_stood_still_for_an_hour_lays_down_what_was_shredded_meanwhile() {
        var box = vault.seal("wang", CONTACT, EVENT, NAME);
        vault.layDownShredded();
        cabinet.pass(Duration.ofMinutes(5));
        cabinet.shred("wang");
        cabinet.pass(Duration.ofHours(1));

        vault.layDownShredded();

        assertThat(vault.open(box, EVENT).content()).isNull();
    }

    @Test
    void who_keeps_what_was_opened_is_told_once_when_keys_are_laid_down() {
        var told = new AtomicInteger();
        vault.whenLaidDown(told::incrementAndGet);
        vault.seal("wang", CONTACT, EVENT, NAME);
        vault.layDownShredded();
        assertThat(told).hasValue(0);

        cabinet.shred("wang");
        vault.layDownShredded();
        vault.layDownShredded();

        assertThat(told).hasValue(1);
    }

    @Test
    void who_cannot_see_what_was_shredded_lays_everything_down() {
        var told = new AtomicInteger();
        var blind = Vault.on(new DriverManagerDataSource("jdbc:none:"), "a master key for tests");
        blind.whenLaidDown(told::incrementAndGet);

        assertThatThrownBy(blind::layDownShreddedElsewhere).isInstanceOf(RuntimeException.class);

        assertThat(told).hasValue(1);
    }

    @Test
    void keys_that_are_expected_are_fetched_at_once() {
        var boxes = List.of(
                vault.seal("wang", CONTACT, EVENT, NAME),
                vault.seal("zhao", CONTACT, EVENT, NAME),
                vault.seal("chen", CONTACT, EVENT, NAME));
        var other = cabinet.vault();

        other.expect(boxes.stream().map(SealedBox::key).toList());
        boxes.forEach(box -> assertThat(other.open(box, EVENT).content()).isEqualTo(NAME));

        assertThat(cabinet.questions()).isEqualTo(1);
    }

    @Test
    void only_so_many_keys_are_kept_at_hand() {
        var atHand = new KeysAtHand(2);
        for (var number = 1; number <= 3; number++) {
            atHand.keep(new DataKey(number, new Whose("person-" + number, CONTACT), null));
        }

        assertThat(atHand.get(1)).isNull();
        assertThat(atHand.get(new Whose("person-1", CONTACT))).isNull();
        assertThat(atHand.get(new Whose("person-3", CONTACT))).isNotNull();
    }
}
