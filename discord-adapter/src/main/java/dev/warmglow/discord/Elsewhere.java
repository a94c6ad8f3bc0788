package dev.warmglow.discord;

import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Message;
import dev.warmglow.discord.InteractionHandle.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people that the bot does not work where it is not a member. Thread-safe. */
final class Elsewhere {
  private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);

  private final DiscordRest rest;
  private final Words words = Words.of("discord");

  Elsewhere(DiscordRest rest) {
    this.rest = rest;
  }

  /** One sentence for the person alone; nothing else comes of what they did. */
  void say(DiscordOrigin origin) {
    Message sentence = Message.of(words.say(origin.locale(), "elsewhere"));
    try {
      Payload answer =
          DiscordRenderer.render(sentence).firstAlone().flagged(InteractionRest.EPHEMERAL);
      RestAnswer said =
          new InteractionRest(rest, origin.handle(Kind.COMMAND, null))
              .callback(InteractionRest.Callback.MESSAGE, answer);
      if (said instanceof RestAnswer.Failure failure) {
        LOG.debug("Somebody elsewhere was not told: {}", failure);
      }
    } catch (Unrenderable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
