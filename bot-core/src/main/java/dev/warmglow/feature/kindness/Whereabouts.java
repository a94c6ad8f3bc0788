package dev.warmglow.feature.kindness;

import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knows where posts went, also after the outbox has forgotten. */
final class Whereabouts {
  static final Job<Delivery> REMEMBER = new Job<>("kindness.remember", Delivery.CODEC);

  /** When it is looked, each after the one before; the outbox forgets after a week. */
  private static final List<Duration> LOOKS =
      List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(4));

  private final Outbox outbox;
  private final Jobs jobs;
  private final MessageStore messages;

  Whereabouts(Outbox outbox, Jobs jobs, MessageStore messages) {
    this.outbox = outbox;
    this.jobs = jobs;
    this.messages = messages;
  }

  /**
   * A post that is to be looked up.
   *
   * @param looks how often it was
   */
  record Delivery(Ref thanks, String post, int looks) {
    static final PayloadCodec<Delivery> CODEC =
        PayloadCodec.ofParts(
            4,
            delivery ->
                List.of(
                    delivery.thanks().community().value(),
                    delivery.thanks().id(),
                    delivery.post(),
                    Integer.toString(delivery.looks())),
            parts ->
                new Delivery(
                    new Ref(new CommunityId(parts.get(0)), parts.get(1)),
                    parts.get(2),
                    Integer.parseInt(parts.get(3))));
  }

  Optional<MessageRef> of(Tx tx, CommunityId community, String post) {
    return outbox.messageOf(tx, community, post).or(() -> messages.find(tx, community, post));
  }

  void remember(Tx tx, Ref thanks, String post, Instant now) {
    schedule(tx, new Delivery(thanks, post, 0), now);
  }

  void run(Job.Due<Delivery> due, Tx tx) {
    Delivery delivery = due.payload();
    Optional<MessageRef> message = outbox.messageOf(tx, due.community(), delivery.post());
    if (message.isPresent()) {
      messages.keep(tx, delivery.thanks(), delivery.post(), message.get());
    } else if (delivery.looks() + 1 < LOOKS.size()) {
      schedule(
          tx, new Delivery(delivery.thanks(), delivery.post(), delivery.looks() + 1), due.now());
    }
  }

  private void schedule(Tx tx, Delivery delivery, Instant now) {
    jobs.schedule(
        tx,
        delivery.thanks().community(),
        REMEMBER,
        delivery.post(),
        delivery,
        now.plus(LOOKS.get(delivery.looks())));
  }
}
