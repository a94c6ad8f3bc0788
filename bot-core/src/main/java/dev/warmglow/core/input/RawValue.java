package dev.warmglow.core.input;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.warmglow.core.platform.UserId;

/** A value as a platform delivered it, before a {@link Field} has read it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RawValue.Typed.class, name = "typed"),
  @JsonSubTypes.Type(value = RawValue.Account.class, name = "account"),
  @JsonSubTypes.Type(value = RawValue.Handle.class, name = "handle"),
})
public sealed interface RawValue {

  /** Characters somebody typed or picked. */
  record Typed(String text) implements RawValue {}

  /** Somebody the platform resolved. */
  record Account(UserId user, String name, boolean bot) implements RawValue {}

  /** A user name the platform did not resolve, without the {@code @}. */
  record Handle(String name) implements RawValue {}
}
