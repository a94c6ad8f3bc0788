package dev.warmglow.core.platform;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.ReplyTo;

/** Where something is said. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Target.Channel.class, name = "channel"),
  @JsonSubTypes.Type(value = Target.Private.class, name = "private"),
  @JsonSubTypes.Type(value = Target.Answer.class, name = "answer"),
  @JsonSubTypes.Type(value = Target.Posted.class, name = "posted"),
})
public sealed interface Target {

  Platform platform();

  record Channel(ChannelId channel) implements Target {
    @Override
    public Platform platform() {
      return channel.platform();
    }
  }

  /** The private chat with this account. */
  record Private(UserId user) implements Target {
    @Override
    public Platform platform() {
      return user.platform();
    }
  }

  /**
   * The answer to an event of {@code user}. Sending it again replaces it where that is possible.
   */
  record Answer(ReplyTo replyTo, UserId user, Action.Answer how) implements Target {
    @Override
    public Platform platform() {
      return user.platform();
    }
  }

  /** A message that is there already: it changes, or goes. */
  record Posted(MessageRef message) implements Target {
    @Override
    public Platform platform() {
      return message.channel().platform();
    }
  }
}
