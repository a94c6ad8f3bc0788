package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One REST call, read and routed.
 *
 * @param variables of the path, by name
 */
record Call(
    String method,
    String path,
    Map<String, String> variables,
    Map<String, String> query,
    JsonNode json,
    List<Upload> uploads) {

  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  MessageBody messageBody() {
    return new MessageBody(json, uploads);
  }
}
