package dev.warmglow.discord;

import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import java.time.Duration;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Discord's answers as deliveries.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json">Error
 *     codes</a>
 */
final class DiscordDelivery {
  static final int UNKNOWN_CHANNEL = 10003;
  static final int UNKNOWN_MEMBER = 10007;
  static final int UNKNOWN_MESSAGE = 10008;
  static final int UNKNOWN_WEBHOOK = 10015;
  static final int UNKNOWN_INTERACTION = 10062;
  static final int ALREADY_ACKNOWLEDGED = 40060;
  static final int INVALID_FORM = 50035;

  private static final int OPENING_PRIVATE_CHATS_TOO_FAST = 40003;
  private static final int MISSING_ACCESS = 50001;
  private static final int CANNOT_SEND_TO_USER = 50007;
  private static final int MISSING_PERMISSIONS = 50013;
  private static final int INVALID_WEBHOOK_TOKEN = 50027;
  private static final int NO_MUTUAL_SERVER = 50278;

  /** Discord flags bots that go on opening private chats soon after this error. */
  private static final Duration REST_FROM_OPENING = Duration.ofMinutes(10);

  private DiscordDelivery() {}

  static Delivery delivered(DataObject message) {
    return message.isNull("id") || message.isNull("channel_id")
        ? new Delivery.Delivered(null)
        : new Delivery.Delivered(
            new MessageRef(channel(message.getString("channel_id")), message.getString("id")));
  }

  static ChannelId channel(String nativeId) {
    return new ChannelId(DiscordPlatform.NAME, nativeId);
  }

  static Delivery of(RestAnswer.Failure failure) {
    return switch (failure) {
      case RestAnswer.Limited limited ->
          new Delivery.RateLimited(limited.retryAfter(), limited.wholeBot());
      case RestAnswer.NotConnected _ -> new Delivery.NotConnected();
      case RestAnswer.NotSent notSent -> new Delivery.NotSent(notSent.reason());
      case RestAnswer.Lost lost -> new Delivery.OutcomeUnknown(lost.reason());
      case RestAnswer.Refused refused -> of(refused);
    };
  }

  private static Delivery of(RestAnswer.Refused refused) {
    String reason = "Discord error " + refused.code() + ", HTTP " + refused.status();
    return switch (refused.code()) {
      case CANNOT_SEND_TO_USER, NO_MUTUAL_SERVER ->
          new Delivery.Unreachable(Delivery.Cause.PRIVATE_CHAT_CLOSED, reason);
      case MISSING_ACCESS, MISSING_PERMISSIONS ->
          new Delivery.Unreachable(Delivery.Cause.FORBIDDEN, reason);
      case INVALID_WEBHOOK_TOKEN, UNKNOWN_WEBHOOK, UNKNOWN_INTERACTION ->
          new Delivery.Unreachable(Delivery.Cause.EXPIRED, reason);
      case OPENING_PRIVATE_CHATS_TOO_FAST -> new Delivery.RateLimited(REST_FROM_OPENING, false);
      default -> byStatus(refused.status(), reason);
    };
  }

  private static Delivery byStatus(int status, String reason) {
    if (status >= 500) {
      return new Delivery.OutcomeUnknown(reason);
    }
    return switch (status) {
      case 401 -> new Delivery.NotSent(reason);
      case 403 -> new Delivery.Unreachable(Delivery.Cause.FORBIDDEN, reason);
      case 404 -> new Delivery.Unreachable(Delivery.Cause.GONE, reason);
      default -> new Delivery.Rejected(reason);
    };
  }
}
