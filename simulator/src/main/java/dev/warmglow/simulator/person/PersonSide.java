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

  /** What the list after a typed slash offers in this channel, and the menus of messages. */
  List<World.CommandEntry> commands(String person, String channel);

  /**
   * Types into an option that offers suggestions (Discord only); waits for the bot up to its three
   * seconds.
   *
   * @param others the options that are filled in already
   * @return what the list shows, empty also when the bot did not answer in time
   */
  default List<Seen.Choice> suggest(
      String person,
      String channel,
      String path,
      String option,
      String partial,
      Map<String, String> others)
      throws InterruptedException {
    throw unknownHere("suggestions");
  }

  /** Picks a command from the menu of a message (Discord only). */
  default void useOnMessage(String person, String channel, String message, String command) {
    throw unknownHere("message commands");
  }

  /** Picks a command from the menu of a person (Discord only). */
  default void useOnPerson(String person, String channel, String target, String command) {
    throw unknownHere("user commands");
  }

  /**
   * Picks a file from the person's device.
   *
   * @return a handle for {@link #send}, for options of type {@code attachment} and file fields
   */
  String upload(String person, String fileName, byte[] bytes);

  /** {@link #type} with files; Telegram takes one, and the text is its caption. */
  String send(
      String person, String channel, String text, @Nullable String replyTo, List<String> files);

  /** The bytes of a file in a message, by {@link Seen.FileView#id}. */
  byte[] download(String person, String file);

  /**
   * Opens a thread (Discord) or a topic (Telegram).
   *
   * @return its handle: {@code Harbor/general/Tea} or {@code Harbor/Tea}
   */
  String openThread(String person, String channel, String name);

  /** Follows a link to the bot, in a message or found elsewhere (Telegram only). */
  default void open(String person, String url) {
    throw unknownHere("links to bots");
  }

  /** Adds the bot to the person's own apps, so that it goes where they go (Discord only). */
  default void install(String person, boolean installed) {
    throw unknownHere("apps of one's own");
  }

  /**
   * Types the bot's name and a query into a chat (Telegram only); waits for the bot.
   *
   * @return empty also when the bot did not answer in time
   */
  default InlineList inline(String person, String channel, String query)
      throws InterruptedException {
    throw unknownHere("inline mode");
  }

  /**
   * Picks from such a list, which posts it in the person's name via the bot (Telegram only).
   *
   * @return the id of the message
   */
  default String pick(String person, String channel, String list, String result) {
    throw unknownHere("inline mode");
  }

  /** An administrator hides behind the group's name, or shows themselves (Telegram only). */
  default void anonymous(String person, String space, boolean hidden) {
    throw unknownHere("anonymous administrators");
  }

  /**
   * The channel that is linked to the group posts, and the post is copied there (Telegram only).
   *
   * @return the id of the copy
   */
  default String postInLinkedChannel(String space, String text) {
    throw unknownHere("linked channels");
  }

  /** The owner turns a basic group into a supergroup, which has another id (Telegram only). */
  default void upgrade(String space) {
    throw unknownHere("basic groups");
  }

  private Refused unknownHere(String what) {
    return new Refused("There are no " + what + " on " + platform() + ".");
  }

  /** Blocks the bot (Telegram), or closes direct messages to it (Discord); false opens again. */
  void block(String person, boolean blocked);

  /** What people saw, in order, from the start of this platform. */
  SeenLog log();
}
