package dev.warmglow.telegram;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A typed message, taken apart along its entities.
 *
 * @param text as it was typed
 */
record TelegramLine(
    String text, List<MessageEntity> entities, RawValue.@Nullable Account repliedTo) {

  /** Takes apart a message that has text. */
  static TelegramLine of(Message message) {
    @Nullable List<MessageEntity> entities = message.getEntities();
    return new TelegramLine(
        message.getText(), entities == null ? List.of() : entities, repliedTo(message));
  }

  /**
   * The command at the very start: {@code /checkin_start@bot} is {@code checkin start}.
   *
   * @param path for which bot it was meant is not part of it
   * @param rest where what was given along begins
   */
  record Named(String path, int rest) {}

  /** The command, or null when this is none, or one for another bot. */
  @Nullable Named command(String bot) {
    for (MessageEntity entity : entities) {
      if (entity.getType().equals("bot_command") && entity.getOffset() == 0) {
        String typed = text.substring(1, entity.getLength());
        int at = typed.indexOf('@');
        if (at >= 0 && !typed.substring(at + 1).equalsIgnoreCase(bot)) {
          return null;
        }
        String name = (at < 0 ? typed : typed.substring(0, at)).toLowerCase(Locale.ROOT);
        return new Named(name.replaceFirst("_", " "), entity.getLength());
      }
    }
    return null;
  }

  boolean isCommand() {
    return entities.stream()
        .anyMatch(entity -> entity.getType().equals("bot_command") && entity.getOffset() == 0);
  }

  /**
   * Words and people from {@code start} on; leading space is not a word.
   *
   * @param bot knows its own handle, and no other
   */
  Event.Line from(int start, User bot) {
    List<RawValue> parts = new ArrayList<>();
    int from = start;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    for (MessageEntity entity : entities) {
      RawValue person = entity.getOffset() < from ? null : person(entity, bot);
      if (person != null) {
        typed(parts, from, entity.getOffset());
        parts.add(person);
        from = entity.getOffset() + entity.getLength();
      }
    }
    typed(parts, from, text.length());
    return new Event.Line(parts, repliedTo);
  }

  private void typed(List<RawValue> parts, int from, int to) {
    if (from < to) {
      parts.add(new RawValue.Typed(text.substring(from, to)));
    }
  }

  private @Nullable RawValue person(MessageEntity entity, User bot) {
    return switch (entity.getType()) {
      case "mention" -> {
        String handle =
            text.substring(entity.getOffset() + 1, entity.getOffset() + entity.getLength());
        yield handle.equalsIgnoreCase(bot.getUserName())
            ? account(bot)
            : new RawValue.Handle(handle);
      }
      case "text_mention" -> account(entity.getUser());
      default -> null;
    };
  }

  private static RawValue.@Nullable Account repliedTo(Message message) {
    @Nullable Message original = message.getReplyToMessage();
    // A message in a topic is a reply to the topic's first message, if to no other.
    if (original == null
        || original.getSenderChat() != null
        || original.getFrom() == null
        || (message.isTopicMessage()
            && original.getMessageId().equals(message.getMessageThreadId()))) {
      return null;
    }
    return account(original.getFrom());
  }

  static RawValue.Account account(User user) {
    return new RawValue.Account(
        new UserId(TelegramPlatform.TELEGRAM, user.getId().toString()),
        nameOf(user),
        user.getIsBot());
  }

  static String nameOf(User user) {
    @Nullable String last = user.getLastName();
    return last == null ? user.getFirstName() : user.getFirstName() + " " + last;
  }
}
