package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Seen.Choice;
import dev.warmglow.simulator.person.Seen.ControlView;
import dev.warmglow.simulator.person.Seen.FileView;
import dev.warmglow.simulator.person.Seen.MessageView;
import dev.warmglow.simulator.person.Seen.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A message as it reads on the screen. */
final class MessageReading {
  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int LINK_STYLE = 5;
  private static final int TEXT_DISPLAY = 10;
  private static final int THREAD_CREATED = 18;

  private final Directory directory;

  MessageReading(Directory directory) {
    this.directory = directory;
  }

  MessageView view(Message message) {
    JsonNode reference = message.json.path("message_reference").path("message_id");
    return new MessageView(
        message.id,
        message.author.handle,
        text(message),
        Json.write(message.json),
        reference.isTextual() ? reference.asText() : null,
        message.pinged.stream().map(user -> user.handle).toList(),
        controls(message),
        message.json.path("attachments").isEmpty() ? List.of() : files(message),
        List.of(),
        message.reactions.entrySet().stream()
            .map(each ->
                new Reaction(
                    each.getKey(), each.getValue().stream().map(directory::nameOf).toList()))
            .toList());
  }

  private String text(Message message) {
    List<String> parts = new ArrayList<>();
    String content = read(message.json.path("content").asText(), message.channel);
    boolean thread = message.json.path("type").asInt() == THREAD_CREATED;
    parts.add(thread ? message.author.handle + " started a thread: " + content : content);
    message.json.path("embeds").forEach(embed -> parts.add(embed(embed, message.channel)));
    for (JsonNode component : message.components()) {
      if (component.path("type").asInt() == TEXT_DISPLAY) {
        parts.add(read(component.path("content").asText(), message.channel));
      }
    }
    message
        .json
        .path("attachments")
        .forEach(file -> parts.add("[" + file.path("filename").asText() + "]"));
    return String.join("\n", parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  private String embed(JsonNode embed, Channel channel) {
    Stream<String> head =
        Stream.of(
            embed.path("author").path("name").asText(),
            read(embed.path("title").asText(), channel),
            read(embed.path("description").asText(), channel));
    Stream<String> fields =
        Json.items(embed.path("fields"))
            .map(field ->
                read(field.path("name").asText(), channel)
                    + "\n"
                    + read(field.path("value").asText(), channel));
    Stream<String> foot =
        Stream.of(
            embed.path("image").path("url").asText(), embed.path("footer").path("text").asText());
    return String.join(
        "\n",
        Stream.of(head, fields, foot)
            .flatMap(part -> part)
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private String read(String markdown, Channel channel) {
    return Markdown.read(
        markdown,
        directory::nameOf,
        id ->
            channel.guild == null
                ? id
                : channel.guild.roles().stream()
                    .filter(role -> role.id().equals(id))
                    .map(GuildRole::name)
                    .findFirst()
                    .orElse("deleted-role"),
        id -> {
          Channel named = directory.channelById(id);
          return named == null ? "unknown" : named.name;
        });
  }

  private static List<FileView> files(Message message) {
    return Json.items(message.json.path("attachments"))
        .map(file ->
            new FileView(
                file.path("id").asText(),
                file.path("filename").asText(),
                file.path("content_type").asText(),
                file.path("size").asInt()))
        .toList();
  }

  private static List<ControlView> controls(Message message) {
    JsonNode components = message.json.path("components");
    List<ControlView> all = new ArrayList<>();
    int row = 0;
    for (JsonNode component : Message.flatten(components)) {
      int type = component.path("type").asInt();
      if (type == ROW) {
        int position = 0;
        for (JsonNode control : component.path("components")) {
          all.add(control(control, row, position++, message.channel));
        }
        row++;
      } else if (component.path("accessory").path("type").asInt() == BUTTON) {
        all.add(control(component.path("accessory"), row++, 0, message.channel));
      }
    }
    return List.copyOf(all);
  }

  private static ControlView control(JsonNode control, int row, int position, Channel channel) {
    boolean button = control.path("type").asInt() == BUTTON;
    boolean link = button && control.path("style").asInt() == LINK_STYLE;
    String label =
        Stream.of(
                control.path("emoji").path("name").asText(),
                control.path(button ? "label" : "placeholder").asText())
            .filter(part -> !part.isEmpty())
            .reduce((emoji, words) -> emoji + " " + words)
            .orElse("");
    return new ControlView(
        link ? "link-" + row + "-" + position : control.path("custom_id").asText(),
        link ? "link" : button ? "button" : "menu",
        label,
        row,
        control.path("disabled").asBoolean(),
        link ? control.path("url").asText() : null,
        button ? List.of() : Picks.offered(control, channel));
  }

  static List<Choice> suggestions(JsonNode choices, String locale) {
    return Json.items(choices)
        .map(choice ->
            new Choice(
                choice.path("value").asText(), CommandMenu.localized(choice, "name", locale)))
        .toList();
  }

  static List<Choice> choices(JsonNode options) {
    return Json.items(options)
        .map(option -> new Choice(option.path("value").asText(), option.path("label").asText()))
        .toList();
  }
}
