package rollbook.store.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import rollbook.store.PatientConnections;

/** The vault under the master key of this installation; under the new one, where it is being changed. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final Logger log = LoggerFactory.getLogger(VaultConfiguration.class);
    static final String UNIQUE_VALUES = "unique values";
    private static final String QUERY_SIDE = "query | (!command & !query & !web)";
    private static final Duration BETWEEN_LOOKS_FOR_KEYS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS_FOR_ERASURES = Duration.ofMinutes(1);
    private static final String HMAC = "HmacSHA256";

    @Bean
    @DependsOnDatabaseInitialization
    WrappingKey wrappingKey(
            DataSource dataSource,
            @Value("${rollbook.master-key}") String masterKey,
            @Value("${rollbook.new-master-key:}") String newMasterKey) {
        var present = WrappingKey.of(masterKey);
        new Secrets(dataSource, presentIn(dataSource, present, newMasterKey))
                .secret(UNIQUE_VALUES, () -> firstUniqueValuesKey(masterKey));
        if (newMasterKey.isBlank()) {
            return present;
        }
        var next = WrappingKey.of(newMasterKey);
        if (new Secrets(dataSource, next).areForeign(UNIQUE_VALUES)) {
            var count = new MasterKeyChange(present, next).in(new PatientConnections(dataSource));
            log.info(
                    "All {} keys are wrapped under the new master key now. From the next start on give it as"
                            + " ROLLBOOK_MASTER_KEY, or write it into the file master.key of the data folder.",
                    count);
        }
        return next;
    }

    /** The new one, if the change was made at an earlier start. */
    private static WrappingKey presentIn(DataSource dataSource, WrappingKey present, String newMasterKey) {
        return !newMasterKey.isBlank() && new Secrets(dataSource, present).areForeign(UNIQUE_VALUES)
                ? WrappingKey.of(newMasterKey)
                : present;
    }

    @Bean
    KeyTable keyTable(DataSource dataSource, WrappingKey wrappingKey) {
        return new KeyTable(dataSource, new Secrets(dataSource, wrappingKey).mark(UNIQUE_VALUES));
    }

    @Bean
    Vault vault(KeyTable keyTable, WrappingKey wrappingKey) {
        return new Vault(keyTable, wrappingKey);
    }

    /** So that no node goes on that was left running while the master key was changed. */
    @Bean(destroyMethod = "close")
    Lookout masterKeyChangedElsewhere(KeyTable keyTable, ConfigurableApplicationContext program) {
        var watch = new MasterKeyWatch(keyTable, () -> System.exit(SpringApplication.exit(program, () -> 1)));
        return new Lookout("master-key-watch", BETWEEN_LOOKS_FOR_KEYS, watch::look);
    }

    /** So that no copy of a key stays in this node's memory that another one has shredded. */
    @Bean(destroyMethod = "close")
    Lookout shreddedElsewhere(Vault vault) {
        return new Lookout("vault-watch", BETWEEN_LOOKS_FOR_KEYS, vault::layDownShreddedElsewhere);
    }

    @Bean
    @Profile(QUERY_SIDE)
    ErasureJournal erasureJournal(
            @Value("${rollbook.erasure-journal:${rollbook.data:./data}/erasures.jsonl}") Path journal) {
        return ErasureJournal.in(journal);
    }

    @Bean
    @Profile(QUERY_SIDE)
    @DependsOnDatabaseInitialization
    Shredding shredding(
            DataSource dataSource, Vault vault, ObjectProvider<PlainText> plainText, ErasureJournal journal) {
        return new Shredding(
                vault, new ErasureTable(dataSource), journal, plainText.stream().toList());
    }

    /** So that whichever journal is kept knows everybody. */
    @Bean(destroyMethod = "close")
    @Profile(QUERY_SIDE)
    @DependsOnDatabaseInitialization
    Lookout erasuresElsewhere(DataSource dataSource, ErasureJournal journal) {
        var table = new ErasureTable(dataSource);
        return new Lookout("erasure-journal", BETWEEN_LOOKS_FOR_ERASURES, () -> journal.copy(table));
    }

    /** What unique values are hashed with. It stays when the master key is changed, or no value would be found again. */
    @Bean
    @Qualifier("uniqueValuesKey")
    SecretKey uniqueValuesKey(
            DataSource dataSource, WrappingKey wrappingKey, @Value("${rollbook.master-key}") String masterKey) {
        var secret = new Secrets(dataSource, wrappingKey).secret(UNIQUE_VALUES, () -> firstUniqueValuesKey(masterKey));
        return new SecretKeySpec(secret, HMAC);
    }

    /** As it has been made of the master key ever since there were unique values. */
    private static byte[] firstUniqueValuesKey(String masterKey) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(masterKey.strip().getBytes(UTF_8), HMAC));
            return mac.doFinal("rollbook unique values 1".getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }
}
