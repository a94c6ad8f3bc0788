package dev.warmglow.simulator.discord;

import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.FormView;
import dev.warmglow.simulator.person.Seen.Kind;
import dev.warmglow.simulator.person.Seen.MessageView;
import dev.warmglow.simulator.person.SeenLog;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

/** Reads on in the log, line by line, and waits for what is expected. */
final class Watch {
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  private final SeenLog log;
  private long seq;

  Watch(SeenLog log) {
    this.log = log;
  }

  Seen next(Kind kind) throws InterruptedException {
    return next(line -> line.kind() == kind);
  }

  /** The message of the next line of this kind. */
  MessageView message(Kind kind) throws InterruptedException {
    return messageOf(next(kind));
  }

  FormView form() throws InterruptedException {
    return Objects.requireNonNull(next(Kind.FORM).form());
  }

  static MessageView messageOf(Seen line) {
    return Objects.requireNonNull(line.message());
  }

  Seen next(Predicate<Seen> wanted) throws InterruptedException {
    Seen line =
        log.await(seq, AT_MOST, wanted)
            .orElseThrow(() -> new AssertionError("not seen; since then: " + log.after(seq)));
    seq = line.seq();
    return line;
  }
}
