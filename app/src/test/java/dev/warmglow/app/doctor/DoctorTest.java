package dev.warmglow.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.app.config.BotConfig;
import dev.warmglow.app.config.ConfigReader;
import dev.warmglow.app.config.Reading;
import dev.warmglow.app.doctor.Finding.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  private static final InstantSource NOVEMBER_2026 = () -> Instant.parse("2026-11-22T12:00:00Z");
  private static final String TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz0123456";

  @TempDir private Path home;

  @Test
  void aFreshInstallationWithATokenHasNoProblem() {
    List<Finding> findings = examine(Map.of("WARMGLOW_TELEGRAM_TOKEN", TOKEN));

    assertEquals(List.of(), findings.stream().filter(f -> f.mark() == Mark.PROBLEM).toList());
    assertTrue(
        findings.stream()
            .anyMatch(f -> f.line().startsWith("SQLite") || f.line().contains("SQLite")));
  }

  @Test
  void everyProblemOfTheConfigurationIsAFinding() {
    assertTrue(
        examine(Map.of("WARMGLOW_TELEGRAM_TOKEN", "7")).stream()
            .anyMatch(
                f -> f.mark() == Mark.PROBLEM && f.line().startsWith("WARMGLOW_TELEGRAM_TOKEN: ")));
  }

  @Test
  void aKeyFileOpenToOthersIsAProblem() throws IOException {
    Path key = key("rw-r-----");

    assertEquals(
        Finding.problem("key file " + key + " is open to others: chmod 600 it"), keyFinding());
  }

  @Test
  void aKeyFileForItsOwnerOnlyIsFine() throws IOException {
    key("rw-------");

    assertEquals(Mark.FINE, keyFinding().mark());
  }

  @Test
  void dataWithoutItsKeyIsAProblem() throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/warmglow.db"), "");

    assertEquals(Mark.PROBLEM, keyFinding().mark());
  }

  @Test
  void dataWithoutItsKeyStoreIsAProblemAndSoIsOneOpenToOthers() throws IOException {
    key("rw-------");
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/warmglow.db"), "");
    assertEquals(Mark.PROBLEM, keyFindings().getLast().mark());

    Path store = Files.writeString(home.resolve("config/warmglow.keys"), "keys");
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(
        Finding.problem("key store " + store + " is open to others: chmod 600 it"),
        keyFindings().getLast());

    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
    assertEquals(Mark.FINE, keyFindings().getLast().mark());
  }

  @Test
  void aClockBeforeThisProgramWasWrittenIsAProblem() {
    assertEquals(
        Mark.PROBLEM,
        new ClockCheck(() -> Instant.parse("1970-01-01T00:00:00Z")).examine().getFirst().mark());
    assertEquals(Mark.FINE, new ClockCheck(NOVEMBER_2026).examine().getFirst().mark());
  }

  @Test
  void zoneRulesOlderThanEighteenMonthsAreAWarning() {
    assertEquals(
        Mark.WARNING, new ZoneRulesCheck(NOVEMBER_2026, "2025a").examine().getFirst().mark());
    assertEquals(Mark.FINE, new ZoneRulesCheck(NOVEMBER_2026, "2026a").examine().getFirst().mark());
  }

  @Test
  void aNearlyFullDiskIsAWarningAndAFullOneAProblem() {
    assertEquals(Mark.PROBLEM, DataCheck.room(99).mark());
    assertEquals(Mark.WARNING, DataCheck.room(100).mark());
    assertEquals(Mark.WARNING, DataCheck.room(999).mark());
    assertEquals(Mark.FINE, DataCheck.room(1000).mark());
  }

  @Test
  void aTokenInClearToAnotherMachineIsAWarningAndToThisOneIsNot() throws IOException {
    assertEquals(1, inClear("http://192.168.0.7:8081"));
    assertEquals(0, inClear("https://proxy.example"));
    assertEquals(0, inClear("http://127.0.0.1:8081"));
    assertEquals(0, inClear("http://[::1]:8081"));
    assertEquals(0, inClear("http://localhost:8081"));
  }

  private long inClear(String url) throws IOException {
    Files.createDirectories(home.resolve("config"));
    Files.writeString(
        home.resolve("config/warmglow.yaml"), "telegram:\n  api-url: \"" + url + "\"\n");
    return examine(Map.of("WARMGLOW_TELEGRAM_TOKEN", TOKEN)).stream()
        .filter(f -> f.line().contains("unencrypted"))
        .count();
  }

  private List<Finding> examine(Map<String, String> environment) {
    Reading reading = new ConfigReader(home, environment).read();
    return new Doctor(NOVEMBER_2026, false).examine(reading);
  }

  private Finding keyFinding() {
    return keyFindings().getFirst();
  }

  private List<Finding> keyFindings() {
    return new KeyFileCheck(
            new BotConfig.Storage(home.resolve("data"), home.resolve("config/warmglow.key")))
        .examine();
  }

  private Path key(String permissions) throws IOException {
    Files.createDirectories(home.resolve("config"));
    Path key = home.resolve("config/warmglow.key");
    Files.writeString(key, "key");
    return Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(permissions));
  }
}
