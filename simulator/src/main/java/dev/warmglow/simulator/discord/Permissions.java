package dev.warmglow.simulator.discord;

/**
 * Permission bits.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/topics/permissions">Permissions</a>.
 */
final class Permissions {
  static final long ADMINISTRATOR = 1L << 3;
  static final long ADD_REACTIONS = 1L << 6;
  static final long VIEW_CHANNEL = 1L << 10;
  static final long SEND_MESSAGES = 1L << 11;
  static final long MANAGE_MESSAGES = 1L << 13;
  static final long EMBED_LINKS = 1L << 14;
  static final long ATTACH_FILES = 1L << 15;
  static final long READ_MESSAGE_HISTORY = 1L << 16;
  static final long MENTION_EVERYONE = 1L << 17;
  static final long USE_EXTERNAL_EMOJIS = 1L << 18;
  static final long USE_APPLICATION_COMMANDS = 1L << 31;
  static final long CREATE_PUBLIC_THREADS = 1L << 35;
  static final long SEND_MESSAGES_IN_THREADS = 1L << 38;
  static final long MODERATE_MEMBERS = 1L << 40;
  static final long ALL = (1L << 53) - 1;

  /** What {@code @everyone} may do in a new server. */
  static final long EVERYONE =
      ADD_REACTIONS
          | VIEW_CHANNEL
          | SEND_MESSAGES
          | EMBED_LINKS
          | ATTACH_FILES
          | READ_MESSAGE_HISTORY
          | MENTION_EVERYONE
          | USE_EXTERNAL_EMOJIS
          | USE_APPLICATION_COMMANDS
          | CREATE_PUBLIC_THREADS
          | SEND_MESSAGES_IN_THREADS;

  private Permissions() {}

  static boolean covers(long held, long needed) {
    return (held & ADMINISTRATOR) != 0 || (held & needed) == needed;
  }
}
