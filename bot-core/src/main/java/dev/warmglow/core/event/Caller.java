package dev.warmglow.core.event;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and where.
 *
 * @param handle the user name others can type after an {@code @}, without it
 * @param space the server or group; null in the private chat with the bot
 * @param locale of the person's client, as the platform reports it
 * @param standing what they are in the space, when the event itself says so; else the platform is
 *     asked
 */
public record Caller(
    UserId user,
    String name,
    @Nullable String handle,
    @Nullable SpaceId space,
    ChannelId channel,
    Locale locale,
    @Nullable Access standing) {
  public Caller {
    name = Texts.mended(name);
  }

  /**
   * Whether it is the space itself that speaks: administrators who hide behind its name. What they
   * may is known, who they are is not.
   */
  public boolean isAnonymous() {
    return space != null
        && user.platform().equals(space.platform())
        && user.nativeId().equals(space.nativeId());
  }
}
