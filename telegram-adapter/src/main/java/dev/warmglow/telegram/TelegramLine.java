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
 * @param text as it was typed, or the caption; empty for a file without one
 * @param place where links to this chat lead
 * @param file what came with it
 */
record TelegramLine(
    String text,
    List<MessageEntity> entities,
    TelegramLinks place,
    RawValue.@Nullable File file,
    RawValue.@Nullable Account repliedTo) {

  /** Takes apart a message; null when it has neither words nor a file. */
  static @Nullable TelegramLine of(Message message) {
    RawValue.@Nullable File file = TelegramFiles.in(message);
    @Nullable String text = file == null ? message.getText() : message.getCaption();
    if (text == null && file == null) {
      return null;
    }
    @Nullable List<MessageEntity> entities =
        file == null ? message.getEntities() : message.getCaptionEntities();
    return new TelegramLine(
        text == null ? "" : text,
        entities == null ? List.of() : entities,
        TelegramLinks.to(message.getChat()),
        file,
        repliedTo(message));
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
      if (isCommand(entity)) {
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
    return entities.stream().anyMatch(this::isCommand);
  }

  private boolean isCommand(MessageEntity entity) {
    return "bot_command".equals(entity.getType())
        && entity.getOffset() == 0
        && isWithin(entity)
        && entity.getLength() > 1;
  }

  /** What a server gives is not taken on trust. */
  private boolean isWithin(MessageEntity entity) {
    return entity.getOffset() >= 0
        && entity.getLength() > 0
        && entity.getOffset() + entity.getLength() <= text.length();
  }

  /**
   * Words, people, links to this chat, and the file, from {@code start} on; leading space is not a
   * word.
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
      @Nullable RawValue meant =
          entity.getOffset() < from || !isWithin(entity) ? null : meant(entity, bot);
      if (meant != null) {
        typed(parts, from, entity.getOffset());
        parts.add(meant);
        from = entity.getOffset() + entity.getLength();
      }
    }
    typed(parts, from, text.length());
    if (file != null) {
      parts.add(file);
    }
    return new Event.Line(parts, repliedTo);
  }

  private void typed(List<RawValue> parts, int from, int to) {
    if (from < to) {
      parts.add(new RawValue.Typed(text.substring(from, to)));
    }
  }

  private @Nullable RawValue meant(MessageEntity entity, User bot) {
    String words = text.substring(entity.getOffset(), entity.getOffset() + entity.getLength());
    return switch (entity.getType()) {
      case "mention" ->
          words.substring(1).equalsIgnoreCase(bot.getUserName())
              ? account(bot)
              : new RawValue.Handle(words.substring(1));
      case "text_mention" -> entity.getUser() == null ? null : account(entity.getUser());
      case "url" -> place.channel(words);
      case null, default -> null;
    };
  }

  private static RawValue.@Nullable Account repliedTo(Message message) {
    @Nullable Message original = TelegramSubjects.original(message);
    return original == null ? null : TelegramSubjects.author(original);
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
