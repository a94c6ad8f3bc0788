package dev.warmglow.simulator.person;

import java.util.List;

/**
 * What one person sees around them.
 *
 * @param bot the bot's handle
 * @param people everyone who shares a space with the person, themselves included
 * @param channels handles of the channels the person can read, their private chat included
 * @param commands what the list after a slash offers this person, over all channels
 */
public record World(
    String bot, List<String> people, List<String> channels, List<CommandEntry> commands) {

  /**
   * One line of the command list.
   *
   * @param path words with single spaces, as {@link PersonSide#command} takes them
   * @param name as the person sees it, in their language
   * @param kind {@code slash}; in the menus of Discord's messages and people {@code message} and
   *     {@code user}
   */
  public record CommandEntry(
      String path, String name, String description, List<OptionEntry> options, String kind) {}

  /**
   * One option of a command; Telegram has none.
   *
   * @param type the platform's word for it: {@code string}, {@code integer}, {@code user}, ...
   * @param name what {@link PersonSide#command} takes
   * @param choices values to pick from, empty when free
   * @param shown the name in the person's language
   * @param labels what the choices read, in the person's language and their order
   * @param suggests whether {@link PersonSide#suggest} offers something
   */
  public record OptionEntry(
      String name,
      String description,
      String type,
      boolean required,
      List<String> choices,
      String shown,
      List<String> labels,
      boolean suggests) {}
}
