package dev.warmglow.simulator.discord;

import java.util.List;
import java.util.Map;

/**
 * One call of the bot and its answer.
 *
 * @param template the path with its variables' names, as the published specification writes it:
 *     {@code /channels/{channel_id}/messages}; the path itself when no route fits
 * @param path below {@code /api/v10}, decoded
 * @param query decoded
 * @param headers by lower-case name, without the authorization
 * @param json the body, or its {@code payload_json} part; empty when there is none
 * @param status 0 when the connection was broken by a fault
 * @param response the body of the answer; empty when there is none
 */
public record RecordedRequest(
    String method,
    String template,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String json,
    List<Upload> uploads,
    int status,
    String response) {

  /** {@code POST /channels/{channel_id}/messages}. */
  public String call() {
    return method + " " + template;
  }
}
