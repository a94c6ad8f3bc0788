package dev.warmglow.bench;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.message.Visibility;

/** One command that does nothing and says one word: what is measured is the way in and out. */
final class PingFeature implements Feature {

  @Override
  public String name() {
    return "ping";
  }

  @Override
  public void register(Registrar registrar) {
    registrar.command(
        Command.replying("ping", Access.EVERYONE, Visibility.EPHEMERAL),
        (_, _) -> Reply.say(Text.of("pong")));
  }
}
