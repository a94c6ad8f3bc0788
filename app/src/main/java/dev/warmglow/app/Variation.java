package dev.warmglow.app;

import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.platform.ChatPlatform;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a bot that is tested or measured differs from the real one: which features it has in place of
 * its own, and what stands around each of its platforms.
 */
public record Variation(
    UnaryOperator<List<Feature>> features, UnaryOperator<ChatPlatform> platforms) {

  /** The bot as it is. */
  public static final Variation NONE =
      new Variation(UnaryOperator.identity(), UnaryOperator.identity());
}
