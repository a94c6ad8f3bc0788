package dev.warmglow.app.crash;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One thank-you from somebody to somebody, both in no other: what became of it can be counted.
 *
 * @param after the log's newest line when it was given
 */
record Given(PersonSide side, String giver, String receiver, String channel, long after) {
  static final Duration PATIENCE = Duration.ofSeconds(40);

  /**
   * Gives it.
   *
   * @param number of no other
   */
  static Given by(PersonSide side, String space, String channel, int number) {
    // All of one length: no name is the beginning of another.
    String giver = "giver%03d".formatted(number);
    String receiver = "receiver%03d".formatted(number);
    side.join(giver, space);
    side.join(receiver, space);
    Given given = new Given(side, giver, receiver, channel, side.log().newest());
    side.command(
        giver,
        channel,
        "thanks",
        Map.of(
            "person",
            onDiscord(side) ? receiver : "@[" + receiver + "]",
            "message",
            "word" + number));
    return given;
  }

  static boolean onDiscord(PersonSide side) {
    return side.platform().equals("discord");
  }

  /** Waits until its giver sees that the bot thinks: Discord's acknowledgement. */
  boolean isAcknowledged() throws InterruptedException {
    return await(line -> line.kind() == Seen.Kind.THINKING && giver.equals(line.onlyFor()));
  }

  /** Waits for its answer; on Discord also for Discord's own word that there is none. */
  boolean isSettled() throws InterruptedException {
    return await(line -> isAnswer(line) || isFailure(line));
  }

  /** How many messages answer it; one that is sent again and replaces itself is one. */
  int answers() {
    return messages(this::isAnswer);
  }

  boolean failed() {
    return count(this::isFailure) > 0;
  }

  /** How often the channel was told that something waits for the receiver. */
  int notes() {
    return messages(line -> isSaid(line) && !isAnswer(line) && text(line).contains(receiver));
  }

  private boolean isAnswer(Seen line) {
    return isSaid(line)
        && (onDiscord(side)
            ? giver.equals(line.onlyFor())
            : line.message() != null
                && line.message().replyTo() != null
                && text(line).contains(receiver));
  }

  private boolean isFailure(Seen line) {
    return line.kind() == Seen.Kind.FAILED && giver.equals(line.onlyFor());
  }

  private boolean isSaid(Seen line) {
    return (line.kind() == Seen.Kind.MESSAGE || line.kind() == Seen.Kind.EDIT)
        && line.channel().equals(channel)
        && line.message() != null
        && !line.message().author().equals(giver);
  }

  private static String text(Seen line) {
    return Optional.ofNullable(line.message()).map(Seen.MessageView::text).orElse("");
  }

  private int messages(Predicate<Seen> wanted) {
    return (int)
        side.log().after(after).stream()
            .filter(wanted)
            .flatMap(line -> Stream.ofNullable(line.message()))
            .map(Seen.MessageView::id)
            .distinct()
            .count();
  }

  private int count(Predicate<Seen> wanted) {
    List<Seen> lines = side.log().after(after);
    return (int) lines.stream().filter(wanted).count();
  }

  private boolean await(Predicate<Seen> wanted) throws InterruptedException {
    return side.log().await(after, PATIENCE, wanted).isPresent();
  }
}
