package dev.warmglow.core.outbox;

import dev.warmglow.core.platform.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * What one bot has to send, in memory, within its limits: one at a time per lane, answers before
 * everything else, and lanes in turns, so that a busy one delays itself alone. Thread-safe. All
 * times are nanoseconds of one elapsed-time source.
 */
final class SendQueue {
  private static final int SWEEP_EVERY = 1_000;

  private final Limits limits;
  private final int mostFlying;
  private final RateWindow botRate;
  private final Map<String, LaneQueue> lanes = new HashMap<>();
  private final SequencedSet<LaneQueue> unpaced = new LinkedHashSet<>();
  private final SequencedSet<LaneQueue> withAnswers = new LinkedHashSet<>();
  private final SequencedSet<LaneQueue> withOthers = new LinkedHashSet<>();
  private final PriorityQueue<Waiting> waiting;
  private final long origin;
  private int flying;
  private int unpacedFlying;
  private long botPausedUntil;
  private boolean answersOnly;
  private int untilSweep = SWEEP_EVERY;

  /** A lane that may go on later. */
  private record Waiting(LaneQueue lane, long since) {}

  /**
   * @param mostFlying sends under way at once, unpaced ones apart
   * @param now the present of the elapsed-time source
   */
  SendQueue(Limits limits, int mostFlying, long now) {
    this.limits = limits;
    this.mostFlying = mostFlying;
    this.botRate = RateWindow.perSecond(limits.perBot());
    this.origin = now;
    this.botPausedUntil = now;
    this.waiting = new PriorityQueue<>(Comparator.comparingLong(entry -> entry.since() - origin));
  }

  synchronized void offer(Parcel parcel, long now) {
    LaneQueue lane = laneOf(parcel.lane());
    lane.addLast(parcel);
    place(lane, now);
  }

  /** The next one that may be sent now; its lane is busy until it is done or put back. */
  synchronized @Nullable Parcel take(long now) {
    while (!waiting.isEmpty() && waiting.element().since() - now <= 0) {
      LaneQueue lane = waiting.remove().lane();
      lane.waits = false;
      place(lane, now);
    }
    if (!unpaced.isEmpty()) {
      unpacedFlying++;
      return start(unpaced.removeFirst());
    }
    if (flying >= mostFlying || botAllowedAt(now) - now > 0) {
      return null;
    }
    SequencedSet<LaneQueue> ready =
        withAnswers.isEmpty() && !answersOnly ? withOthers : withAnswers;
    if (ready.isEmpty()) {
      return null;
    }
    LaneQueue lane = ready.removeFirst();
    flying++;
    botRate.count(now);
    lane.rate.count(now);
    return start(lane);
  }

  /** Frees the lane of a parcel that was taken. */
  synchronized void done(Parcel parcel, long now) {
    free(laneOf(parcel.lane()), now);
  }

  /** Frees the lane, which goes on with the parcel after the pause. */
  synchronized void putBack(Parcel parcel, Duration pause, boolean wholeBot, long now) {
    LaneQueue lane = laneOf(parcel.lane());
    lane.addFirst(parcel);
    long until = now + pause.toNanos();
    if (wholeBot) {
      botPausedUntil = until;
    } else {
      lane.pauseUntil(until);
    }
    free(lane, now);
  }

  /** Nanoseconds until {@link #take} may have something, at most {@code most}. */
  synchronized long idleFor(long now, long most) {
    long idle = most;
    if (!waiting.isEmpty()) {
      idle = Math.min(idle, waiting.element().since() - now);
    }
    if (!withAnswers.isEmpty() || (!withOthers.isEmpty() && !answersOnly)) {
      idle = flying >= mostFlying ? idle : Math.min(idle, botAllowedAt(now) - now);
    }
    return unpaced.isEmpty() ? Math.max(0, idle) : 0;
  }

  /** From now on only answers are taken. */
  synchronized void answersOnly() {
    answersOnly = true;
  }

  /** Whether nothing is under way and no answer waits. */
  synchronized boolean isDrained() {
    return flying + unpacedFlying == 0 && lanes.values().stream().noneMatch(LaneQueue::answersWait);
  }

  /** Takes out everything that waits; nothing can be taken any more. */
  synchronized List<Parcel> stop() {
    List<Parcel> left = new ArrayList<>();
    for (LaneQueue lane : lanes.values()) {
      for (Parcel next = lane.poll(); next != null; next = lane.poll()) {
        left.add(next);
      }
    }
    lanes.clear();
    waiting.clear();
    unpaced.clear();
    withAnswers.clear();
    withOthers.clear();
    return left;
  }

  private Parcel start(LaneQueue lane) {
    lane.busy = true;
    Parcel next = lane.poll();
    if (next == null) {
      throw new IllegalStateException("an empty lane was ready");
    }
    return next;
  }

  private void free(LaneQueue lane, long now) {
    lane.busy = false;
    if (lane.lane.paced()) {
      flying--;
    } else {
      unpacedFlying--;
    }
    place(lane, now);
    if (!lane.lane.paced() && lane.isEmpty()) {
      lanes.remove(lane.lane.name());
    }
    if (--untilSweep <= 0) {
      untilSweep = SWEEP_EVERY;
      lanes.values().removeIf(idle -> idle.isForgettable(now));
    }
  }

  private void place(LaneQueue lane, long now) {
    if (lane.busy || lane.waits || lane.isEmpty()) {
      return;
    }
    long allowedAt = lane.allowedAt(now);
    if (allowedAt - now > 0) {
      lane.waits = true;
      waiting.add(new Waiting(lane, allowedAt));
    } else if (!lane.lane.paced()) {
      unpaced.add(lane);
    } else if (lane.answersWait()) {
      withOthers.remove(lane);
      withAnswers.add(lane);
    } else {
      withOthers.add(lane);
    }
  }

  private long botAllowedAt(long now) {
    return now + Math.max(botPausedUntil - now, botRate.allowedAt(now) - now);
  }

  private LaneQueue laneOf(Lane lane) {
    return lanes.computeIfAbsent(
        lane.name(), _ -> new LaneQueue(lane, RateWindow.of(limits.paceOf(lane.chat()))));
  }
}
