package dev.warmglow.app.conversation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.ControlView;
import dev.warmglow.simulator.person.Seen.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person on one platform: does things, and sees what they lead to. */
final class Actor {
  private final PersonSide side;
  private final String person;
  private final Eyes eyes;
  private final Forms forms;
  private String room;
  private boolean privateChatIsOpen;

  Actor(PersonSide side, String person, String room) {
    this.side = side;
    this.person = person;
    this.room = room;
    this.eyes = new Eyes(side, person);
    this.forms = new Forms(side, this, eyes);
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
    return forms.filledIn();
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
    forms.fill(pairs(namesAndValues));
  }

  /** Gives one answer to every question of a form, and where it is not taken a plain one. */
  void fillsOrElse(String answer, List<Forms.Question> questions) throws InterruptedException {
    forms.fillOrElse(answer, questions);
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

  /** Presses or picks what is labelled so; false when nothing is. */
  boolean press(String channel, Seen.MessageView message, String label) {
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

  private static Map<String, String> pairs(String... namesAndValues) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      pairs.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return pairs;
  }
}
