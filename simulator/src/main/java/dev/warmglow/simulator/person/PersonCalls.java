package dev.warmglow.simulator.person;

import dev.warmglow.simulator.person.PersonJson.Act;
import dev.warmglow.simulator.person.PersonJson.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of one platform's people, by name. */
final class PersonCalls {
  private static final long WAIT_MILLIS_AT_MOST = 60_000;

  private final PersonSide side;

  PersonCalls(PersonSide side) {
    this.side = side;
  }

  /**
   * Does what {@code name} says; what it returns is written as JSON.
   *
   * @throws IllegalArgumentException when there is no such call, or a field is missing
   */
  Object act(String name, Act act) {
    switch (name) {
      case "join" -> side.join(given("person", act.person()), given("space", act.space()));
      case "leave" -> side.leave(given("person", act.person()), given("space", act.space()));
      case "promote" ->
          side.promote(
              given("person", act.person()),
              given("space", act.space()),
              Role.valueOf(given("role", act.role()).toUpperCase(Locale.ROOT)));
      case "language" ->
          side.language(given("person", act.person()), given("language", act.language()));
      case "create-space" -> side.createSpace(given("space", act.space()));
      case "type" -> {
        return Map.of(
            "id",
            side.type(
                given("person", act.person()),
                given("channel", act.channel()),
                given("text", act.text()),
                act.replyTo()));
      }
      case "command" ->
          side.command(
              given("person", act.person()),
              given("channel", act.channel()),
              given("path", act.path()),
              act.options() == null ? Map.of() : act.options());
      case "press" ->
          side.press(
              given("person", act.person()),
              given("channel", act.channel()),
              given("message", act.message()),
              given("control", act.control()));
      case "choose" ->
          side.choose(
              given("person", act.person()),
              given("channel", act.channel()),
              given("message", act.message()),
              given("control", act.control()),
              given("picks", act.picks()));
      case "submit" ->
          side.submit(
              given("person", act.person()),
              given("form", act.form()),
              act.values() == null ? Map.of() : act.values());
      case "react" ->
          side.react(
              given("person", act.person()),
              given("channel", act.channel()),
              given("message", act.message()),
              given("emoji", act.emoji()));
      case "block" -> side.block(given("person", act.person()), given("blocked", act.blocked()));
      default -> throw new IllegalArgumentException("there is no call " + name);
    }
    return Map.of();
  }

  World world(String person) {
    return side.world(person);
  }

  /** What the person may see after a line, waiting for the first such line. */
  Page log(String person, long after, long waitMillis) throws InterruptedException {
    SeenLog log = side.log();
    long at = Math.max(0, after);
    long end =
        System.nanoTime() + Duration.ofMillis(Math.min(waitMillis, WAIT_MILLIS_AT_MOST)).toNanos();
    while (true) {
      List<Seen> lines = log.after(at);
      long newest = at + lines.size();
      Set<String> channels = Set.copyOf(side.world(person).channels());
      List<Seen> visible = lines.stream().filter(line -> sees(line, person, channels)).toList();
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (!visible.isEmpty() || left.isNegative()) {
        return new Page(newest, visible);
      }
      at = newest;
      log.await(at, left, line -> true);
    }
  }

  private static boolean sees(Seen line, String person, Set<String> channels) {
    return line.onlyFor() == null
        ? channels.contains(line.channel())
        : line.onlyFor().equals(person);
  }

  private static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }
}
