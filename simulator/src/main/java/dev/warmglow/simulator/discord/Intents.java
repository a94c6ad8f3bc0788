package dev.warmglow.simulator.discord;

/**
 * Gateway intents.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/events/gateway#gateway-intents">Gateway
 * intents</a>.
 */
final class Intents {
  /** Sent whatever was asked for. */
  static final int NONE = 0;

  static final int GUILDS = 1;
  static final int GUILD_MEMBERS = 1 << 1;
  static final int GUILD_PRESENCES = 1 << 8;
  static final int GUILD_MESSAGES = 1 << 9;
  static final int GUILD_MESSAGE_REACTIONS = 1 << 10;
  static final int DIRECT_MESSAGES = 1 << 12;
  static final int DIRECT_MESSAGE_REACTIONS = 1 << 13;
  static final int MESSAGE_CONTENT = 1 << 15;
  static final int PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;

  private Intents() {}
}
