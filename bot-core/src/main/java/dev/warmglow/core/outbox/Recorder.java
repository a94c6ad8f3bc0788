package dev.warmglow.core.outbox;

import dev.warmglow.core.community.Manner;
import dev.warmglow.core.community.People;
import dev.warmglow.core.platform.Delivery.Cause;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what came of an attempt, and says how long the lane waits with the post. */
final class Recorder {
  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
  private static final int MOST_REASON = 200;

  /** A lane waits this long for its first post; for longer pauses the others go on. */
  private static final Duration LANE_WAITS = Duration.ofSeconds(10);

  private final Database database;
  private final OutboxStore store;
  private final People people;
  private final Invitations invitations;
  private final Doubts doubts;
  private final InstantSource clock;
  private final LongSupplier nanos;

  Recorder(
      Database database,
      OutboxStore store,
      People people,
      Invitations invitations,
      Doubts doubts,
      InstantSource clock,
      LongSupplier nanos) {
    this.database = database;
    this.store = store;
    this.people = people;
    this.invitations = invitations;
    this.doubts = doubts;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** The post goes on from memory after a pause. */
  record Kept(Parcel parcel, Duration pause, boolean wholeBot) {}

  /**
   * @return empty when memory can forget the post: it has ended, or the poll finds it again
   * @throws RuntimeException when it could not be written; to be called again
   */
  Optional<Kept> record(Line line, Parcel parcel, Verdict verdict) {
    Instant now = clock.instant();
    return switch (verdict) {
      case Verdict.Sent sent -> {
        boolean wasBlocked = line.breakers.close(parcel.lane());
        database.writing(tx -> {
          store.sent(tx, parcel.id(), sent.message(), now);
          if (wasBlocked) {
            store.unpark(tx, line.platform.platform(), parcel.lane(), now);
          }
        });
        yield Optional.empty();
      }
      case Verdict.Again again ->
          keep(
              parcel.with(parcel.progress().again(again.unsure())),
              again.after(),
              again.reason(),
              now);
      case Verdict.Wait wait -> {
        Parcel refused = parcel.with(parcel.progress().refused());
        again(refused, wait.after(), wait.reason(), now);
        yield Optional.of(new Kept(refused, wait.after(), wait.wholeBot()));
      }
      case Verdict.Park park -> {
        park(line, parcel, park.cause(), now);
        LOG.info("{} is parked: {}", parcel, park.cause());
        yield Optional.empty();
      }
      case Verdict.ParkForPrivateChat park -> {
        database.writing(tx -> parkForPrivateChat(tx, line, parcel, park.user(), now));
        yield Optional.empty();
      }
      case Verdict.End end -> {
        if (end.state() != OutboxState.SKIPPED) {
          LOG.warn("{} ends {}: {}", parcel, end.state(), brief(end.reason()));
        }
        if (end.state() == OutboxState.FAILED && parcel.progress().parkedFor() == Cause.GONE) {
          breakerFor(parcel, line, Cause.GONE, true);
        }
        database.writing(tx -> {
          store.end(tx, parcel.id(), end.state(), brief(end.reason()), now);
          if (end.state() == OutboxState.UNCERTAIN) {
            doubts.ask(tx, parcel);
          }
        });
        yield Optional.empty();
      }
    };
  }

  private Optional<Kept> keep(Parcel parcel, Duration pause, String reason, Instant now) {
    again(parcel, pause, reason, now);
    return pause.compareTo(LANE_WAITS) <= 0
        ? Optional.of(new Kept(parcel, pause, false))
        : Optional.empty();
  }

  private void again(Parcel parcel, Duration pause, String reason, Instant now) {
    database.writing(
        tx -> store.again(tx, parcel.id(), parcel.progress(), now.plus(pause), brief(reason)));
  }

  private void park(Line line, Parcel parcel, Cause cause, Instant now) {
    Optional<Breakers.Open> open = line.breakers.blocking(parcel.lane(), nanos.getAsLong());
    Duration pause =
        open.isPresent()
            ? Duration.ofNanos(open.get().until() - nanos.getAsLong())
            : breakerFor(parcel, line, cause, false);
    database.writing(
        tx -> store.park(tx, parcel.id(), parcel.progress().attempt() + 1, cause, now.plus(pause)));
  }

  /** A message or an event that is gone says nothing about its channel. */
  private Duration breakerFor(Parcel parcel, Line line, Cause cause, boolean gone) {
    boolean aboutTheLane =
        switch (parcel.post().target()) {
          case Target.Channel _, Target.Private _ -> true;
          case Target.Answer _, Target.Posted _ -> cause == Cause.FORBIDDEN;
        };
    return aboutTheLane && parcel.lane().paced()
        ? line.breakers.failed(parcel.lane(), cause, gone, nanos.getAsLong())
        : Breakers.FIRST_PAUSE;
  }

  private void parkForPrivateChat(Tx tx, Line line, Parcel parcel, UserId user, Instant now) {
    Target target = new Target.Private(user);
    store.retarget(tx, parcel, Moves.to(parcel.post(), target), Lane.of(target, line.capabilities));
    store.park(tx, parcel.id(), parcel.progress().attempt() + 1, Cause.PRIVATE_CHAT_CLOSED, null);
    if (parcel.post().target() instanceof Target.Answer answer) {
      invitations.invite(tx, parcel, answer, manner(tx, parcel), now);
    }
  }

  /** In which language and zone the post is shown. */
  Manner manner(Tx tx, Parcel parcel) {
    return parcel.post().reader() == null
        ? people.mannerOf(tx, parcel.community())
        : people.mannerOf(tx, parcel.community(), parcel.post().reader());
  }

  private static String brief(String reason) {
    return reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON);
  }
}
