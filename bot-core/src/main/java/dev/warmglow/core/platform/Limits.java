package dev.warmglow.core.platform;

import java.time.Duration;
import java.util.function.Function;

/**
 * A platform's limits, in its own units, with a margin.
 *
 * @param perBot sends a second over all chats
 * @param pace of the chat with this native id
 * @param pressBytes most UTF-8 bytes in a control's identity
 */
public record Limits(double perBot, Function<String, Pace> pace, int pressBytes) {

  /**
   * How fast one chat may be written to.
   *
   * @param most sends within {@code window}
   * @param gap least time between two sends
   */
  public record Pace(int most, Duration window, Duration gap) {}

  /** Limits of a platform on which every kind of chat has the same. */
  public Limits(double perBot, Pace everywhere, int pressBytes) {
    this(perBot, _ -> everywhere, pressBytes);
  }

  public Pace paceOf(String chat) {
    return pace.apply(chat);
  }
}
