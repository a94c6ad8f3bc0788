package dev.warmglow.core.outbox;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** What waits in one lane, answers first. Guarded by its {@link SendQueue}. */
final class LaneQueue {
  final Lane lane;
  final RateWindow rate;
  private final ArrayDeque<Parcel> answers = new ArrayDeque<>(2);
  private final ArrayDeque<Parcel> others = new ArrayDeque<>(2);
  boolean busy;

  /** Whether it is known when it may go on. */
  boolean waits;

  private long pausedUntil;
  private boolean paused;

  LaneQueue(Lane lane, RateWindow rate) {
    this.lane = lane;
    this.rate = rate;
  }

  void addLast(Parcel parcel) {
    (parcel.isAnswer() ? answers : others).addLast(parcel);
  }

  void addFirst(Parcel parcel) {
    (parcel.isAnswer() ? answers : others).addFirst(parcel);
  }

  @Nullable Parcel poll() {
    Parcel answer = answers.poll();
    return answer == null ? others.poll() : answer;
  }

  boolean isEmpty() {
    return answers.isEmpty() && others.isEmpty();
  }

  boolean answersWait() {
    return !answers.isEmpty();
  }

  void pauseUntil(long nanos) {
    pausedUntil = nanos;
    paused = true;
  }

  long allowedAt(long now) {
    long byRate = lane.paced() ? rate.allowedAt(now) : now;
    if (!paused) {
      return byRate;
    }
    if (pausedUntil - now <= 0) {
      paused = false;
      return byRate;
    }
    return now + Math.max(pausedUntil - now, byRate - now);
  }

  boolean isForgettable(long now) {
    return isEmpty() && !busy && allowedAt(now) - now <= 0 && rate.isFresh(now);
  }
}
