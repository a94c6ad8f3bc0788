package dev.warmglow.simulator.person;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do on a local platform, the same words on each.
 *
 * <p>People, spaces and channels go by handles. A person is a short name ({@code anna}), a space is
 * a Discord server or a Telegram group ({@code Harbor}). A channel is {@code Harbor/general} on
 * Discord, {@code Harbor} on Telegram, and {@code dm:anna} for the private chat of that person with
 * the bot on either.
 *
 * <p>A call returns when the platform has taken it, not when the bot has answered: what follows is
 * read from {@link #log()}. Every method throws {@link Refused} when the real client would not let
 * a person do it. Safe for use by several threads.
 */
public interface PersonSide {

  /** The platform's name: {@code discord} or {@code telegram}. */
  String platform();

  /** What {@code person} sees around them. */
  World world(String person);

  /** Creates the space with the bot in it, if it is not there, with one channel. */
  void createSpace(String space);

  /** Creates the person if they are new, and lets them join the space. */
  void join(String person, String space);

  void leave(String person, String space);

  /** Gives the person a role in the space; {@link Role#MEMBER} takes others away. */
  void promote(String person, String space, Role role);

  /** The person's client language from here on, a tag such as {@code de}. */
  void language(String person, String languageTag);

  /**
   * Sends a chat message, as it was typed. On Telegram this is also how commands are run.
   *
   * @param replyTo a message id of this channel, or null
   * @return the id of the message
   */
  String type(String person, String channel, String text, @Nullable String replyTo);

  /**
   * Picks a command from the command list. On Discord an option's value may be a person's handle or
   * a channel's for options of those types. On Telegram this types the command with its options'
   * values behind it.
   *
   * @param path the words of the command, with single spaces: {@code checkin start}
   */
  void command(String person, String channel, String path, Map<String, String> options);

  /** Presses a button. */
  void press(String person, String channel, String message, String control);

  /** Picks from a menu (Discord only). */
  void choose(String person, String channel, String message, String control, List<String> values);

  /** Sends a form that was shown to the person (Discord only). */
  void submit(String person, String form, Map<String, String> values);

  void react(String person, String channel, String message, String emoji);

  /** Blocks the bot (Telegram), or closes direct messages to it (Discord); false opens again. */
  void block(String person, boolean blocked);

  /** What people saw, in order, from the start of this platform. */
  SeenLog log();
}
