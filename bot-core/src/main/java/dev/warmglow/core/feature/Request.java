package dev.warmglow.core.feature;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Subject;
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
 * @param subject the message that an {@link dev.warmglow.core.command.Command.OnMessage} is about,
 *     never null for one
 */
public record Request(
    CommunityId community,
    PersonId person,
    Caller caller,
    Locale locale,
    ZoneId zone,
    Instant at,
    Answers answers,
    @Nullable MessageRef pressed,
    @Nullable Subject subject) {

  /** The same request with these answers. */
  public Request with(Answers given) {
    return new Request(community, person, caller, locale, zone, at, given, pressed, subject);
  }

  /** The same request for a press on this message. */
  public Request pressedOn(@Nullable MessageRef message) {
    return new Request(community, person, caller, locale, zone, at, answers, message, subject);
  }

  /** The same request about this message. */
  public Request about(@Nullable Subject message) {
    return new Request(community, person, caller, locale, zone, at, answers, pressed, message);
  }

  /** Whether it came from the private chat with the bot. */
  public boolean isPrivate() {
    return caller.space() == null;
  }
}
