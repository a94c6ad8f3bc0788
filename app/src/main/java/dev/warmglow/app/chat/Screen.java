package dev.warmglow.app.chat;

import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.ControlView;
import dev.warmglow.simulator.person.Seen.MessageView;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints what a person sees, and numbers what they can press. Safe for use by two threads. */
final class Screen {
  private final PrintWriter out;
  private final List<Pressable> pressables = new ArrayList<>();
  private @Nullable Seen lastForm;
  private @Nullable Seen lastMessage;

  Screen(PrintWriter out) {
    this.out = out;
  }

  /** Something with a number. */
  record Pressable(String channel, String message, ControlView control) {}

  synchronized void show(Seen line) {
    switch (line.kind()) {
      case MESSAGE -> message(line, "");
      case EDIT -> message(line, " (changed)");
      case DELETE -> say(line, "a message was removed");
      case THINKING -> say(line, "the bot is thinking ...");
      case ALERT -> say(line, "[ " + line.note() + " ]");
      case FAILED -> say(line, "! " + line.note());
      case REACTION -> say(line, line.note());
      case JOINED -> say(line, "joined");
      case LEFT -> say(line, "left");
      case FORM -> {
        lastForm = line;
        say(
            line,
            "a form opened: "
                + (line.form() == null ? "" : line.form().title())
                + " (type form to fill it in)");
      }
    }
    out.flush();
  }

  /** The form that opened last, once. */
  synchronized Optional<Seen> takeForm() {
    Seen form = lastForm;
    lastForm = null;
    return Optional.ofNullable(form);
  }

  synchronized Optional<Pressable> numbered(int number) {
    return number >= 1 && number <= pressables.size()
        ? Optional.of(pressables.get(number - 1))
        : Optional.empty();
  }

  /** The newest message of a channel, if it has nothing to press: a question to reply to, maybe. */
  synchronized Optional<MessageView> open(String channel) {
    Seen line = lastMessage;
    return line != null && line.channel().equals(channel)
        ? Optional.ofNullable(line.message()).filter(message -> message.controls().isEmpty())
        : Optional.empty();
  }

  synchronized void say(String text) {
    out.println(text);
    out.flush();
  }

  private void say(Seen line, String text) {
    out.println("[" + line.channel() + "] " + text);
  }

  private void message(Seen line, String remark) {
    MessageView message = line.message();
    if (message == null) {
      return;
    }
    lastMessage = line;
    String only = line.onlyFor() == null ? "" : " (only you see this)";
    out.println("[" + line.channel() + "] " + message.author() + only + remark + ":");
    message.text().lines().forEach(each -> out.println("    " + each));
    for (ControlView control : message.controls()) {
      if (control.choices().isEmpty()) {
        number(line, message, control, control.label());
      } else {
        for (Seen.Choice choice : control.choices()) {
          number(
              line,
              message,
              new ControlView(
                  control.id(),
                  control.type(),
                  choice.label(),
                  control.row(),
                  control.disabled(),
                  null,
                  List.of(choice)),
              choice.label());
        }
      }
    }
  }

  private void number(Seen line, MessageView message, ControlView control, String label) {
    pressables.add(new Pressable(line.channel(), message.id(), control));
    out.println(
        "      (" + pressables.size() + ") " + label + (control.url() == null ? "" : " ->"));
  }
}
