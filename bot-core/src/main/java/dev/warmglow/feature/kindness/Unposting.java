package dev.warmglow.feature.kindness;

import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.outbox.Kind;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Removes what was posted, also when it is on its way just now. */
final class Unposting {
  static final Job<Pending> UNPOST = new Job<>("kindness.unpost", Pending.CODEC);

  /** How long after each look the next one is, for a post that is under way. */
  private static final List<Duration> LOOKS =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(2));

  private final Outbox outbox;
  private final Jobs jobs;
  private final Whereabouts whereabouts;

  Unposting(Outbox outbox, Jobs jobs, Whereabouts whereabouts) {
    this.outbox = outbox;
    this.jobs = jobs;
    this.whereabouts = whereabouts;
  }

  /**
   * A post that may still appear.
   *
   * @param looks how often it was looked for
   */
  record Pending(String post, int looks) {
    static final PayloadCodec<Pending> CODEC =
        PayloadCodec.ofParts(
            2,
            pending -> List.of(pending.post(), Integer.toString(pending.looks())),
            parts -> new Pending(parts.get(0), Integer.parseInt(parts.get(1))));
  }

  void remove(Tx tx, CommunityId community, String post, Instant now) {
    look(tx, community, new Pending(post, 0), now);
  }

  void run(Job.Due<Pending> due, Tx tx) {
    look(tx, due.community(), due.payload(), due.now());
  }

  private void look(Tx tx, CommunityId community, Pending pending, Instant now) {
    // At each look: what was under way at the last one may be in doubt by now.
    outbox.cancel(tx, community, pending.post());
    Optional<MessageRef> posted = whereabouts.of(tx, community, pending.post());
    if (posted.isPresent()) {
      outbox.enqueue(
          tx,
          community,
          new Post(
              Kind.NOTICE,
              new Target.Posted(posted.get()),
              new Content.Removed(),
              null,
              null,
              null));
    } else if (pending.looks() < LOOKS.size()) {
      jobs.schedule(
          tx,
          community,
          UNPOST,
          pending.post(),
          new Pending(pending.post(), pending.looks() + 1),
          now.plus(LOOKS.get(pending.looks())));
    }
  }
}
