package dev.warmglow.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates} with each update as it came, so that one the library cannot read does not hold
 * up the others.
 *
 * @see <a href="https://core.telegram.org/bots/api#getupdates">getUpdates</a>
 */
final class UpdateBatch extends BotApiMethod<ArrayList<ObjectNode>> {
  /** How long the server waits for an update, in seconds. */
  static final int TIMEOUT = 50;

  private static final int MOST = 100;

  /** Nothing else is asked for, so nothing else is stored at Telegram for the bot. */
  private static final List<String> WANTED =
      List.of("message", "callback_query", "inline_query", "my_chat_member", "chat_member");

  private final @Nullable Long offset;

  /**
   * A request for the next updates.
   *
   * @param offset confirms every update before it; null confirms none
   */
  UpdateBatch(@Nullable Long offset) {
    this.offset = offset;
  }

  @JsonProperty("offset")
  public @Nullable Long offset() {
    return offset;
  }

  @JsonProperty("limit")
  public int limit() {
    return MOST;
  }

  @JsonProperty("timeout")
  public int timeout() {
    return TIMEOUT;
  }

  @JsonProperty("allowed_updates")
  public List<String> allowedUpdates() {
    return WANTED;
  }

  @Override
  public String getMethod() {
    return "getUpdates";
  }

  @Override
  @SuppressWarnings("NonApiType") // results of the library must be Serializable
  public ArrayList<ObjectNode> deserializeResponse(String answer)
      throws TelegramApiRequestException {
    return deserializeResponseArray(answer, ObjectNode.class);
  }
}
