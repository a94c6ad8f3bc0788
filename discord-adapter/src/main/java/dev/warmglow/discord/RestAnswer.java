package dev.warmglow.discord;

import java.time.Duration;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What came of one REST call. */
sealed interface RestAnswer {

  /**
   * @param json the body; read as empty when there is none
   */
  record Done(String json) implements RestAnswer {
    DataObject object() {
      return json.startsWith("{") ? DataObject.fromJson(json) : DataObject.empty();
    }

    DataArray array() {
      return json.startsWith("[") ? DataArray.fromJson(json) : DataArray.empty();
    }
  }

  sealed interface Failure extends RestAnswer {}

  /**
   * @param status of HTTP, 400 or more
   * @param code Discord's own, 0 when it gave none
   */
  record Refused(int status, int code) implements Failure {}

  /** Not done, and not to be tried again before {@code retryAfter}. */
  record Limited(Duration retryAfter, boolean wholeBot) implements Failure {}

  /** There is no connection yet. */
  record NotConnected() implements Failure {}

  /** The request did not leave. */
  record NotSent(String reason) implements Failure {}

  /** The request left, and no answer came. */
  record Lost(String reason) implements Failure {}
}
