package dev.warmglow.core.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said. Immutable; renderers split it where a platform's limits ask for it.
 *
 * @param image never lost: where it does not fit beside the words, it is a message before them
 * @param controls in reading order; the renderer makes rows of them
 * @param prompt set when a typed answer is expected next
 */
public record Message(
    Text text,
    @Nullable Image image,
    @Nullable Card card,
    List<Control> controls,
    @Nullable Prompt prompt) {

  public Message {
    controls = List.copyOf(controls);
  }

  /**
   * A question that the next typed message of its receiver answers.
   *
   * @param placeholder shown in the empty input line, at most 64 characters
   */
  public record Prompt(String placeholder) {}

  public static Message of(Text text) {
    return new Message(text, null, null, List.of(), null);
  }

  public static Message of(String plain) {
    return of(Text.of(plain));
  }

  public Message with(Control... more) {
    List<Control> all = new ArrayList<>(controls);
    all.addAll(List.of(more));
    return new Message(text, image, card, all, prompt);
  }

  public Message with(List<? extends Control> more) {
    return with(more.toArray(Control[]::new));
  }

  public Message with(Image newImage) {
    return new Message(text, newImage, card, controls, prompt);
  }

  /** The same with other controls. */
  public Message withOnly(List<? extends Control> others) {
    return new Message(text, image, card, List.copyOf(others), prompt);
  }

  public Message with(Card newCard) {
    return new Message(text, image, newCard, controls, prompt);
  }

  public Message expecting(Prompt newPrompt) {
    return new Message(text, image, card, controls, newPrompt);
  }
}
