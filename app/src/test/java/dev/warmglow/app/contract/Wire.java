package dev.warmglow.app.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What an adapter sent to its local platform. */
interface Wire {

  /** How many calls there were. */
  int calls();

  /** Calls that send, change or delete messages, from the one with this number on. */
  List<Call> since(int first);

  /** Where calls break the published specification; empty without one. */
  List<String> violations();

  /**
   * One call.
   *
   * @param name the platform's name for it
   * @param body with what differs from run to run replaced by words
   */
  record Call(String name, JsonNode body) {}
}
