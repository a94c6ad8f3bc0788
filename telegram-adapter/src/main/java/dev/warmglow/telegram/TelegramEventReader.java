package dev.warmglow.telegram;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Turns updates into events. Immutable. */
final class TelegramEventReader {
  private final User bot;
  private final InstantSource clock;
  private final TelegramMembershipReader memberships;

  TelegramEventReader(User bot, InstantSource clock) {
    this.bot = bot;
    this.clock = clock;
    this.memberships = new TelegramMembershipReader(bot);
  }

  /** The event, or nothing when the update says nothing that concerns the bot. */
  Optional<Event> read(Update update) {
    String key = keyOf(bot, update.getUpdateId());
    if (update.getMessage() != null) {
      return Optional.ofNullable(message(key, update.getMessage()));
    }
    if (update.getCallbackQuery() != null) {
      return Optional.ofNullable(pressed(key, update.getCallbackQuery()));
    }
    if (update.getMyChatMember() != null) {
      return Optional.ofNullable(memberships.ofBot(key, update.getMyChatMember()));
    }
    return update.getChatMember() == null
        ? Optional.empty()
        : Optional.ofNullable(memberships.ofPerson(key, update.getChatMember()));
  }

  private static String keyOf(User bot, int updateId) {
    return "telegram:" + bot.getId() + ":" + updateId;
  }

  private @Nullable Event message(String key, Message message) {
    Instant at = Instant.ofEpochSecond(message.getDate());
    if (message.getMigrateToChatId() != null) {
      return moved(key, at, message.getChatId(), message.getMigrateToChatId());
    }
    if (message.getMigrateFromChatId() != null) {
      return moved(key, at, message.getMigrateFromChatId(), message.getChatId());
    }
    @Nullable List<User> newcomers = message.getNewChatMembers();
    if (newcomers != null && !newcomers.isEmpty()) {
      return memberships.came(key, at, message.getChatId(), newcomers);
    }
    if (message.getLeftChatMember() != null) {
      return memberships.gone(key, at, message.getChatId(), message.getLeftChatMember());
    }
    return typed(key, at, message);
  }

  private @Nullable Event typed(String key, Instant at, Message message) {
    TelegramChat chat = TelegramChat.of(message);
    @Nullable Caller caller = author(message, chat);
    @Nullable TelegramLine line = TelegramLine.of(message);
    if (caller == null || line == null) {
      return null;
    }
    @Nullable Integer ephemeral = message.getEphemeralMessageId();
    ReplyHandle reply =
        new ReplyHandle(
            chat,
            ephemeral == null ? message.getMessageId() : null,
            ephemeral,
            null,
            caller.name());
    if (!line.isCommand()) {
      return new Event.MessageReceived(
          key, at, caller, reply.replyTo(), Text.of(line.text()), line.from(0, bot));
    }
    TelegramLine.@Nullable Named command = line.command(bot.getUserName());
    if (command == null) {
      return null;
    }
    return chat.isPrivate() && command.path().equals("start")
        ? new Event.PrivateChatOpened(key, at, caller, reply.replyTo())
        : new Event.CommandInvoked(
            key,
            at,
            caller,
            reply.replyTo(),
            command.path(),
            line.from(command.rest(), bot),
            TelegramSubjects.of(message));
  }

  /** A press carries no time of its own. */
  private @Nullable Event pressed(String key, CallbackQuery query) {
    @Nullable MaybeInaccessibleMessage pressed = query.getMessage();
    if (pressed == null || query.getData() == null) {
      return null;
    }
    @Nullable Message shown = pressed instanceof Message message ? message : null;
    TelegramChat chat =
        shown == null ? new TelegramChat(pressed.getChatId(), null) : TelegramChat.of(shown);
    Caller caller = caller(query.getFrom(), chat);
    @Nullable Integer ephemeral = shown == null ? null : shown.getEphemeralMessageId();
    @Nullable Integer message = shown == null || ephemeral != null ? null : shown.getMessageId();
    ReplyHandle reply = new ReplyHandle(chat, message, ephemeral, query.getId(), caller.name());
    return new Event.ActionPressed(
        key,
        clock.instant(),
        caller,
        reply.replyTo(),
        query.getData(),
        message == null ? null : new MessageRef(chat.channel(), message.toString()));
  }

  /**
   * Who wrote it; null for bots and channels. Administrators who hide are the group itself, which
   * is all that can be known of them.
   *
   * @see <a href="https://core.telegram.org/bots/api#message">sender_chat</a>
   */
  private static @Nullable Caller author(Message message, TelegramChat chat) {
    @Nullable Chat hidingBehind = message.getSenderChat();
    if (hidingBehind != null) {
      return hidingBehind.getId().equals(chat.id()) ? administrator(hidingBehind, chat) : null;
    }
    @Nullable User from = message.getFrom();
    return from == null || from.getIsBot() ? null : caller(from, chat);
  }

  private static Caller administrator(Chat group, TelegramChat chat) {
    @Nullable String title = group.getTitle();
    return new Caller(
        new UserId(TelegramPlatform.TELEGRAM, chat.chatId()),
        title == null ? "?" : title,
        null,
        chat.space(),
        chat.channel(),
        Locale.ENGLISH,
        Access.ADMINISTRATOR);
  }

  static Caller caller(User user, TelegramChat chat) {
    @Nullable String language = user.getLanguageCode();
    return new Caller(
        new UserId(TelegramPlatform.TELEGRAM, user.getId().toString()),
        TelegramLine.nameOf(user),
        user.getUserName(),
        chat.space(),
        chat.channel(),
        language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
        null);
  }

  static Event.ChannelMoved moved(String key, Instant at, long from, long to) {
    return new Event.ChannelMoved(
        key,
        at,
        new SpaceId(TelegramPlatform.TELEGRAM, Long.toString(from)),
        new SpaceId(TelegramPlatform.TELEGRAM, Long.toString(to)),
        new TelegramChat(from, null).channel(),
        new TelegramChat(to, null).channel());
  }
}
