package dev.warmglow.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.storage.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class SchedulerTest extends StoreContract {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final Job<String> BELL = new Job<>("test.bell", PayloadCodec.TEXT);
  private static final Job<String> BROKEN = new Job<>("test.broken", PayloadCodec.TEXT);

  private final SettableTime time = new SettableTime(NOON);
  private final ConcurrentLinkedQueue<String> rung = new ConcurrentLinkedQueue<>();
  private CommunityId community;
  private Scheduler scheduler;
  private int broken;

  @Override
  protected List<String> features() {
    return List.of("core", "schedule");
  }

  @BeforeEach
  void community() {
    community =
        database()
            .write(tx ->
                new CommunityStore()
                    .resolveSpace(tx, new SpaceId(new Platform("discord"), "1"), NOON)
                    .id());
    scheduler = newScheduler();
  }

  @AfterEach
  void close() {
    scheduler.close();
  }

  @Test
  void aJobRunsWhenItIsDueAndOnlyOnce() throws InterruptedException {
    put("a", NOON.plusSeconds(60));
    scheduler.runDue();
    assertEquals(List.of(), rung());
    time.advance(Duration.ofSeconds(60));
    scheduler.runDue();
    scheduler.runDue();
    assertEquals(List.of("a due 12:01 at 12:01"), rung());
  }

  @Test
  void aJobThatFellDueWhileNothingRanKnowsWhenItWasMeant() throws InterruptedException {
    put("a", NOON.plusSeconds(60));
    scheduler.close();
    time.advance(Duration.ofHours(3));
    scheduler = newScheduler();
    scheduler.runDue();
    assertEquals(List.of("a due 12:01 at 15:00"), rung());
  }

  @Test
  void schedulingTheSameKeyAgainTakesThePlaceOfTheFirst() throws InterruptedException {
    put("a", NOON.plusSeconds(60));
    put("a", NOON.plusSeconds(120));
    time.advance(Duration.ofSeconds(90));
    scheduler.runDue();
    assertEquals(List.of(), rung());
    time.advance(Duration.ofSeconds(30));
    scheduler.runDue();
    assertEquals(1, rung().size());
  }

  @Test
  void whatIsCancelledDoesNotRun() throws InterruptedException {
    put("a", NOON);
    database().writing(tx -> scheduler.jobs().cancel(tx, community, BELL, "a"));
    scheduler.runDue();
    assertEquals(List.of(), rung());
  }

  @Test
  void twoSchedulersOnOneDatabaseRunEachJobOnce() throws InterruptedException {
    IntStream.range(0, 600).forEach(i -> put("job" + i, NOON));
    try (Scheduler second = newScheduler()) {
      Thread other =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  second.runDue();
                } catch (InterruptedException interrupted) {
                  Thread.currentThread().interrupt();
                }
              });
      scheduler.runDue();
      other.join();
      scheduler.runDue();
    }
    assertEquals(600, rung().size());
    assertEquals(600, rung().stream().distinct().count());
  }

  @Test
  void aJobThatFailsIsUndoneTriedFiveTimesAndThenParkedWhileOthersFlow()
      throws InterruptedException {
    database().writing(tx -> scheduler.jobs().schedule(tx, community, BROKEN, "x", "x", NOON));
    for (int i = 0; i < 10; i++) {
      put("bell" + i, time.instant());
      scheduler.runDue();
      time.advance(Duration.ofHours(12));
    }
    assertEquals(5, broken);
    assertEquals(10, rung().stream().filter(line -> line.startsWith("bell")).count());
    assertTrue(rung().stream().noneMatch(line -> line.startsWith("undone")), rung()::toString);
  }

  @Test
  void aClockThatIsSetBackRunsNothingTwice() throws InterruptedException {
    put("a", NOON);
    scheduler.runDue();
    time.jump(Duration.ofDays(-2));
    scheduler.runDue();
    time.jump(Duration.ofDays(4));
    scheduler.runDue();
    assertEquals(1, rung().size());
  }

  private Scheduler newScheduler() {
    Scheduler created = new Scheduler(database(), time);
    created.register(
        List.of(
            new BoundJob<>(
                BELL,
                (due, _) ->
                    rung.add(
                        due.payload()
                            + " due "
                            + due.dueAt().toString().substring(11, 16)
                            + " at "
                            + due.now().toString().substring(11, 16))),
            new BoundJob<>(
                BROKEN,
                (due, tx) -> {
                  broken++;
                  created.jobs().schedule(tx, community, BELL, "undone", "undone", due.now());
                  throw new IllegalStateException("broken");
                })));
    return created;
  }

  private void put(String key, Instant dueAt) {
    database().writing(tx -> scheduler.jobs().schedule(tx, community, BELL, key, key, dueAt));
  }

  private List<String> rung() {
    return List.copyOf(rung);
  }
}
