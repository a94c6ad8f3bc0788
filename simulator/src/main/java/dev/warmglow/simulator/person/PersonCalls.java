package dev.warmglow.simulator.person;

import dev.warmglow.simulator.person.PersonJson.Act;
import dev.warmglow.simulator.person.PersonJson.Page;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of one platform's people, by name. */
final class PersonCalls {
  private static final long WAIT_MILLIS_AT_MOST = 60_000;
  private static final Set<String> NOBODYS = Set.of("create-space", "upgrade", "channel-post");

  private final PersonSide side;

  PersonCalls(PersonSide side) {
    this.side = side;
  }

  /**
   * Does what {@code name} says; what it returns is written as JSON.
   *
   * @throws IllegalArgumentException when there is no such call, or a field is missing
   */
  Object act(String name, Act act) throws InterruptedException {
    String person = act.person() == null ? "" : act.person();
    if (person.isEmpty() && !NOBODYS.contains(name)) {
      throw new IllegalArgumentException("person is missing");
    }
    return switch (name) {
      case "join" -> done(() -> side.join(person, given("space", act.space())));
      case "leave" -> done(() -> side.leave(person, given("space", act.space())));
      case "promote" ->
          done(() -> side.promote(person, given("space", act.space()), role(act.role())));
      case "language" -> done(() -> side.language(person, given("language", act.language())));
      case "create-space" -> done(() -> side.createSpace(given("space", act.space())));
      case "upgrade" -> done(() -> side.upgrade(given("space", act.space())));
      case "block" -> done(() -> side.block(person, given("blocked", act.blocked())));
      case "install" -> done(() -> side.install(person, given("on", act.on())));
      case "anonymous" ->
          done(() -> side.anonymous(person, given("space", act.space()), given("on", act.on())));
      case "submit" ->
          done(() -> side.submit(person, given("form", act.form()), orNone(act.values())));
      case "open" -> done(() -> side.open(person, given("url", act.url())));
      case "channel-post" ->
          id(side.postInLinkedChannel(given("space", act.space()), given("text", act.text())));
      case "upload" ->
          id(
              side.upload(
                  person,
                  given("name", act.name()),
                  Base64.getDecoder().decode(given("base64", act.base64()))));
      default -> inChannel(name, person, given("channel", act.channel()), act);
    };
  }

  private Object inChannel(String name, String person, String channel, Act act)
      throws InterruptedException {
    return switch (name) {
      case "type" -> id(side.type(person, channel, given("text", act.text()), act.replyTo()));
      case "send" ->
          id(
              side.send(
                  person,
                  channel,
                  act.text() == null ? "" : act.text(),
                  act.replyTo(),
                  given("files", act.files())));
      case "thread" -> Map.of("channel", side.openThread(person, channel, name(act)));
      case "commands" -> side.commands(person, channel);
      case "command" ->
          done(() ->
              side.command(person, channel, given("path", act.path()), orNone(act.options())));
      case "suggest" ->
          side.suggest(
              person,
              channel,
              given("path", act.path()),
              given("option", act.option()),
              given("partial", act.partial()),
              orNone(act.options()));
      case "use-on-message" ->
          done(() ->
              side.useOnMessage(person, channel, message(act), given("command", act.command())));
      case "use-on-person" ->
          done(() ->
              side.useOnPerson(
                  person, channel, given("target", act.target()), given("command", act.command())));
      case "press" -> done(() -> side.press(person, channel, message(act), control(act)));
      case "choose" ->
          done(() ->
              side.choose(
                  person, channel, message(act), control(act), given("picks", act.picks())));
      case "react" ->
          done(() -> side.react(person, channel, message(act), given("emoji", act.emoji())));
      case "inline" -> side.inline(person, channel, given("query", act.query()));
      case "pick" ->
          id(side.pick(person, channel, given("list", act.list()), given("result", act.result())));
      default -> throw new IllegalArgumentException("there is no call " + name);
    };
  }

  private static Object done(Runnable call) {
    call.run();
    return Map.of();
  }

  private static Object id(String id) {
    return Map.of("id", id);
  }

  private static String message(Act act) {
    return given("message", act.message());
  }

  private static String control(Act act) {
    return given("control", act.control());
  }

  private static String name(Act act) {
    return given("name", act.name());
  }

  private static Role role(@Nullable String role) {
    return Role.valueOf(given("role", role).toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> orNone(@Nullable Map<String, String> values) {
    return values == null ? Map.of() : values;
  }

  byte[] download(String person, String file) {
    return side.download(person, file);
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
      Set<String> channels = channelsOf(person);
      List<Seen> visible = lines.stream().filter(line -> sees(line, person, channels)).toList();
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (!visible.isEmpty() || left.isNegative()) {
        return new Page(newest, visible);
      }
      at = newest;
      log.await(at, left, line -> true);
    }
  }

  /** None for somebody who has never been anywhere. */
  private Set<String> channelsOf(String person) {
    try {
      return Set.copyOf(side.world(person).channels());
    } catch (Refused unknown) {
      return Set.of();
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
