package dev.warmglow.app.conversation;

import static java.util.Objects.requireNonNull;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.FieldView;
import dev.warmglow.simulator.person.Seen.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a person answers what a bot asks: in a form on Discord, one by one on Telegram. */
final class Forms {
  /** Before an answer that is a file. */
  static final String FILE = "file:";

  private final PersonSide side;
  private final Actor actor;
  private final Eyes eyes;

  Forms(PersonSide side, Actor actor, Eyes eyes) {
    this.side = side;
    this.actor = actor;
    this.eyes = eyes;
  }

  /**
   * A question of a form.
   *
   * @param prompt words that it is asked with
   * @param plain what is understood
   */
  record Question(String field, String prompt, String plain) {}

  void fill(Map<String, String> values) throws InterruptedException {
    if (!actor.onDiscord()) {
      for (String value : values.values()) {
        answer(value);
      }
      return;
    }
    Seen.FormView form = form();
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
    side.submit(actor.name(), form.id(), submitted);
  }

  void fillOrElse(String answer, List<Question> questions) throws InterruptedException {
    if (actor.onDiscord()) {
      submitOrElse(answer, questions);
      return;
    }
    Seen line = eyes.await("a question", this::isAsked);
    for (Question question : questions) {
      line = reply(line, answer);
      if (Eyes.says(Eyes.text(line), question.prompt())) {
        line = reply(line, question.plain());
      }
    }
    if (isAsked(line)) {
      actor.types("/cancel@" + actor.bot());
      actor.hears("");
    }
  }

  Map<String, String> filledIn() throws InterruptedException {
    Map<String, String> values = new HashMap<>();
    for (FieldView field : form().fields()) {
      if (field.value() != null && !field.value().isEmpty()) {
        values.put(field.id(), field.value());
      }
    }
    return values;
  }

  private void submitOrElse(String answer, List<Question> questions) throws InterruptedException {
    Seen.FormView form = form();
    Map<String, String> values = new HashMap<>();
    Map<String, String> plain = new HashMap<>();
    for (Question question : questions) {
      values.put(question.field(), answer);
      plain.put(question.field(), question.plain());
    }
    eyes.actsNow();
    try {
      side.submit(actor.name(), form.id(), values);
    } catch (Refused byTheClient) {
      side.submit(actor.name(), form.id(), plain);
    }
    actor.hears("");
  }

  private Seen.FormView form() throws InterruptedException {
    return requireNonNull(eyes.await("a form", line -> line.kind() == Kind.FORM).form());
  }

  private void answer(String value) throws InterruptedException {
    Seen line =
        eyes.await(
            "a question",
            l -> l.kind() == Kind.MESSAGE && eyes.isFromBot(l) && l.channel().equals(actor.room()));
    Seen.MessageView question = requireNonNull(line.message());
    if (value.startsWith(FILE)) {
      eyes.actsNow();
      List<String> file = List.of(value.substring(FILE.length()));
      side.send(actor.name(), actor.room(), "", question.id(), file);
    } else if (!actor.press(line.channel(), question, value)) {
      eyes.actsNow();
      side.type(actor.name(), actor.room(), value, question.id());
    }
  }

  /** What the bot says to it; the question itself when the client does not send it. */
  private Seen reply(Seen question, String text) throws InterruptedException {
    eyes.actsNow();
    try {
      String asked = requireNonNull(question.message()).id();
      String id = side.type(actor.name(), actor.room(), text, asked);
      return eyes.await(
          "what comes of " + text, l -> l.message() != null && id.equals(l.message().replyTo()));
    } catch (Refused byTheClient) {
      return question;
    }
  }

  private boolean isAsked(Seen line) {
    return line.message() != null && line.message().asks().contains(actor.name());
  }

  private static String valueOf(List<Seen.Choice> choices, String label) {
    return choices.stream()
        .filter(choice -> choice.label().equals(label))
        .map(Seen.Choice::value)
        .findFirst()
        .orElse(label);
  }
}
