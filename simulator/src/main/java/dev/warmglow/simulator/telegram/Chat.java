package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A private chat, a group or a supergroup. Guarded by the lock of {@link TelegramWorld}. */
final class Chat {
  /** What kind of chat, in the Bot API's words. */
  enum Kind {
    PRIVATE("private", "private chat"),
    GROUP("group", "group chat"),
    SUPERGROUP("supergroup", "supergroup chat"),
    CHANNEL("channel", "channel chat");

    private final String type;
    private final String words;

    Kind(String type, String words) {
      this.type = type;
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final long id;
  private final Kind kind;
  private final String title;
  private final @Nullable Account person;
  private final Map<Account, Membership> members = new LinkedHashMap<>();
  private final TreeMap<Integer, ChatMessage> messages = new TreeMap<>();
  private final TreeMap<Integer, ChatMessage> ephemeral = new TreeMap<>();
  private final Map<Integer, String> topics = new TreeMap<>();
  private final Map<Account, ChatMessage> forcedReplies = new LinkedHashMap<>();
  private final Set<Account> hidden = new HashSet<>();
  private boolean botHasWritten;
  private @Nullable Chat movedTo;
  private int nextId = 1;

  Chat(long id, Kind kind, String title) {
    this.id = id;
    this.kind = kind;
    this.title = title;
    this.person = null;
  }

  /** The private chat of a person with the bot; its id is the person's. */
  Chat(Account person) {
    this.id = person.id();
    this.kind = Kind.PRIVATE;
    this.title = person.handle();
    this.person = person;
  }

  long id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  boolean isPrivate() {
    return kind == Kind.PRIVATE;
  }

  @Nullable Account person() {
    return person;
  }

  String title() {
    return title;
  }

  Membership membership(Account who) {
    return members.getOrDefault(who, Membership.LEFT);
  }

  void setMembership(Account who, Membership membership) {
    members.put(who, membership);
  }

  /** Administrators who hide behind the group's name. */
  Set<Account> hidden() {
    return hidden;
  }

  /** What the Bot API says about somebody here. */
  ObjectNode memberJson(Account who) {
    ObjectNode json = membership(who).toJson(who);
    if (json.has("is_anonymous")) {
      json.put("is_anonymous", hidden.contains(who));
    }
    return json;
  }

  Map<Account, Membership> members() {
    return members;
  }

  ChatMessage post(Instant at, ChatMessage.Draft draft) {
    TreeMap<Integer, ChatMessage> into = draft.ephemeral() ? ephemeral : messages;
    ChatMessage message = new ChatMessage(this, draft.ephemeral() ? freeId() : nextId++, at, draft);
    into.put(message.id(), message);
    if (!draft.ephemeral() && draft.from().isBot()) {
      botHasWritten = true;
    }
    return message;
  }

  /** Ids of ephemeral messages are used again once the message is gone. */
  private int freeId() {
    int free = 1;
    while (ephemeral.containsKey(free)) {
      free++;
    }
    return free;
  }

  @Nullable ChatMessage message(long messageId) {
    return messages.get((int) messageId);
  }

  @Nullable ChatMessage ephemeral(long ephemeralId) {
    return ephemeral.get((int) ephemeralId);
  }

  /** Finds a message by {@link ChatMessage#handle()}. */
  @Nullable ChatMessage byHandle(String handle) {
    String digits = handle.startsWith("e") ? handle.substring(1) : handle;
    if (!digits.matches("\\d{1,9}")) {
      return null;
    }
    return handle.startsWith("e")
        ? ephemeral(Integer.parseInt(digits))
        : message(Integer.parseInt(digits));
  }

  void remove(ChatMessage message) {
    (message.isEphemeral() ? ephemeral : messages).remove(message.id());
    forcedReplies.values().removeIf(message::equals);
  }

  Map<Integer, ChatMessage> messages() {
    return messages;
  }

  boolean botHasWritten() {
    return botHasWritten;
  }

  Map<Integer, String> topics() {
    return topics;
  }

  /** Opens a topic; its id is that of the service message that announces it. */
  int openTopic(String name) {
    topics.put(nextId, name);
    return nextId;
  }

  @Nullable Chat movedTo() {
    return movedTo;
  }

  void moveTo(Chat supergroup) {
    movedTo = supergroup;
  }

  /** Messages whose reply box is open on a person's screen. */
  Map<Account, ChatMessage> forcedReplies() {
    return forcedReplies;
  }

  /** A <a href="https://core.telegram.org/bots/api#chat">Chat</a>. */
  ObjectNode toJson() {
    ObjectNode json = Json.object().put("id", id).put("type", kind.type);
    if (person != null) {
      json.put("first_name", person.handle());
      if (person.username() != null) {
        json.put("username", person.username());
      }
      return json;
    }
    json.put("title", title);
    if (!topics.isEmpty()) {
      json.put("is_forum", true);
    }
    return json;
  }
}
