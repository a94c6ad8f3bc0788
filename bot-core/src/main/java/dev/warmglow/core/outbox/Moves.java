package dev.warmglow.core.outbox;

import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Target;

/** Targets in a channel that has a new id. */
final class Moves {
  private Moves() {}

  static Target moved(Target target, ChannelId from, ChannelId to) {
    return switch (target) {
      case Target.Channel(ChannelId channel) when channel.equals(from) -> new Target.Channel(to);
      case Target.Answer answer when answer.replyTo().channel().equals(from) ->
          new Target.Answer(
              new ReplyTo(to, answer.replyTo().handle()), answer.user(), answer.how());
      case Target.Posted(MessageRef message) when message.channel().equals(from) ->
          new Target.Posted(new MessageRef(to, message.nativeId()));
      case Target.Channel _, Target.Answer _, Target.Posted _, Target.Private _ -> target;
    };
  }

  static Post to(Post post, Target target) {
    return new Post(
        post.kind(),
        target,
        post.content(),
        post.whose(),
        post.reader(),
        post.until(),
        post.sender());
  }
}
