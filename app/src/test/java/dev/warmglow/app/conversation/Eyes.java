package dev.warmglow.app.conversation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.fail;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one person sees on their screen. */
final class Eyes {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final PersonSide side;
  private final String person;
  private final String bot;
  private final Set<Long> noticed = new HashSet<>();
  private long horizon;

  Eyes(PersonSide side, String person) {
    this.side = side;
    this.person = person;
    this.bot = side.world(person).bot();
  }

  String bot() {
    return bot;
  }

  /** What is there already is no answer to what the person does next. */
  void actsNow() {
    horizon = side.log().newest();
  }

  long horizon() {
    return horizon;
  }

  void looksBackTo(long earlier) {
    horizon = earlier;
  }

  /**
   * The first new line of that kind, which must be found without asking the platform. Fails when
   * none comes, or when the platform says that the bot failed.
   */
  Seen await(String what, Predicate<Seen> wanted) throws InterruptedException {
    Set<String> channels = channels();
    Optional<Seen> found =
        side.log()
            .await(
                horizon,
                PATIENCE,
                line ->
                    isVisible(line, channels)
                        && !noticed.contains(line.seq())
                        && (line.kind() == Kind.FAILED || wanted.test(line)));
    if (found.isEmpty() || found.get().kind() == Kind.FAILED) {
      return fail(
          "%s on %s waited for %s and saw only: %s"
              .formatted(person, side.platform(), what, recent(channels)));
    }
    noticed.add(found.get().seq());
    return found.get();
  }

  /** The newest message that still offers something to press under that label. */
  Optional<Seen> newestWith(String label) {
    Map<String, Seen> now = new HashMap<>();
    visible()
        .filter(line -> line.message() != null)
        .forEach(line -> now.put(line.channel() + " " + requireNonNull(line.message()).id(), line));
    return now.values().stream()
        .filter(line -> offers(line, label))
        .max((a, b) -> Long.compare(a.seq(), b.seq()));
  }

  static boolean offers(Seen line, String label) {
    return (line.kind() == Kind.MESSAGE || line.kind() == Kind.EDIT)
        && line.message() != null
        && line.message().controls().stream()
            .anyMatch(control ->
                says(control.label(), label)
                    || control.choices().stream().anyMatch(c -> says(c.label(), label)));
  }

  boolean isFromBot(Seen line) {
    return switch (line.kind()) {
      case MESSAGE, EDIT -> line.message() != null && line.message().author().equals(bot);
      case ALERT -> true;
      case DELETE, THINKING, FORM, FAILED, REACTION, JOINED, LEFT -> false;
    };
  }

  /** All that the bot has ever shown this person, joined. */
  String everythingRead() {
    return visible().filter(this::isFromBot).map(Eyes::text).collect(Collectors.joining("\n"));
  }

  long timesRead(String words) {
    return visible()
        .filter(line -> line.kind() == Kind.MESSAGE && isFromBot(line) && says(text(line), words))
        .count();
  }

  /** In whatever case: what people are called begins with a capital letter on Discord. */
  static boolean says(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  static String text(Seen line) {
    return line.message() == null || line.kind() == Kind.ALERT
        ? line.note()
        : line.message().text();
  }

  private Stream<Seen> visible() {
    Set<String> channels = channels();
    return side.log().after(0).stream().filter(line -> isVisible(line, channels));
  }

  private Set<String> channels() {
    Set<String> channels = new HashSet<>(side.world(person).channels());
    channels.add("dm:" + person);
    return channels;
  }

  private boolean isVisible(Seen line, Set<String> channels) {
    return channels.contains(line.channel())
        && (line.onlyFor() == null || line.onlyFor().equals(person));
  }

  private List<String> recent(Set<String> channels) {
    return side.log().after(horizon).stream()
        .filter(line -> isVisible(line, channels))
        .map(line -> line.kind() + " in " + line.channel() + ": " + text(line))
        .toList();
  }
}
