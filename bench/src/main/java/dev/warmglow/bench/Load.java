package dev.warmglow.bench;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * People who ask the bot for something. Each person asks a few times, each time about somebody
 * else, so that neither how much one person may ask nor how often one may thank another counts.
 */
final class Load {
  private static final int EACH = 5;
  private static final int CIRCLE = 6;
  private static final int IN_FLIGHT = 100;
  private static final long PATIENCE_MILLIS = 8_000;

  private final PersonSide side;
  private final String bot;
  private final Map<String, Queue<Long>> asked = new ConcurrentHashMap<>();
  private final Map<String, Queue<Long>> answered = new ConcurrentHashMap<>();
  private final Semaphore inFlight = new Semaphore(IN_FLIGHT);
  private volatile long lastAnswer;
  private volatile int answers;
  private volatile boolean over;
  private int circles;

  /**
   * @param bot its name, for commands in a group of Telegram
   */
  Load(PersonSide side, String bot) {
    this.side = side;
    this.bot = bot;
  }

  /**
   * Sends so many commands and waits for their answers.
   *
   * @param perSecond at which rate; 0 for as fast as they are answered
   */
  Figures run(Child child, Ask ask, int commands, int perSecond)
      throws IOException, InterruptedException {
    List<Runnable> calls = prepare(ask, commands);
    asked.clear();
    answered.clear();
    answers = 0;
    over = false;
    inFlight.drainPermits();
    inFlight.release(IN_FLIGHT);
    Thread watch = Thread.ofPlatform().daemon().name("watch").start(this::watch);
    double cpu = child.cpuMillis();
    long start = System.nanoTime();
    for (int i = 0; i < commands; i++) {
      if (perSecond > 0) {
        LockSupport.parkNanos(
            start + i * TimeUnit.SECONDS.toNanos(1) / perSecond - System.nanoTime());
      } else if (!inFlight.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        break;
      }
      calls.get(i).run();
    }
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (answers < commands && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    cpu = child.cpuMillis() - cpu;
    over = true;
    watch.join();
    return figures(commands, start, cpu);
  }

  private Figures figures(int commands, long start, double cpu) {
    List<Double> millis = new ArrayList<>();
    asked.forEach((key, times) -> {
      Queue<Long> theirs = answered.getOrDefault(key, new ConcurrentLinkedQueue<>());
      for (Long sent = times.poll(); sent != null; sent = times.poll()) {
        Long seen = theirs.poll();
        if (seen != null) {
          millis.add((seen - sent) / 1e6);
        }
      }
    });
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Figures(
        sorted.length,
        commands,
        at(sorted, 0.5),
        at(sorted, 0.99),
        sorted.length / ((lastAnswer - start) / 1e9),
        cpu / Math.max(1, sorted.length));
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : Arrays.stream(sorted)
            .skip((long) (share * (sorted.length - 1)))
            .findFirst()
            .orElseThrow();
  }

  /** One command of each group after another: the load is many small groups, not one hot one. */
  private List<Runnable> prepare(Ask ask, int commands) {
    int groups = Math.ceilDiv(commands, CIRCLE * EACH);
    int first = circles;
    circles += groups;
    for (int group = first; group < circles; group++) {
      side.createSpace(space(group));
      for (int member = 0; member < CIRCLE; member++) {
        side.join(person(group, member), space(group));
      }
    }
    List<Runnable> calls = new ArrayList<>();
    for (int round = 1; round <= EACH; round++) {
      for (int member = 0; member < CIRCLE; member++) {
        int receiver = (member + round) % CIRCLE;
        for (int group = first; group < circles; group++) {
          String space = space(group);
          String giver = person(group, member);
          String thanked = person(group, receiver);
          calls.add(() -> ask(ask, space, giver, thanked));
        }
      }
    }
    return calls;
  }

  private static String space(int group) {
    return "Circle " + group;
  }

  private static String person(int group, int member) {
    return "p" + group + "x" + member;
  }

  private void ask(Ask ask, String space, String asker, String other) {
    long now = System.nanoTime();
    if (onDiscord()) {
      note(asked, asker, now);
      ask.onDiscord(side, asker, other, space + "/general");
    } else {
      note(asked, space + "#" + ask.onTelegram(side, asker, other, space, bot), now);
    }
  }

  private void watch() {
    long seen = side.log().newest();
    while (!over) {
      try {
        for (Seen line : side.log().awaitAfter(seen, 50)) {
          seen = line.seq();
          answer(line);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void answer(Seen line) {
    Seen.MessageView message = line.message();
    if (message == null
        || (line.kind() != Seen.Kind.MESSAGE && line.kind() != Seen.Kind.EDIT)
        || (onDiscord() ? line.onlyFor() == null : message.replyTo() == null)) {
      return;
    }
    lastAnswer = System.nanoTime();
    note(
        answered,
        onDiscord() ? String.valueOf(line.onlyFor()) : line.channel() + "#" + message.replyTo(),
        lastAnswer);
    count();
    inFlight.release();
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only the watching thread counts
  private void count() {
    answers++;
  }

  private boolean onDiscord() {
    return side.platform().equals("discord");
  }

  private static void note(Map<String, Queue<Long>> where, String key, long nanos) {
    where.computeIfAbsent(key, _ -> new ConcurrentLinkedQueue<>()).add(nanos);
  }
}
