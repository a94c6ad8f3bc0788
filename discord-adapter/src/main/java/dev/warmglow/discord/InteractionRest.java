package dev.warmglow.discord;

import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The calls that answer one interaction.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving
 *     and responding</a>
 */
record InteractionRest(DiscordRest rest, InteractionHandle handle) {
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;

  /** The callback types. */
  enum Callback {
    MESSAGE(4),
    THINKING(5),
    QUIET(6),
    UPDATE(7),
    SUGGESTIONS(8),
    FORM(9);

    private final int number;

    Callback(int number) {
      this.number = number;
    }
  }

  RestAnswer callback(Callback type) {
    return callback(new Payload(DataObject.empty().put("type", type.number), null));
  }

  RestAnswer callback(Callback type, DataObject data) {
    return callback(type, new Payload(data, null));
  }

  RestAnswer callback(Callback type, Payload data) {
    return callback(
        new Payload(
            DataObject.empty().put("type", type.number).put("data", data.json()), data.image()));
  }

  private RestAnswer callback(Payload body) {
    return rest.call(
        Route.Interactions.CALLBACK
            .compile(handle.interactionId(), handle.token())
            .withQueryParams("with_response", "true"),
        body);
  }

  RestAnswer editOriginal(Payload body) {
    return rest.call(original(Route.Interactions.EDIT_FOLLOWUP), body);
  }

  RestAnswer deleteOriginal() {
    return rest.call(original(Route.Interactions.DELETE_FOLLOWUP));
  }

  RestAnswer readOriginal() {
    return rest.call(original(Route.Interactions.GET_MESSAGE));
  }

  RestAnswer followUp(Payload body) {
    return rest.callOnce(
        Route.Interactions.CREATE_FOLLOWUP
            .compile(handle.applicationId(), handle.token())
            .withQueryParams("wait", "true"),
        body);
  }

  private Route.CompiledRoute original(Route route) {
    return route.compile(handle.applicationId(), handle.token(), "@original");
  }
}
