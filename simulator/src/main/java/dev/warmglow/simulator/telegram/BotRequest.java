package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One call of the bot and its answer. Do not change the JSON.
 *
 * @param method as the specification spells it
 * @param parameters what was sent, as JSON, also when it came as a form or multipart
 * @param status the HTTP status; 0 when the connection was broken before anything was done
 * @param response the body, a JSON null when there was none
 */
public record BotRequest(String method, ObjectNode parameters, int status, JsonNode response) {

  /** Whether the bot's wish was granted, even if a fault kept the answer from it. */
  public boolean ok() {
    return response.path("ok").asBoolean();
  }
}
