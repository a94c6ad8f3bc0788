package dev.warmglow.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Finds out whether the bot has posted something since an instant, where a nonce is forgotten.
 *
 * @param self id of the bot's user
 */
record OwnMessages(DiscordRest rest, Supplier<String> self) {
  private static final Duration CLOCKS_APART = Duration.ofSeconds(5);
  private static final int PAGE = 100;
  private static final int PAGES = 5;

  /** What came of looking. */
  sealed interface Finding {}

  record Found(DataObject message) implements Finding {}

  record NotThere() implements Finding {}

  record Failed(RestAnswer.Failure why) implements Finding {}

  Finding find(String channel, Instant since, String nonce, DataObject body) {
    String after =
        Long.toUnsignedString(
            TimeUtil.getDiscordTimestamp(since.minus(CLOCKS_APART).toEpochMilli()));
    for (int page = 0; page < PAGES; page++) {
      RestAnswer answer =
          rest.call(
              Route.Messages.GET_MESSAGE_HISTORY
                  .compile(channel)
                  .withQueryParams("after", after, "limit", String.valueOf(PAGE)));
      if (answer instanceof RestAnswer.Failure why) {
        return new Failed(why);
      }
      List<DataObject> messages = messages(((RestAnswer.Done) answer).array());
      for (DataObject message : messages) {
        if (isOwn(message) && isSame(message, nonce, body)) {
          return new Found(message);
        }
        after = later(after, message.getString("id"));
      }
      if (messages.size() < PAGE) {
        break;
      }
    }
    return new NotThere();
  }

  private boolean isOwn(DataObject message) {
    return message.getObject("author").getString("id").equals(self.get());
  }

  private static boolean isSame(DataObject message, String nonce, DataObject body) {
    return nonce.equals(message.getString("nonce", null)) || look(message).equals(look(body));
  }

  /** What identifies a message to its readers: its words, its file and what its controls do. */
  private static List<String> look(DataObject message) {
    List<String> look = new ArrayList<>();
    look.add(message.getString("content", "").strip());
    objects(message, "attachments").forEach(file -> look.add(file.getString("filename", "")));
    addComponents(message, look);
    return look;
  }

  private static void addComponents(DataObject parent, List<String> look) {
    for (DataObject component : objects(parent, "components")) {
      look.add(component.getString("content", "").strip());
      look.add(component.getString("custom_id", component.getString("url", "")));
      addComponents(component, look);
    }
  }

  private static List<DataObject> objects(DataObject parent, String key) {
    return messages(parent.optArray(key).orElseGet(DataArray::empty));
  }

  private static List<DataObject> messages(DataArray array) {
    return array.stream(DataArray::getObject).toList();
  }

  private static String later(String one, String other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other)) >= 0
        ? one
        : other;
  }
}
