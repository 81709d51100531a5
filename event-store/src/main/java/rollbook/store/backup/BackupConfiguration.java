package rollbook.store.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import rollbook.store.CannotStart;
import rollbook.store.PatientConnections;
import rollbook.store.vault.BroughtKeys;

/** Backups are taken while the program runs, and restored when it starts. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(BackupConfiguration.class);

    @Bean
    @Profile("query | (!command & !query & !web)")
    @DependsOnDatabaseInitialization
    BackupDesk backupDesk(
            DataSource dataSource,
            @Value("${rollbook.backups:${rollbook.data:./data}/backups}") Path folder,
            @Value("${axon.axonserver.enabled:false}") boolean logElsewhere) {
        return new BackupDesk(new Backup(new PatientConnections(dataSource), !logElsewhere), folder, Clock.systemUTC());
    }

    private static void refuseNewer(Flyway flyway) {
        var newer = Arrays.stream(flyway.info().applied())
                .filter(script -> script.getVersion() != null
                        && Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.MISSING_SUCCESS)
                                .contains(script.getState()))
                .map(script -> "V" + script.getVersion())
                .toList();
        if (!newer.isEmpty()) {
            throw new CannotStart(
                    "The database has been used by a newer Rollbook, which has made tables that this one does not know"
                            + " ("
                            + String.join(", ", newer) + "): start that one, or restore a backup from before.");
        }
    }

    @Bean
    FlywayConfigurationCustomizer patientFlyway() {
        return flyway -> flyway.dataSource(new PatientConnections(flyway.getDataSource()));
    }

    /** Makes the tables, and brings in the backup that {@code ROLLBOOK_RESTORE} names before anybody else looks at them. */
    @Bean
    FlywayMigrationStrategy restoring(
            DataSource dataSource,
            @Value("${rollbook.restore:}") String backup,
            @Value("${rollbook.master-key:}") String masterKey,
            @Value("${rollbook.new-master-key:}") String newMasterKey,
            @Value("${axon.axonserver.enabled:false}") boolean logElsewhere) {
        return flyway -> {
            refuseNewer(flyway);
            flyway.migrate();
            if (!backup.isBlank()) {
                var keys = new BroughtKeys(masterKey, newMasterKey);
                var restored =
                        new Restore(new PatientConnections(dataSource), !logElsewhere, keys).read(Path.of(backup));
                LOG.info(
                        "Restored {}, taken at {}: {} rows in {} tables, {}. The projections are built anew from the"
                                + " log.",
                        backup,
                        restored.takenAt(),
                        restored.rows(),
                        restored.tables().size(),
                        restored.log());
            }
        };
    }
}
