package dev.warmglow.simulator.telegram;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The methods by name; the case of a name does not matter. */
final class BotMethods {
  private final Map<String, Named> methods = new HashMap<>();

  /** A method with its name as the specification spells it. */
  record Named(String name, BotMethod method) {}

  BotMethods(TelegramWorld world) {
    Recipients recipients = new Recipients(world);
    Sending sending = new Sending(world, recipients);
    new AccountMethods(world).addTo(this);
    new MessageMethods(world, recipients, sending).addTo(this);
    new EphemeralMethods(world, recipients).addTo(this);
    new InlineMethods(world).addTo(this);
    new FileMethods(world).addTo(this);
    new ChatMethods(world, recipients).addTo(this);
    new CommandMethods(world, recipients).addTo(this);
  }

  void add(String name, BotMethod method) {
    methods.put(name.toLowerCase(Locale.ROOT), new Named(name, method));
  }

  Named find(String name) {
    Named found = methods.get(name.toLowerCase(Locale.ROOT));
    return found == null
        ? new Named(
            name,
            parameters -> {
              throw BotApiRefusal.notFound("method not found");
            })
        : found;
  }
}
