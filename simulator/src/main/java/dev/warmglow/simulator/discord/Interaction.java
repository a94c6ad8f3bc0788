package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One thing a person did that the bot has to answer. Guarded by {@link Backend#locked}. */
final class Interaction {
  static final int COMMAND = 2;
  static final int COMPONENT = 3;
  static final int AUTOCOMPLETE = 4;
  static final int MODAL = 5;

  /** How far its answer is. */
  enum State {
    PENDING,
    ACKNOWLEDGED,
    /** Nobody answered in three seconds. */
    FAILED
  }

  final String id;
  final String token = UUID.randomUUID().toString().replace("-", "").repeat(2);
  final int type;
  final User user;
  final Channel channel;

  /** What the pressed component sits on; also for the form that such a press opened. */
  final @Nullable Message source;

  final long bornNanos = System.nanoTime();
  State state = State.PENDING;
  Installs installs = Installs.IN_PLACE;

  /** What a command of a menu was used on, as the metadata names it; else empty. */
  final ObjectNode about = Json.object();

  /** The type of the option that is being typed. */
  int focusedType = CommandRules.STRING;

  /** Messages sent after the first answer. */
  int followUps;

  /** What {@code @original} means; null before, or when it was deleted. */
  @Nullable Message original;

  @Nullable Future<?> deadline;

  /** Put back when the bot did not take it. */
  @Nullable OpenForm form;

  Interaction(String id, int type, User user, Channel channel) {
    this(id, type, user, channel, null);
  }

  Interaction(String id, int type, User user, Channel channel, @Nullable Message source) {
    this.id = id;
    this.type = type;
    this.user = user;
    this.channel = channel;
    this.source = source;
  }

  ObjectNode metadata() {
    ObjectNode json = Json.object().put("id", id).put("type", type);
    json.set("user", user.json());
    owners(json);
    json.setAll(about);
    if (form != null) {
      json.set("triggering_interaction_metadata", form.trigger());
    } else if (source != null) {
      json.put("interacted_message_id", source.id);
    }
    return json;
  }

  void owners(ObjectNode json) {
    json.set("authorizing_integration_owners", installs.owners(channel, user));
  }
}
