package dev.warmglow.core.platform;

import java.time.Duration;

/**
 * A platform's limits, in its own units, with a margin.
 *
 * @param perBot sends a second over all channels
 * @param perChannel sends to one channel within {@code channelWindow}
 * @param channelGap least time between two sends to one channel
 * @param pressBytes most UTF-8 bytes in a control's identity
 */
public record Limits(
    double perBot, int perChannel, Duration channelWindow, Duration channelGap, int pressBytes) {}
