package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * How given entities may lie in each other (<a
 * href="https://core.telegram.org/bots/api#formatting-options">Formatting options</a>: "Message
 * entities can be nested").
 */
final class EntityNesting {
  private static final Set<String> STYLES =
      Set.of("bold", "italic", "underline", "strikethrough", "spoiler");
  private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");
  private static final Set<String> CODE = Set.of("code", "pre");

  private EntityNesting() {}

  static void check(List<ObjectNode> entities) {
    for (int i = 0; i < entities.size(); i++) {
      for (int j = i + 1; j < entities.size(); j++) {
        check(entities.get(i), entities.get(j));
      }
    }
  }

  private static void check(ObjectNode one, ObjectNode other) {
    if (start(other) >= end(one) || start(one) >= end(other)) {
      return;
    }
    boolean nested = contains(one, other) || contains(other, one);
    if (!nested || !mayNest(type(one), type(other))) {
      throw BotApiRefusal.badRequest(
          "can't parse entities: "
              + type(one)
              + " and "
              + type(other)
              + " overlap at UTF-16 offset "
              + Math.max(start(one), start(other)));
    }
  }

  private static boolean mayNest(String one, String other) {
    if (QUOTES.contains(one) || QUOTES.contains(other)) {
      return !(QUOTES.contains(one) && QUOTES.contains(other));
    }
    if (CODE.contains(one) || CODE.contains(other)) {
      return false;
    }
    return STYLES.contains(one) || STYLES.contains(other);
  }

  private static boolean contains(ObjectNode outer, ObjectNode inner) {
    return start(outer) <= start(inner) && end(inner) <= end(outer);
  }

  private static int start(ObjectNode entity) {
    return entity.path("offset").asInt();
  }

  private static int end(ObjectNode entity) {
    return start(entity) + entity.path("length").asInt();
  }

  private static String type(ObjectNode entity) {
    return entity.path("type").asText();
  }
}
