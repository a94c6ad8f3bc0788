package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

class MigrationsTest extends StoreContract {

  @Override
  protected List<String> features() {
    return List.of();
  }

  @Test
  void aFeatureWithoutTablesNeedsNothing() {
    apply("no_such_feature");
    assertEquals(List.of(), versions("no_such_feature"));
  }

  @Test
  void applyingAgainChangesNothing() {
    apply("probe");
    database().writing(tx -> tx.handle().execute("INSERT INTO note (id, body) VALUES (1, 'kept')"));
    apply("probe");
    assertEquals(List.of(1), versions("probe"));
    assertEquals(List.of("kept"), strings("SELECT body FROM note"));
  }

  @Test
  void theVariantOfTheDialectWins() {
    apply("probe_variant");
    assertEquals(
        List.of(dialect == SqlDialect.POSTGRESQL ? "postgresql" : "neutral"),
        strings("SELECT name FROM variant"));
  }

  @Test
  void aFileThatFailsIsUndoneAsAWholeAndTheOnesBeforeStay() {
    assertThrows(IllegalStateException.class, () -> apply("probe_broken"));
    assertEquals(List.of(1), versions("probe_broken"));
    assertEquals(List.of(), strings("SELECT 'x' FROM whole"));
    assertThrows(JdbiException.class, () -> strings("SELECT 'x' FROM half"));
  }

  @Test
  void aFileThatChangedAfterItWasAppliedIsRefused() {
    apply("probe");
    database().writing(tx -> tx.handle().execute("UPDATE schema_version SET checksum = 'other'"));
    refused("probe 1 is not the one");
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() {
    apply("probe");
    database().writing(tx -> tx.handle().execute("UPDATE schema_version SET version = 2"));
    refused("newer Warmglow (probe 2, this one knows 1)");
  }

  @Test
  void ofManyThatRaceExactlyOneAppliesEachFile() throws ExecutionException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> racers = new ArrayList<>();
      for (int racer = 0; racer < 8; racer++) {
        racers.add(threads.submit(() -> apply("probe", "core", "privacy")));
      }
      for (Future<?> racer : racers) {
        racer.get();
      }
    }
    assertEquals(List.of(1), versions("probe"));
    assertEquals(List.of(1), versions("core"));
  }

  private void apply(String... features) {
    new Migrations(database(), InstantSource.fixed(Instant.EPOCH)).apply(List.of(features));
  }

  private void refused(String because) {
    UnusableStorage refused = assertThrows(UnusableStorage.class, () -> apply("probe"));
    assertTrue(refused.toString().contains(because), refused::toString);
  }

  private List<Integer> versions(String feature) {
    return database()
        .read(tx ->
            tx.handle()
                .select(
                    "SELECT version FROM schema_version WHERE feature = ? ORDER BY version",
                    feature)
                .mapTo(Integer.class)
                .list());
  }

  private List<String> strings(String query) {
    return database().read(tx -> tx.handle().select(query).mapTo(String.class).list());
  }
}
