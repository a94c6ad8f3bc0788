package dev.warmglow.simulator.discord;

import java.time.Duration;

/**
 * So many calls in a window, per bucket.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits</a>; the
 * numbers are not published and are those that libraries observe.
 *
 * @param count 0 for none
 */
record Limit(String name, int count, Duration window) {
  static final Limit NONE = new Limit("none", 0, Duration.ZERO);
  static final Limit CREATE_MESSAGE = seconds("create-message", 5, 5);
  static final Limit EDIT_MESSAGE = seconds("edit-message", 5, 5);
  static final Limit DELETE_MESSAGE = seconds("delete-message", 5, 1);
  static final Limit READ_MESSAGE = seconds("read-message", 50, 1);
  static final Limit REACT = new Limit("react", 1, Duration.ofMillis(250));
  static final Limit WEBHOOK = seconds("webhook", 5, 2);
  static final Limit WEBHOOK_EDIT = seconds("webhook-edit", 5, 2);
  static final Limit OPEN_DIRECT = seconds("open-direct", 10, 10);
  static final Limit COMMANDS = seconds("commands", 5, 20);
  static final Limit OTHER = seconds("other", 50, 1);

  private static Limit seconds(String name, int count, int seconds) {
    return new Limit(name, count, Duration.ofSeconds(seconds));
  }
}
