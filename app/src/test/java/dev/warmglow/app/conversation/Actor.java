package dev.warmglow.app.conversation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.ControlView;
import dev.warmglow.simulator.person.Seen.FieldView;
import dev.warmglow.simulator.person.Seen.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person on one platform: does things, and sees what they lead to. */
final class Actor {
  /** Before an answer that is a file. */
  static final String FILE = "file:";

  private final PersonSide side;
  private final String person;
  private final Eyes eyes;
  private String room;
  private boolean privateChatIsOpen;

  Actor(PersonSide side, String person, String room) {
    this.side = side;
    this.person = person;
    this.room = room;
    this.eyes = new Eyes(side, person);
  }

  String name() {
    return person;
  }

  String bot() {
    return eyes.bot();
  }

  /** From here on in the private chat with the bot. */
  Actor inPrivate() throws InterruptedException {
    room = "dm:" + person;
    if (!onDiscord() && !privateChatIsOpen) {
      privateChatIsOpen = true;
      types("/start");
      hears("This is our private chat.");
    }
    return this;
  }

  private boolean onDiscord() {
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
    eyes.actsNow();
    side.command(person, room, path, pairs(namesAndValues));
  }

  /** What stands for them in a command, also before the bot has met them. */
  String mention() {
    return onDiscord() ? person : "@[" + person + "]";
  }

  /** Runs a command if the client lets a person send it so. */
  boolean canRun(String path, String... namesAndValues) {
    try {
      runs(path, namesAndValues);
      return true;
    } catch (Refused notSent) {
      return false;
    }
  }

  /** Talks to the bot once, which on Telegram is how it learns who is meant by a name. */
  Actor met() throws InterruptedException {
    runs("settings mine");
    hears("Your settings:");
    return this;
  }

  /** Runs a command that is not theirs: the platform does not offer it, or the bot refuses. */
  void triesInVain(String path) throws InterruptedException {
    try {
      runs(path);
    } catch (Refused notOffered) {
      assertFalse(isOffered(path));
      return;
    }
    hears("This is for moderators.");
  }

  /** In a thread or topic of the room from here on; opens it when it is not there. */
  Actor inThread(String name) {
    String thread = room + "/" + name;
    room =
        side.world(person).channels().contains(thread)
            ? thread
            : side.openThread(person, room, name);
    return this;
  }

  String room() {
    return room;
  }

  /** Picks a file from their device, as the answer to a question or the value of an option. */
  String picks(String file, byte[] bytes) {
    return side.upload(person, file, bytes);
  }

  /** Runs a command with a file: as its option on Discord, as its caption on Telegram. */
  void runsWithFile(String path, String option, String file) {
    if (onDiscord()) {
      runs(path, option, file);
    } else {
      eyes.actsNow();
      side.send(person, room, "/" + path + "@" + bot(), null, List.of(file));
    }
  }

  List<String> suggested(String path, String option, String typed) throws InterruptedException {
    return side.suggest(person, room, path, option, typed, Map.of()).stream()
        .map(Seen.Choice::label)
        .toList();
  }

  /** The newest form's fields that are filled in already. */
  Map<String, String> filledIn() throws InterruptedException {
    Seen.FormView form = requireNonNull(eyes.await("a form", l -> l.kind() == Kind.FORM).form());
    Map<String, String> values = new HashMap<>();
    for (FieldView field : form.fields()) {
      if (field.value() != null && !field.value().isEmpty()) {
        values.put(field.id(), field.value());
      }
    }
    eyes.looksBackTo(eyes.horizon());
    return values;
  }

  boolean isOffered(String path) {
    return side.world(person).commands().stream().anyMatch(entry -> entry.path().equals(path));
  }

  void types(String text) {
    eyes.actsNow();
    side.type(person, room, text, null);
  }

  /**
   * Fills in a form: on Discord at once, on Telegram one question after another, by the button that
   * says so or else typed; a value of a choice is its label.
   */
  void fills(String... namesAndValues) throws InterruptedException {
    Map<String, String> values = pairs(namesAndValues);
    if (onDiscord()) {
      Seen.FormView form = requireNonNull(eyes.await("a form", l -> l.kind() == Kind.FORM).form());
      Map<String, String> submitted = new HashMap<>();
      for (FieldView field : form.fields()) {
        String given = values.get(field.id());
        if (given != null) {
          submitted.put(
              field.id(),
              given.startsWith(FILE)
                  ? given.substring(FILE.length())
                  : valueOf(field.choices(), given));
        }
      }
      eyes.actsNow();
      side.submit(person, form.id(), submitted);
      return;
    }
    for (String value : values.values()) {
      answers(value);
    }
  }

