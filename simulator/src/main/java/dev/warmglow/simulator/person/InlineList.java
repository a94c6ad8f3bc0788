package dev.warmglow.simulator.person;

import java.util.List;

/**
 * What an inline bot offers above the text field.
 *
 * @param id what {@link PersonSide#pick} takes
 * @param results in the bot's order
 * @param button the label of the button above them, empty when there is none
 */
public record InlineList(String id, List<Result> results, String button) {

  /** One line to pick. */
  public record Result(String id, String title, String description) {}
}
