package dev.warmglow.bench;

import dev.warmglow.simulator.person.PersonSide;
import java.util.Map;

/** What people ask the bot under load. */
enum Ask {
  /** Writes rows, and says something to two people. */
  THANKS {
    @Override
    void onDiscord(PersonSide side, String asker, String other, String channel) {
      side.command(asker, channel, "thanks", Map.of("person", other, "message", "for listening"));
    }

    @Override
    String onTelegram(PersonSide side, String asker, String other, String group, String bot) {
      return side.type(asker, group, "/thanks@" + bot + " @[" + other + "] for listening", null);
    }
  },

  /** Says one word back. */
  PING {
    @Override
    void onDiscord(PersonSide side, String asker, String other, String channel) {
      side.command(asker, channel, "ping", Map.of());
    }

    @Override
    String onTelegram(PersonSide side, String asker, String other, String group, String bot) {
      return side.type(asker, group, "/ping@" + bot, null);
    }
  };

  abstract void onDiscord(PersonSide side, String asker, String other, String channel);

  /** Returns the id of what was typed. */
  abstract String onTelegram(PersonSide side, String asker, String other, String group, String bot);
}
