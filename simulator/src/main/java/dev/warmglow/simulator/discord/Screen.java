package dev.warmglow.simulator.discord;

import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.Seen.FormView;
import dev.warmglow.simulator.person.Seen.Kind;
import dev.warmglow.simulator.person.Seen.MessageView;
import dev.warmglow.simulator.person.SeenLog;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down what people see. */
final class Screen {
  private final SeenLog log;
  private final MessageReading reading;

  Screen(SeenLog log, Directory directory) {
    this.log = log;
    this.reading = new MessageReading(directory);
  }

  void message(Kind kind, Message message) {
    append(kind, message.channel, message.onlyFor, reading.view(message), null, "");
  }

  void reaction(Message message, String emoji) {
    append(Kind.REACTION, message.channel, message.onlyFor, reading.view(message), null, emoji);
  }

  void form(Channel channel, User person, FormView form) {
    append(Kind.FORM, channel, person, null, form, "");
  }

  void failed(Channel channel, User person, String note) {
    append(Kind.FAILED, channel, person, null, null, note);
  }

  void membership(Kind kind, Channel channel, User person) {
    append(kind, channel, null, null, null, person.handle);
  }

  private void append(
      Kind kind,
      Channel channel,
      @Nullable User onlyFor,
      @Nullable MessageView message,
      @Nullable FormView form,
      String note) {
    String person = onlyFor == null ? null : onlyFor.handle;
    log.append(
        seq -> new Seen(seq, Instant.now(), kind, channel.handle(), person, message, form, note));
  }
}
