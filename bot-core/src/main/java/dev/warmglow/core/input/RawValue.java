package dev.warmglow.core.input;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.FileId;
import dev.warmglow.core.platform.UserId;
import org.jspecify.annotations.Nullable;

/** A value as a platform delivered it, before a {@link Field} has read it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RawValue.Typed.class, name = "typed"),
  @JsonSubTypes.Type(value = RawValue.Account.class, name = "account"),
  @JsonSubTypes.Type(value = RawValue.Handle.class, name = "handle"),
  @JsonSubTypes.Type(value = RawValue.Channel.class, name = "channel"),
  @JsonSubTypes.Type(value = RawValue.File.class, name = "file"),
})
public sealed interface RawValue {

  /** Characters somebody typed or picked. */
  record Typed(String text) implements RawValue {}

  /** Somebody the platform resolved. */
  record Account(UserId user, String name, boolean bot) implements RawValue {
    public Account {
      name = Texts.mended(name);
    }
  }

  /** A user name the platform did not resolve, without the {@code @}. */
  record Handle(String name) implements RawValue {}

  /**
   * A channel the platform resolved. Adapters give only channels of the space where the person is.
   */
  record Channel(ChannelId channel, String name) implements RawValue {
    public Channel {
      name = Texts.mended(name);
    }
  }

  /**
   * A file that was sent along.
   *
   * @param mediaType what the platform says it is, such as {@code image/png}
   * @param size in bytes, as the platform says; less than 0 when it does not
   * @param content null from the adapter; fetched when the command runs
   */
  record File(FileId id, String mediaType, long size, @Nullable Bytes content)
      implements RawValue {}
}
