package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where an app is installed that a person uses.
 *
 * <p>Source: <a
 * href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object">
 * Authorizing integration owners</a>.
 *
 * @param inPlace in the server, or in the private chat with the bot
 * @param byPerson among the person's own apps
 */
record Installs(boolean inPlace, boolean byPerson) {
  static final Installs IN_PLACE = new Installs(true, false);

  boolean any() {
    return inPlace || byPerson;
  }

  ObjectNode owners(Channel channel, User person) {
    ObjectNode owners = Json.object();
    if (inPlace) {
      owners.put("0", channel.guild == null ? "0" : channel.guild.id);
    }
    if (byPerson) {
      owners.put("1", person.id);
    }
    return owners;
  }
}
