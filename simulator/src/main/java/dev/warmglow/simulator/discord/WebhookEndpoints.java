package dev.warmglow.simulator.discord;

import java.util.List;

/** Later answers to interactions: the original response and follow-ups. */
final class WebhookEndpoints {
  private static final String WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}";
  private static final String ORIGINAL = WEBHOOK + "/messages/@original";
  private static final String MESSAGE = WEBHOOK + "/messages/{message_id}";

  private static final int FOLLOW_UPS_OF_OWN_APPS = 5;

  private final Backend backend;

  WebhookEndpoints(Backend backend) {
    this.backend = backend;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST", WEBHOOK, Limit.WEBHOOK, this::followUp),
        new Route("GET", ORIGINAL, Limit.WEBHOOK, this::get),
        new Route("PATCH", ORIGINAL, Limit.WEBHOOK_EDIT, this::edit),
        new Route("DELETE", ORIGINAL, Limit.WEBHOOK, this::delete),
        new Route("GET", MESSAGE, Limit.WEBHOOK, this::get),
        new Route("PATCH", MESSAGE, Limit.WEBHOOK_EDIT, this::edit),
        new Route("DELETE", MESSAGE, Limit.WEBHOOK, this::delete));
  }

  private Interaction interaction(Call call) {
    return backend.interactions.answered(
        call.variable("webhook_id"), call.variable("webhook_token"));
  }

  private Message message(Call call) {
    Interaction interaction = interaction(call);
    String id = call.variable("message_id");
    Message message =
        id.isEmpty() ? interaction.original : backend.messages.get(interaction.channel, id);
    if (message == null
        || !message.author.equals(backend.directory.bot)
        || !backend.messages.isThere(message)
        || !message.visibleTo(interaction.user)) {
      throw ApiError.unknownMessage();
    }
    return message;
  }

  /** The first follow-up after a deferred answer takes the place of its placeholder. */
  private Reply followUp(Call call) {
    Interaction interaction = interaction(call);
    MessageBody body = call.messageBody();
    body.checkNew();
    Message original = interaction.original;
    if (original != null && original.has(Message.LOADING) && backend.messages.isThere(original)) {
      backend.messages.edit(original, body);
      return Reply.ok(original.json);
    }
    if (!interaction.installs.inPlace() && ++interaction.followUps > FOLLOW_UPS_OF_OWN_APPS) {
      throw new ApiError(
          400, 40094, "This interaction has reached its maximum number of follow up messages");
    }
    boolean ephemeral = (body.flags() & Message.EPHEMERAL) != 0;
    Origin origin =
        new Origin(backend.directory.bot, ephemeral ? interaction.user : null, interaction);
    return Reply.ok(backend.messages.create(interaction.channel, body, origin).json);
  }

  private Reply get(Call call) {
    return Reply.ok(message(call).jsonFor(backend.directory.bot));
  }

  private Reply edit(Call call) {
    Message message = message(call);
    MessageBody body = call.messageBody();
    body.checkEdit(message);
    backend.messages.edit(message, body);
    return Reply.ok(message.jsonFor(backend.directory.bot));
  }

  private Reply delete(Call call) {
    Message message = message(call);
    backend.messages.delete(message);
    return Reply.NO_CONTENT;
  }
}