  /**
   * Gives one answer to every question of a form, and where it is not taken another.
   *
   * @param others by field; filled in on Discord where the client does not let a person send it
   * @param prompts words of the questions, in order
   */
  void fillsOrElse(String answer, Map<String, String> others, String... prompts)
      throws InterruptedException {
    if (onDiscord()) {
      Seen.FormView form = requireNonNull(eyes.await("a form", l -> l.kind() == Kind.FORM).form());
      Map<String, String> values = new HashMap<>();
      others.keySet().forEach(field -> values.put(field, answer));
      eyes.actsNow();
      try {
        side.submit(person, form.id(), values);
      } catch (Refused notSent) {
        side.submit(person, form.id(), others);
      }
      hears("");
      return;
    }
    Seen line = eyes.await("a question", this::isAsked);
    List<String> plain = List.of("A title", "A text", "tag");
    for (int i = 0; i < prompts.length; i++) {
      line = reply(line, answer);
      if (Eyes.says(Eyes.text(line), prompts[i])) {
        line = reply(line, prompts[i].equals("what time") ? "18:30" : plain.get(i));
      }
    }
    if (isAsked(line)) {
      types("/cancel@" + bot());
      hears("");
    }
  }

  private Seen reply(Seen question, String text) throws InterruptedException {
    eyes.actsNow();
    try {
      String id = side.type(person, room, text, requireNonNull(question.message()).id());
      return eyes.await(
          "what comes of " + text, l -> l.message() != null && id.equals(l.message().replyTo()));
    } catch (Refused notSent) {
      return question;
    }
  }

  private boolean isAsked(Seen line) {
    return line.message() != null && line.message().asks().contains(person);
  }

  private void answers(String value) throws InterruptedException {
    Seen line =
        eyes.await(
            "a question",
            l -> l.kind() == Kind.MESSAGE && eyes.isFromBot(l) && l.channel().equals(room));
    Seen.MessageView question = requireNonNull(line.message());
    if (value.startsWith(FILE)) {
      eyes.actsNow();
      side.send(person, room, "", question.id(), List.of(value.substring(FILE.length())));
    } else if (!press(line.channel(), question, value)) {
      eyes.actsNow();
      side.type(person, room, value, question.id());
    }
  }

  /**
   * Waits for something new that this person can read: a message, a changed one, a pop-up. New is
   * what came after the last thing that they did and was not heard before.
   */
  String hears(String words) throws InterruptedException {
    return Eyes.text(
        eyes.await("\"" + words + "\"", l -> eyes.isFromBot(l) && Eyes.says(Eyes.text(l), words)));
  }

  /** Waits until a message of the bot with these words has gone away. */
  void seesVanish(String words) throws InterruptedException {
    eyes.await(
        "\"" + words + "\" to vanish",
        l -> l.kind() == Kind.DELETE && Eyes.says(Eyes.text(l), words));
  }

  /** Presses what is labelled so, on the newest message that has it. */
  void presses(String label) throws InterruptedException {
    Optional<Seen> there = eyes.newestWith(label);
    Seen line =
        there.isPresent()
            ? there.get()
            : eyes.await("a button \"" + label + "\"", l -> Eyes.offers(l, label));
    if (!press(line.channel(), requireNonNull(line.message()), label)) {
      fail("no \"" + label + "\" in " + line);
    }
  }

  /**
   * Where private answers need a private chat that this person has not opened, waits for the
   * invitation and follows it.
   */
  void openPrivateChatIfInvited() throws InterruptedException {
    if (!onDiscord() && !privateChatIsOpen) {
      privateChatIsOpen = true;
      hears("Your answer is waiting for you in our private chat.");
      long before = eyes.horizon();
      presses("Open the private chat");
      eyes.looksBackTo(before);
    }
  }

  /** How many messages with these words this person could ever read. */
  long timesRead(String words) {
    return eyes.timesRead(words);
  }

  void assertNeverRead(String words) {
    assertFalse(
        Eyes.says(eyes.everythingRead(), words), () -> person + " read: " + eyes.everythingRead());
  }

  private boolean press(String channel, Seen.MessageView message, String label) {
    for (ControlView control : message.controls()) {
      for (Seen.Choice choice : control.choices()) {
        if (Eyes.says(choice.label(), label)) {
          eyes.actsNow();
          side.choose(person, channel, message.id(), control.id(), List.of(choice.value()));
          return true;
        }
      }
      if (Eyes.says(control.label(), label)) {
        eyes.actsNow();
        side.press(person, channel, message.id(), control.id());
        return true;
      }
    }
    return false;
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
