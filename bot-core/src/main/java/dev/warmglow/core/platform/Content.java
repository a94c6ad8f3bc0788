package dev.warmglow.core.platform;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done at a {@link Target}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Content.Said.class, name = "said"),
  @JsonSubTypes.Type(value = Content.Asked.class, name = "asked"),
  @JsonSubTypes.Type(value = Content.Removed.class, name = "removed"),
  @JsonSubTypes.Type(value = Content.Nothing.class, name = "nothing"),
})
public sealed interface Content {

  /** Every {@link dev.warmglow.core.action.Press} in it is already within the limit in bytes. */
  record Said(Message message) implements Content {}

  /**
   * A form, for platforms that show forms; the core makes pages of longer ones.
   *
   * @param form comes back with what was filled in, at most 100 characters
   * @param entries 1 to {@link #ENTRIES}
   */
  record Asked(String form, String title, List<Entry> entries) implements Content {
    public static final int ENTRIES = 5;

    public Asked {
      entries = List.copyOf(entries);
      if (entries.isEmpty() || entries.size() > ENTRIES) {
        throw new IllegalArgumentException("a form has 1 to 5 questions, not " + entries.size());
      }
    }
  }

  /** The posted message goes. */
  record Removed() implements Content {}

  /** The event is answered without a word: a press that changed nothing to see. */
  record Nothing() implements Content {}

  /**
   * One question of a form.
   *
   * @param label at most 45 characters
   * @param hint more about it, or why an earlier value was not understood; at most 100 characters,
   *     may be empty
   * @param value filled in already; null for nothing. What a platform cannot fill in stays empty
   * @param choices at most 25 values to pick from, when nothing else can be answered; else empty
   */
  record Entry(
      String name,
      String label,
      String hint,
      FieldKind kind,
      boolean required,
      @Nullable RawValue value,
      List<Suggestion> choices) {
    public Entry {
      choices = List.copyOf(choices);
    }
  }
}
