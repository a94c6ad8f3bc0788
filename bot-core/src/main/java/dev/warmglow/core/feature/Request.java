package dev.warmglow.core.feature;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.input.Answers;
import dev.warmglow.core.platform.MessageRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a handler is asked.
 *
 * @param locale the person's language, or their client's, or the community's: one the bot speaks
 * @param zone the person's zone, or the community's
 * @param at now
 * @param pressed the pressed message, for presses
 */
public record Request(
    CommunityId community,
    PersonId person,
    Caller caller,
    Locale locale,
    ZoneId zone,
    Instant at,
    Answers answers,
    @Nullable MessageRef pressed) {

  /** The same request with these answers. */
  public Request with(Answers given) {
    return new Request(community, person, caller, locale, zone, at, given, pressed);
  }

  /** Whether it came from the private chat with the bot. */
  public boolean isPrivate() {
    return caller.space() == null;
  }
}
