package dev.warmglow.simulator.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of what people saw.
 *
 * @param seq counts from 1 without gaps
 * @param channel the channel's handle
 * @param onlyFor the one person who sees it; null when everyone in the channel does
 * @param note the text of an alert or a failure, the emoji of a reaction; else empty
 */
public record Seen(
    long seq,
    Instant at,
    Kind kind,
    String channel,
    @Nullable String onlyFor,
    @Nullable MessageView message,
    @Nullable FormView form,
    String note) {

  /** What happened on the screen. */
  public enum Kind {
    /** A message appeared, also one that only its receiver sees. */
    MESSAGE,
    /** A message changed; {@link Seen#message} is the whole of it afterwards. */
    EDIT,
    /** A message went away; {@link Seen#message} is what it was. */
    DELETE,
    /** "The bot is thinking" (Discord). */
    THINKING,
    /** A pop-up or a toast (Telegram's answer to a press). */
    ALERT,
    /** A form opened (Discord). */
    FORM,
    /** The platform's own words that the bot did not answer. */
    FAILED,
    /** Somebody reacted to a message, or took it back. */
    REACTION,
    JOINED,
    LEFT
  }

  /**
   * A message as it is read on the screen.
   *
   * @param author a person's handle or the bot's
   * @param text what is read: markup resolved, mentions as {@code @name}, cards below the text
   * @param raw the platform's JSON of the message
   * @param pinged handles of those whom it notified
   * @param files pictures and other files, those in cards and galleries included
   * @param asks handles of those whose input line opens as a reply to it (Telegram's ForceReply)
   * @param reactions in the order in which the emoji came up
   */
  public record MessageView(
      String id,
      String author,
      String text,
      String raw,
      @Nullable String replyTo,
      List<String> pinged,
      List<ControlView> controls,
      List<FileView> files,
      List<String> asks,
      List<Reaction> reactions) {}

  /** Who reacted with an emoji, by handle. */
  public record Reaction(String emoji, List<String> people) {}

  /**
   * A file in a message.
   *
   * @param id what {@link PersonSide#download} takes
   * @param size in bytes
   */
  public record FileView(String id, String name, String contentType, int size) {}

  /**
   * Something to press below a message.
   *
   * @param id what {@link PersonSide#press} takes; unique in its message
   * @param type {@code button}, {@code link} or {@code menu}
   * @param row counts from 0
   * @param choices of a menu; in one of people, roles or channels their handles
   */
  public record ControlView(
      String id,
      String type,
      String label,
      int row,
      boolean disabled,
      @Nullable String url,
      List<Choice> choices) {}

  public record Choice(String value, String label) {}

  /** A form that waits to be filled in by {@link Seen#onlyFor}. */
  public record FormView(String id, String title, List<FieldView> fields) {}

  public record FieldView(
      String id,
      String type,
      String label,
      String description,
      boolean required,
      @Nullable String value,
      List<Choice> choices) {}
}
