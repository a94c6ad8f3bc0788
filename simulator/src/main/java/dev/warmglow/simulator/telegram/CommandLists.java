package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Command lists per scope and language (<a
 * href="https://core.telegram.org/bots/api#determining-list-of-commands">Determining list of
 * commands</a>). Guarded by the lock of {@link TelegramWorld}.
 */
final class CommandLists {
  private final Map<Key, ArrayNode> lists = new HashMap<>();

  /**
   * A scope and a language.
   *
   * @param scope the scope's type with the ids it names behind it
   * @param language two letters, or empty for everyone else
   */
  record Key(String scope, String language) {}

  void set(Key key, ArrayNode commands) {
    if (commands.isEmpty()) {
      lists.remove(key);
    } else {
      lists.put(key, commands);
    }
  }

  ArrayNode get(Key key) {
    ArrayNode commands = lists.get(key);
    return commands == null ? Json.array() : commands.deepCopy();
  }

  /** What the narrowest scope and language offers {@code person} in {@code chat}. */
  ArrayNode seenBy(Account person, Chat chat) {
    String language =
        person
            .language()
            .toLowerCase(Locale.ROOT)
            .substring(0, Math.min(2, person.language().length()));
    for (String scope : scopes(person, chat)) {
      for (String spoken : List.of(language, "")) {
        ArrayNode commands = lists.get(new Key(scope, spoken));
        if (commands != null) {
          return commands;
        }
      }
    }
    return Json.array();
  }

  private static List<String> scopes(Account person, Chat chat) {
    List<String> narrowestFirst = new ArrayList<>();
    String here = ":" + chat.id();
    if (chat.isPrivate()) {
      narrowestFirst.add("chat" + here);
      narrowestFirst.add("all_private_chats");
    } else {
      boolean administrator = chat.membership(person).isAdministrator();
      narrowestFirst.add("chat_member" + here + ":" + person.id());
      if (administrator) {
        narrowestFirst.add("chat_administrators" + here);
      }
      narrowestFirst.add("chat" + here);
      if (administrator) {
        narrowestFirst.add("all_chat_administrators");
      }
      narrowestFirst.add("all_group_chats");
    }
    narrowestFirst.add("default");
    return narrowestFirst;
  }

  /** Whether picking {@code command} sends a message that only the bot sees. */
  boolean isEphemeral(Account person, Chat chat, String command) {
    for (JsonNode entry : seenBy(person, chat)) {
      if (entry.path("command").asText().equals(command)) {
        return entry.path("is_ephemeral").asBoolean();
      }
    }
    return false;
  }
}
