package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A Telegram user, the bot included. Guarded by the lock of {@link TelegramWorld}. */
final class Account {
  private final long id;
  private final String handle;
  private final boolean bot;
  private final String firstName;
  private final @Nullable String username;
  private String language = "en";
  private boolean started;
  private boolean blocking;

  Account(long id, String handle, boolean bot) {
    this(id, handle, bot, handle);
  }

  Account(long id, String handle, boolean bot, String firstName) {
    this.id = id;
    this.firstName = firstName;
    this.handle = handle;
    this.bot = bot;
    this.username = handle.matches("[A-Za-z][A-Za-z0-9_]{1,31}") ? handle : null;
  }

  long id() {
    return id;
  }

  String handle() {
    return handle;
  }

  boolean isBot() {
    return bot;
  }

  /** Null for a person whose handle is no username, such as {@code Ada Lovelace}. */
  @Nullable String username() {
    return username;
  }

  String language() {
    return language;
  }

  void speak(String languageTag) {
    language = languageTag;
  }

  /** Whether the person ever pressed Start, so that the bot may write to them. */
  boolean started() {
    return started;
  }

  void start() {
    started = true;
  }

  boolean blocking() {
    return blocking;
  }

  void block(boolean blocked) {
    blocking = blocked;
  }

  /** A <a href="https://core.telegram.org/bots/api#user">User</a>. */
  ObjectNode toJson() {
    ObjectNode json = Json.object().put("id", id).put("is_bot", bot).put("first_name", firstName);
    if (username != null) {
      json.put("username", username);
    }
    if (!bot) {
      json.put("language_code", language);
    }
    return json;
  }
}
