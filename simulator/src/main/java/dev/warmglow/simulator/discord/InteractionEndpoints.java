package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** First answers to interactions. */
final class InteractionEndpoints {
  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int SUGGESTIONS = 8;
  private static final int MODAL = 9;
  private static final int SUGGESTED_AT_MOST = 25;

  private final Backend backend;

  InteractionEndpoints(Backend backend) {
    this.backend = backend;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            "POST",
            "/interactions/{interaction_id}/{interaction_token}/callback",
            Limit.NONE,
            this::callback));
  }

  private Reply callback(Call call) {
    Interaction interaction =
        backend.interactions.pending(
            call.variable("interaction_id"), call.variable("interaction_token"));
    int type = call.json().path("type").asInt();
    checkType(type, interaction);
    MessageBody body = new MessageBody(call.json().path("data"), call.uploads());
    Message message =
        switch (type) {
          case MESSAGE -> respond(interaction, body);
          case DEFERRED_MESSAGE -> deferMessage(interaction, body);
          case DEFERRED_UPDATE -> deferUpdate(interaction);
          case UPDATE -> update(interaction, body);
          case SUGGESTIONS -> suggest(interaction, body.json());
          default -> openModal(interaction, body.json());
        };
    boolean withResponse = call.query().getOrDefault("with_response", "").equals("true");
    return withResponse ? Reply.ok(response(interaction, type, message)) : Reply.NO_CONTENT;
  }

  private static void checkType(int type, Interaction interaction) {
    boolean updatable = interaction.source != null;
    boolean allowed =
        switch (type) {
          case MESSAGE, DEFERRED_MESSAGE -> interaction.type != Interaction.AUTOCOMPLETE;
          case DEFERRED_UPDATE, UPDATE -> updatable;
          case SUGGESTIONS -> interaction.type == Interaction.AUTOCOMPLETE;
          case MODAL ->
              interaction.type == Interaction.COMMAND || interaction.type == Interaction.COMPONENT;
          default -> false;
        };
    if (!allowed) {
      Problems problems = new Problems();
      problems.choice("type");
      problems.check();
    }
  }

  private Origin origin(Interaction interaction, MessageBody body) {
    boolean ephemeral = (body.flags() & Message.EPHEMERAL) != 0;
    return new Origin(backend.directory.bot, ephemeral ? interaction.user : null, interaction);
  }

  private Message respond(Interaction interaction, MessageBody body) {
    body.checkNew();
    backend.interactions.acknowledge(interaction);
    Message message = backend.messages.create(interaction.channel, body, origin(interaction, body));
    interaction.original = message;
    return message;
  }

  private Message deferMessage(Interaction interaction, MessageBody body) {
    backend.interactions.acknowledge(interaction);
    Message message =
        backend.messages.createThinking(interaction.channel, origin(interaction, body));
    interaction.original = message;
    return message;
  }

  private @Nullable Message deferUpdate(Interaction interaction) {
    backend.interactions.acknowledge(interaction);
    interaction.original = interaction.source;
    return interaction.source;
  }

  private @Nullable Message update(Interaction interaction, MessageBody body) {
    Message source = interaction.source;
    if (source == null) {
      throw ApiError.unknownMessage();
    }
    body.checkEdit(source);
    backend.interactions.acknowledge(interaction);
    interaction.original = source;
    if (backend.messages.isThere(source)) {
      backend.messages.edit(source, body);
    }
    return source;
  }

  private @Nullable Message suggest(Interaction interaction, JsonNode data) {
    Problems problems = new Problems();
    JsonNode choices = problems.items(data, "choices", 0, SUGGESTED_AT_MOST);
    CommandRules.checkChoices(choices, interaction.focusedType, problems.at("choices"));
    problems.check();
    backend.interactions.acknowledge(interaction);
    backend.suggestions.answered(
        interaction, MessageReading.suggestions(choices, interaction.user.locale));
    return null;
  }

  private @Nullable Message openModal(Interaction interaction, JsonNode modal) {
    Problems problems = new Problems();
    ModalRules.check(modal, problems);
    problems.check();
    backend.interactions.acknowledge(interaction);
    OpenForm form =
        new OpenForm(
            backend.ids.next(),
            interaction.user,
            interaction.channel,
            interaction.source,
            interaction.metadata(),
            modal.deepCopy());
    backend.interactions.open(form);
    backend.screen.form(form.channel(), form.person(), FormReading.view(form));
    return null;
  }

  private ObjectNode response(Interaction interaction, int type, @Nullable Message message) {
    ObjectNode json = Json.object();
    ObjectNode about =
        json.putObject("interaction")
            .put("id", interaction.id)
            .put("type", interaction.type)
            .put("channel_id", interaction.channel.id);
    if (interaction.channel.guild != null) {
      about.put("guild_id", interaction.channel.guild.id);
    }
    if (message != null) {
      about
          .put("response_message_id", message.id)
          .put("response_message_loading", message.has(Message.LOADING))
          .put("response_message_ephemeral", message.has(Message.EPHEMERAL));
      // A deferred answer has a message, but the resource only shows one that is written.
      int shown = type == DEFERRED_MESSAGE ? MESSAGE : type == DEFERRED_UPDATE ? UPDATE : type;
      json.putObject("resource")
          .put("type", shown)
          .set("message", message.jsonFor(backend.directory.bot));
    }
    return json;
  }
}
