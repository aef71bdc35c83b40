package footprint.launcher.councils;

import footprint.kernel.CouncilCode;
import footprint.tenancy.archive.CouncilArchive;
import footprint.tenancy.archive.CouncilMove;
import footprint.tenancy.archive.Manifest;
import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.RegistryMigrations;
import footprint.tenancy.onboarding.Servers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hosted PostgreSQL gives nobody a superuser: a login that may make roles and schemas must be enough for everything. */
class PlainOwnerTest {

    @TempDir
    private Path folder;

    @Test
    void an_owner_that_is_no_superuser_can_load_migrate_restore_and_move() throws IOException {
        try (EmbeddedPostgres one = EmbeddedPostgres.start(); EmbeddedPostgres other = EmbeddedPostgres.start()) {
            Servers servers = Servers.only(plain(one)).with("second", plain(other));
            new RegistryMigrations(servers.registry()).migrate();
            Jdbi.create(servers.registry()).useHandle(handle -> handle.execute("insert into registry.server (name) values ('second')"));
            CouncilArchive archive = new CouncilArchive(servers, Clock.systemUTC());
            Path file = folder.resolve("council.zip");
            Manifest written;
            try (Installed source = Installed.start(); OutputStream out = Files.newOutputStream(file)) {
                written = ArchiveTest.archive(source).write(source.demonstrated(), out);
            }
            CouncilCode council = new CouncilCode("plain");
            archive.load(file, council, "Plain", Servers.FIRST);
            CouncilCode same = new CouncilCode(written.council().code());
            archive.load(file, same, null, Servers.FIRST);
            archive.restore(file, same);
            CouncilMove move = new CouncilMove(servers, Clock.systemUTC());
            move.move(council, "second", step -> { });
            assertEquals(written.tables(), archive.write(council, OutputStream.nullOutputStream()).tables());
            move.back(council, step -> { });
            move.confirm(council);
            assertEquals(written.tables(), archive.write(same, OutputStream.nullOutputStream()).tables());
            Jdbi.create(servers.registry()).useHandle(handle -> handle.execute("update registry.council set schema_version = 'older'"));
            assertTrue(new CouncilMigrations(servers, MigrationScripts.onClassPath(), Clock.systemUTC()).migrateAll(2).allCurrent());
        }
    }

    private static DataSource plain(EmbeddedPostgres server) {
        Jdbi.create(server.getPostgresDatabase()).useHandle(handle -> {
            handle.execute("create role plain login createrole");
            handle.execute("grant create on database postgres to plain");
        });
        PGSimpleDataSource plain = new PGSimpleDataSource();
        plain.setUrl(server.getJdbcUrl("plain", "postgres"));
        plain.setUser("plain");
        new DatabaseSetup(plain).applicationLogin("a-password-for-this-test");
        return plain;
    }
}
