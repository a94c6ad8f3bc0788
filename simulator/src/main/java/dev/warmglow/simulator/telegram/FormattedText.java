package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * Text with entities, offsets in UTF-16 units.
 *
 * @param entities <a href="https://core.telegram.org/bots/api#messageentity">MessageEntity</a>
 *     objects by rising offset
 */
record FormattedText(String text, ArrayNode entities) {
  static FormattedText plain(String text) {
    return new FormattedText(text, Json.array());
  }
}
