package dev.warmglow.app.conversation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.fail;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.ControlView;
import dev.warmglow.simulator.person.Seen.FieldView;
import dev.warmglow.simulator.person.Seen.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person on one platform, in a test: does things, and sees what they lead to. */
final class Actor {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final PersonSide side;
  private final String person;
  private final String room;
  private long seen;

  Actor(PersonSide side, String person, String room) {
    this.side = side;
    this.person = person;
    this.room = room;
  }

  /** The same person in their private chat with the bot. */
  Actor inPrivate() {
    return new Actor(side, person, "dm:" + person);
  }

  boolean onDiscord() {
    return side.platform().equals("discord");
  }

  void speaks(String language) {
    side.language(person, language);
  }

  /**
   * Runs a command.
   *
   * @param namesAndValues an option, its value, ...; a person's value is their handle
   */
  void runs(String path, String... namesAndValues) {
    side.command(person, room, path, pairs(namesAndValues));
  }

  void types(String text) {
    side.type(person, room, text, null);
  }

  /**
   * Fills in a form: on Discord at once, on Telegram one question after another; a value of a
   * choice is its label.
   */
  void fills(String... namesAndValues) throws InterruptedException {
    Map<String, String> values = pairs(namesAndValues);
    if (onDiscord()) {
      Seen.FormView form = requireNonNull(await(line -> line.kind() == Kind.FORM, "a form").form());
      Map<String, String> submitted = new HashMap<>();
      for (FieldView field : form.fields()) {
        String given = values.get(field.id());
        if (given != null) {
          submitted.put(field.id(), valueOf(field.choices(), given));
        }
      }
      side.submit(person, form.id(), submitted);
      return;
    }
    for (String value : values.values()) {
      Seen.MessageView question =
          requireNonNull(
              await(line -> line.kind() == Kind.MESSAGE && fromBot(line), "a question").message());
      if (question.controls().isEmpty()) {
        side.type(person, room, value, question.id());
      } else {
        press(question, value);
      }
    }
  }

  /** Waits for something that this person can read: a message, a changed one, a pop-up. */
  String hears(String words) throws InterruptedException {
    return text(await(line -> fromBot(line) && text(line).contains(words), "\"" + words + "\""));
  }

  /** Presses what is labelled so, on the newest message that has it. */
  void presses(String label) throws InterruptedException {
    Predicate<Seen> has =
        line ->
            (line.kind() == Kind.MESSAGE || line.kind() == Kind.EDIT)
                && line.message() != null
                && line.message().controls().stream().anyMatch(c -> c.label().contains(label));
    Seen newest = visible().filter(has).reduce((_, later) -> later).orElse(null);
    Seen line = newest != null ? newest : await(has, "a button \"" + label + "\"");
    press(requireNonNull(line.message()), line.channel(), label);
  }

  /** Everything this person could ever read, joined. */
  String everythingRead() {
    return visible().map(Actor::text).collect(Collectors.joining("\n"));
  }

  private Stream<Seen> visible() {
    Set<String> channels = Set.copyOf(side.world(person).channels());
    return side.log().after(0).stream().filter(line -> isVisible(line, channels));
  }

  private boolean isVisible(Seen line, Set<String> channels) {
    return channels.contains(line.channel())
        && (line.onlyFor() == null || line.onlyFor().equals(person));
  }

  private Seen await(Predicate<Seen> wanted, String what) throws InterruptedException {
    Set<String> channels = Set.copyOf(side.world(person).channels());
    Seen line =
        side.log()
            .await(
                seen,
                PATIENCE,
                each ->
                    isVisible(each, withPrivate(channels))
                        && (wanted.test(each) || each.kind() == Kind.FAILED))
            .orElse(null);
    if (line == null || line.kind() == Kind.FAILED) {
      return fail(
          person + " on " + side.platform() + " waited for " + what + " and saw only: " + recent());
    }
    seen = line.seq();
    return line;
  }

  private Set<String> withPrivate(Set<String> channels) {
    Set<String> all = new HashSet<>(channels);
    all.add("dm:" + person);
    return all;
  }

  private List<String> recent() {
    return side.log().after(seen).stream()
        .map(line ->
            line.kind()
                + (line.onlyFor() == null ? " " : " (" + line.onlyFor() + ") ")
                + text(line))
        .toList();
  }

  private static boolean fromBot(Seen line) {
    return switch (line.kind()) {
      case MESSAGE, EDIT -> line.message() != null && !PEOPLE.contains(line.message().author());
      case ALERT -> true;
      case DELETE, THINKING, FORM, FAILED, REACTION, JOINED, LEFT -> false;
    };
  }

  private static final Set<String> PEOPLE = Set.of("anna", "ben", "mara", "olga", "nora");

  private void press(Seen.MessageView message, String channel, String label) {
    for (ControlView control : message.controls()) {
      if (control.label().contains(label)) {
        side.press(person, channel, message.id(), control.id());
        return;
      }
    }
    fail("no \"" + label + "\" among " + message.controls());
  }

  private void press(Seen.MessageView message, String label) {
    press(message, room, label);
  }

  private static String text(Seen line) {
    return line.message() == null ? line.note() : line.message().text();
  }

  private static String valueOf(List<Seen.Choice> choices, String label) {
    return choices.stream()
        .filter(choice -> choice.label().equals(label))
        .map(Seen.Choice::value)
        .findFirst()
        .orElse(label);
  }

  private static Map<String, String> pairs(String... namesAndValues) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      pairs.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return pairs;
  }
}
