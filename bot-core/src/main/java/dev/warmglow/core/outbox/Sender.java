package dev.warmglow.core.outbox;

import dev.warmglow.core.community.Manner;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt. Thread-safe. */
final class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  private final Database database;
  private final OutboxStore store;
  private final Recorder recorder;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Map<ChannelId, ChannelId> moves = new ConcurrentHashMap<>();

  Sender(
      Database database,
      OutboxStore store,
      Recorder recorder,
      InstantSource clock,
      LongSupplier nanos) {
    this.database = database;
    this.store = store;
    this.recorder = recorder;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** A post that was attempted, and what becomes of it. */
  record Attempt(Parcel parcel, Verdict verdict) {}

  /** What is in memory already goes to the channel's new id. */
  void channelMoved(ChannelId from, ChannelId to) {
    moves.put(from, to);
  }

  /**
   * @return empty when there is nothing to send any more
   * @throws RuntimeException when the database failed before anything left
   */
  Optional<Attempt> attempt(Line line, Parcel parcel) {
    Instant now = clock.instant();
    Instant until = parcel.post().until();
    if (until != null && now.isAfter(until)) {
      return Optional.of(
          new Attempt(parcel, new Verdict.End(OutboxState.SKIPPED, "too late to be sent")));
    }
    Optional<Breakers.Open> open = line.breakers.blocking(parcel.lane(), nanos.getAsLong());
    if (open.isPresent()) {
      return Optional.of(new Attempt(parcel, blocked(parcel, open.get())));
    }
    Begun begun =
        parcel.progress().begun()
            ? database.read(tx -> new Begun(parcel, recorder.manner(tx, parcel)))
            : database.write(tx ->
                store.begin(tx, parcel, now)
                    ? new Begun(
                        parcel.with(parcel.progress().beginning(now)), recorder.manner(tx, parcel))
                    : null);
    if (begun == null) {
      return Optional.empty();
    }
    Delivery delivery = send(line, begun);
    return Optional.of(
        new Attempt(
            begun.parcel(),
            Judgement.of(begun.parcel(), delivery, line.capabilities, clock.instant())));
  }

  private record Begun(Parcel parcel, Manner manner) {}

  private static Verdict blocked(Parcel parcel, Breakers.Open open) {
    return open.gone() && parcel.progress().parkedFor() == Cause.GONE
        ? new Verdict.End(OutboxState.FAILED, "gone")
        : new Verdict.Park(open.cause(), "not tried");
  }

  private Delivery send(Line line, Begun begun) {
    Parcel parcel = begun.parcel();
    Outgoing outgoing =
        new Outgoing(
            parcel.id(),
            moved(parcel.post().target()),
            parcel.post().content(),
            new Outgoing.Audience(begun.manner().language(), begun.manner().zone()),
            parcel.progress().attempt(),
            Objects.requireNonNull(parcel.progress().firstStartedAt()));
    try {
      return line.platform.send(outgoing);
    } catch (RuntimeException broken) {
      // Only the type: the message of an exception out of a renderer may quote what is said.
      LOG.error("Sending {} failed with {}", parcel, broken.getClass().getName());
      return new Delivery.OutcomeUnknown(broken.getClass().getSimpleName());
    }
  }

  private Target moved(Target target) {
    ChannelId channel = channelOf(target);
    ChannelId to = channel == null ? null : moves.get(channel);
    return channel == null || to == null ? target : Moves.moved(target, channel, to);
  }

  private static @Nullable ChannelId channelOf(Target target) {
    return switch (target) {
      case Target.Channel(ChannelId channel) -> channel;
      case Target.Answer answer -> answer.replyTo().channel();
      case Target.Posted posted -> posted.message().channel();
      case Target.Private _ -> null;
    };
  }
}
