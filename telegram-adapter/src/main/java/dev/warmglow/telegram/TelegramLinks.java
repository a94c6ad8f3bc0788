package dev.warmglow.telegram;

import dev.warmglow.core.input.RawValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;

/**
 * Links to one chat, its topics and its messages.
 *
 * @param username of a public group
 * @param topics whether the first number in a link is a topic's
 * @see <a href="https://core.telegram.org/api/links#message-links">Message links</a>
 */
record TelegramLinks(long chat, @Nullable String username, boolean topics) {
  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://)?t(?:elegram)?\\.me/(?:c/(\\d{1,15})|(\\w{4,32}))((?:/\\d{1,9}){0,3})/?"
              + "(?:\\?.*)?");

  /** Ids of supergroups begin with this, links leave it out. */
  private static final String SUPERGROUP = "-100";

  /** The topic that every forum has; messages in it are outside of any thread. */
  private static final int GENERAL = 1;

  static TelegramLinks to(Chat chat) {
    return new TelegramLinks(
        chat.getId(), chat.getUserName(), Boolean.TRUE.equals(chat.getIsForum()));
  }

  /** The chat or topic that the link leads to; null when it leads elsewhere. */
  RawValue.@Nullable Channel channel(String link) {
    Matcher matcher = LINK.matcher(link);
    if (!matcher.matches() || !leadsHere(matcher.group(1), matcher.group(2))) {
      return null;
    }
    String[] numbers = matcher.group(3).split("/", -1);
    int first = numbers.length < 2 ? GENERAL : Integer.parseInt(numbers[1]);
    TelegramChat place = new TelegramChat(chat, topics && first != GENERAL ? first : null);
    return new RawValue.Channel(place.channel(), link);
  }

  private boolean leadsHere(@Nullable String id, @Nullable String name) {
    return id == null
        ? name != null && name.equalsIgnoreCase(username)
        : Long.toString(chat).equals(SUPERGROUP + id);
  }
}
