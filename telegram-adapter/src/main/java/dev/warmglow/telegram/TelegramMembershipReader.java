package dev.warmglow.telegram;

import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberBanned;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberLeft;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/** Turns changes of membership into events: of the bot, and of people. */
final class TelegramMembershipReader {
  private final User bot;

  TelegramMembershipReader(User bot) {
    this.bot = bot;
  }

  /** The bot itself was added or removed, in private: unblocked or blocked. */
  @Nullable Event ofBot(String key, ChatMemberUpdated change) {
    Instant at = Instant.ofEpochSecond(change.getDate());
    boolean was = isIn(change.getOldChatMember());
    boolean is = isIn(change.getNewChatMember());
    Chat chat = change.getChat();
    if (was == is || chat.isChannelChat()) {
      return null;
    }
    if (chat.isUserChat()) {
      return privateChat(key, at, change.getFrom(), is);
    }
    SpaceId space = space(chat.getId());
    return is ? new Event.CommunityJoined(key, at, space) : new Event.CommunityLeft(key, at, space);
  }

  private static Event privateChat(String key, Instant at, User person, boolean open) {
    TelegramChat chat = new TelegramChat(person.getId(), null);
    Caller caller = TelegramEventReader.caller(person, chat);
    return open
        ? new Event.PrivateChatOpened(
            key, at, caller, new ReplyHandle(chat, null, null, null, caller.name()).replyTo())
        : new Event.PrivateChatClosed(key, at, caller.user());
  }

  @Nullable Event ofPerson(String key, ChatMemberUpdated change) {
    Instant at = Instant.ofEpochSecond(change.getDate());
    long chat = change.getChat().getId();
    User person = change.getNewChatMember().getUser();
    if (!isIn(change.getNewChatMember())) {
      return gone(key, at, chat, person);
    }
    return isIn(change.getOldChatMember()) ? null : came(key, at, chat, List.of(person));
  }

  /** People who are in the chat now; bots among them are left out. */
  @Nullable Event came(String key, Instant at, long chat, List<User> users) {
    List<Event.Newcomer> people =
        users.stream()
            .filter(user -> !user.getIsBot())
            .map(user ->
                new Event.Newcomer(
                    TelegramLine.account(user).user(),
                    TelegramLine.nameOf(user),
                    user.getUserName()))
            .toList();
    return people.isEmpty() ? null : new Event.MembersJoined(key, at, space(chat), people);
  }

  /** Bots come and go without consequence; this one's own removal is told by another update. */
  @Nullable Event gone(String key, Instant at, long chat, User person) {
    return person.getIsBot() || person.getId().equals(bot.getId())
        ? null
        : new Event.MemberLeft(
            key, at, space(chat), new UserId(TelegramPlatform.TELEGRAM, person.getId().toString()));
  }

  private static SpaceId space(long chat) {
    return new SpaceId(TelegramPlatform.TELEGRAM, Long.toString(chat));
  }

  /** A status this version does not know counts as being in: nothing is given up on a guess. */
  private static boolean isIn(@Nullable ChatMember member) {
    return !(member instanceof ChatMemberLeft
        || member instanceof ChatMemberBanned
        || (member instanceof ChatMemberRestricted restricted
            && Boolean.FALSE.equals(restricted.getIsMember())));
  }
}
