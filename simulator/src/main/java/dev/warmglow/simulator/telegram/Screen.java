package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what people see. Guarded by the lock of {@link TelegramWorld}. */
final class Screen {
  private final TelegramWorld world;

  Screen(TelegramWorld world) {
    this.world = world;
  }

  void show(Seen.Kind kind, ChatMessage message, String note) {
    Account audience = message.audience();
    String onlyFor = audience == null ? null : audience.handle();
    line(kind, channel(message), onlyFor, view(message), note);
  }

  /** A pop-up for {@code person} over {@code message}, or the spinner that never stopped. */
  void tell(Seen.Kind kind, ChatMessage message, Account person, String note) {
    line(kind, channel(message), person.handle(), view(message), note);
  }

  private void line(
      Seen.Kind kind,
      String channel,
      @Nullable String onlyFor,
      Seen.MessageView view,
      String note) {
    world.log.append(
        seq -> new Seen(seq, world.clock.instant(), kind, channel, onlyFor, view, null, note));
  }

  static String channel(ChatMessage message) {
    Integer thread = message.thread();
    String topic = thread == null ? null : message.chat().topics().get(thread);
    return channel(message.chat()) + (topic == null ? "" : "/" + topic);
  }

  static String channel(Chat chat) {
    return chat.isPrivate() ? "dm:" + chat.title() : chat.title();
  }

  Seen.MessageView view(ChatMessage message) {
    ChatMessage replied = message.replyTo();
    return new Seen.MessageView(
        message.handle(),
        message.author(),
        message.isService() ? serviceText(message) : read(message.words()),
        message.toJson().toString(),
        replied == null ? null : replied.handle(),
        List.copyOf(pinged(message)),
        controls(message),
        files(message),
        message.chat().forcedReplies().entrySet().stream()
            .filter(box -> box.getValue().equals(message))
            .map(box -> box.getKey().handle())
            .toList(),
        reactions(message));
  }

  private static List<Seen.Reaction> reactions(ChatMessage message) {
    Map<String, List<String>> people = new LinkedHashMap<>();
    message
        .reactions()
        .forEach((who, emoji) ->
            people.computeIfAbsent(emoji, key -> new ArrayList<>()).add(who.handle()));
    return people.entrySet().stream()
        .map(each -> new Seen.Reaction(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  private static String serviceText(ChatMessage message) {
    JsonNode json = message.toJson();
    String who = message.from().handle();
    if (json.has("new_chat_members")) {
      return json.path("new_chat_members").path(0).path("first_name").asText()
          + " joined the group";
    }
    if (json.has("left_chat_member")) {
      return who + " left the group";
    }
    if (json.has("forum_topic_created")) {
      return who + " created the topic " + json.path("forum_topic_created").path("name").asText();
    }
    return "the group was upgraded to a supergroup";
  }

  /** The text as it is read: a mention by id shows the handle of the person. */
  private String read(FormattedText words) {
    StringBuilder text = new StringBuilder(words.text());
    for (int i = words.entities().size() - 1; i >= 0; i--) {
      JsonNode entity = words.entities().get(i);
      Account mentioned = mentioned(words, entity);
      if (mentioned != null) {
        int from = entity.path("offset").asInt();
        text.replace(from, from + entity.path("length").asInt(), "@" + mentioned.handle());
      }
    }
    return text.toString();
  }

  private @Nullable Account mentioned(FormattedText words, JsonNode entity) {
    int from = entity.path("offset").asInt();
    return switch (entity.path("type").asText()) {
      case "text_mention" -> world.account(entity.path("user").path("id").asLong());
      case "mention" ->
          world.byUsername(words.text().substring(from + 1, from + entity.path("length").asInt()));
      default -> null;
    };
  }

  /** Whom the message notifies: those mentioned in it, and whose message it replies to. */
  Set<String> pinged(ChatMessage message) {
    Set<String> handles = new LinkedHashSet<>();
    for (Account account : addressed(message)) {
      handles.add(account.handle());
    }
    return handles;
  }

  Set<Account> addressed(ChatMessage message) {
    Set<Account> people = new LinkedHashSet<>();
    for (JsonNode entity : message.words().entities()) {
      Account mentioned = mentioned(message.words(), entity);
      if (mentioned != null && message.chat().membership(mentioned).isPresent()) {
        people.add(mentioned);
      }
    }
    ChatMessage replied = message.replyTo();
    if (replied != null) {
      people.add(replied.from());
    }
    people.remove(message.from());
    people.removeAll(List.of(world.bot, world.anonymous, world.service));
    return people;
  }

  private List<Seen.FileView> files(ChatMessage message) {
    ChatMessage.Media media = message.media();
    if (media == null) {
      return List.of();
    }
    JsonNode file = media.json().isArray() ? media.json().path(0) : media.json();
    String id = file.path("file_id").asText();
    Upload upload = world.files.get(id);
    return upload == null
        ? List.of()
        : List.of(
            new Seen.FileView(id, upload.fileName(), upload.contentType(), upload.bytes().length));
  }

  private static List<Seen.ControlView> controls(ChatMessage message) {
    List<Seen.ControlView> controls = new ArrayList<>();
    JsonNode rows = message.keyboard();
    if (rows == null) {
      return controls;
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        JsonNode button = rows.get(row).get(column);
        String url = button.has("url") ? button.path("url").asText() : null;
        controls.add(
            new Seen.ControlView(
                row + "." + column,
                url == null ? "button" : "link",
                button.path("text").asText(),
                row,
                false,
                url,
                List.of()));
      }
    }
    return controls;
  }
}
