package dev.warmglow.core.platform;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.message.Message;
import java.util.List;

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
   * A form, for platforms that show forms.
   *
   * @param form comes back with what was filled in, at most 100 characters
   */
  record Asked(String form, String title, List<Entry> entries) implements Content {}

  /** The posted message goes. */
  record Removed() implements Content {}

  /** The event is answered without a word: a press that changed nothing to see. */
  record Nothing() implements Content {}

  /**
   * One question of a form.
   *
   * @param label at most 45 characters
   * @param choices labels of {@link FieldKind.Choice}'s values, in their order; else empty
   */
  record Entry(
      String name,
      String label,
      FieldKind kind,
      boolean required,
      String value,
      List<String> choices) {}
}
