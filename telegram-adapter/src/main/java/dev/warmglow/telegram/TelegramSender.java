package dev.warmglow.telegram;

import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.telegram.TelegramRenderer.Rendered;
import org.jspecify.annotations.Nullable;

/** Says things at their target, one call of the Bot API after another. Thread-safe. */
final class TelegramSender {
  private static final Delivery.Rejected NO_FORMS =
      new Delivery.Rejected("Telegram shows no forms");
  private static final Delivery DONE = new Delivery.Delivered(null);

  private final TelegramRenderer renderer;
  private final TelegramPosts posts;
  private final TelegramEdits edits;
  private final TelegramQueries queries;

  TelegramSender(
      TelegramRenderer renderer,
      TelegramPosts posts,
      TelegramEdits edits,
      TelegramQueries queries) {
    this.renderer = renderer;
    this.posts = posts;
    this.edits = edits;
    this.queries = queries;
  }

  Delivery send(Outgoing outgoing) throws InterruptedException {
    if (outgoing.content() instanceof Content.Said said && said.message().image() != null) {
      return new Delivery.Rejected("images are not sent on Telegram yet");
    }
    return switch (outgoing.target()) {
      case Target.Channel channel -> sendNew(outgoing, chatOf(channel.channel()));
      case Target.Private person -> sendNew(outgoing, chatWith(person.user()));
      case Target.Posted posted -> change(outgoing, posted.message());
      case Target.Answer answer -> answer(outgoing, answer);
    };
  }

  private Delivery sendNew(Outgoing outgoing, TelegramChat chat) throws InterruptedException {
    return switch (outgoing.content()) {
      case Content.Said said -> post(outgoing, chat, said.message(), null);
      case Content.Asked asked -> NO_FORMS;
      case Content.Removed removed -> DONE;
      case Content.Nothing nothing -> DONE;
    };
  }

  private Delivery change(Outgoing outgoing, MessageRef message) throws InterruptedException {
    return switch (outgoing.content()) {
      case Content.Said said -> edit(outgoing, message, said.message());
      case Content.Asked asked -> NO_FORMS;
      case Content.Removed removed -> edits.delete(message);
      case Content.Nothing nothing -> DONE;
    };
  }

  private Delivery answer(Outgoing outgoing, Target.Answer answer) throws InterruptedException {
    ReplyHandle reply = ReplyHandle.of(answer.replyTo());
    if (reply.query() != null) {
      return answerPress(outgoing, answer, reply, reply.query());
    }
    return switch (outgoing.content()) {
      case Content.Said said -> answerTyped(outgoing, answer, reply, said.message());
      case Content.Asked asked -> NO_FORMS;
      case Content.Removed removed -> DONE;
      case Content.Nothing nothing -> DONE;
    };
  }

  private Delivery answerTyped(
      Outgoing outgoing, Target.Answer answer, ReplyHandle reply, Message message)
      throws InterruptedException {
    TelegramChat chat = reply.chat();
    if (chat.isPrivate()) {
      return post(outgoing, chat, message, null);
    }
    return switch (answer.how()) {
      case PUBLIC, UPDATE, EPHEMERAL -> post(outgoing, chat, message, reply.message());
      case PRIVATE -> post(outgoing, chatWith(answer.user()), message, null);
    };
  }

  private Delivery answerPress(
      Outgoing outgoing, Target.Answer answer, ReplyHandle reply, String query)
      throws InterruptedException {
    @Nullable MessageRef pressed =
        reply.message() == null
            ? null
            : new MessageRef(reply.chat().channel(), reply.message().toString());
    return switch (outgoing.content()) {
      case Content.Said said -> {
        if (TelegramQueries.fits(said.message()) && isForOne(answer, reply)) {
          @Nullable Delivery alerted = queries.alert(query, said.message().text(), outgoing);
          yield alerted == null
              ? post(outgoing, chatWith(answer.user()), said.message(), null)
              : alerted;
        }
        queries.close(query);
        yield sayAfterPress(outgoing, answer, reply, pressed, said.message());
      }
      case Content.Asked asked -> NO_FORMS;
      case Content.Removed removed -> {
        queries.close(query);
        yield pressed == null ? DONE : edits.delete(pressed);
      }
      case Content.Nothing nothing -> {
        queries.close(query);
        yield DONE;
      }
    };
  }

  private Delivery sayAfterPress(
      Outgoing outgoing,
      Target.Answer answer,
      ReplyHandle reply,
      @Nullable MessageRef pressed,
      Message message)
      throws InterruptedException {
    TelegramChat chat = reply.chat();
    return switch (answer.how()) {
      case UPDATE ->
          pressed == null ? post(outgoing, chat, message, null) : edit(outgoing, pressed, message);
      case PUBLIC -> post(outgoing, chat, asking(message, answer.user(), reply), null);
      case EPHEMERAL, PRIVATE -> post(outgoing, chatWith(answer.user()), message, null);
    };
  }

  private static boolean isForOne(Target.Answer answer, ReplyHandle reply) {
    return !reply.chat().isPrivate()
        && switch (answer.how()) {
          case EPHEMERAL, PRIVATE -> true;
          case UPDATE, PUBLIC -> false;
        };
  }

  /** With no message of theirs to reply to, a question in a group opens only for who is named. */
  private static Message asking(Message message, UserId user, ReplyHandle reply) {
    if (message.prompt() == null || reply.chat().isPrivate()) {
      return message;
    }
    Text named = Text.of(new Span.Mention(user, reply.name())).plus(": ").plus(message.text());
    return new Message(
        named, message.image(), message.card(), message.controls(), message.prompt());
  }

  private Delivery post(
      Outgoing outgoing, TelegramChat chat, Message message, @Nullable Integer replyTo)
      throws InterruptedException {
    Rendered rendered = renderer.render(message, outgoing.audience(), !chat.isPrivate());
    return posts.post(outgoing.key(), chat, rendered, replyTo);
  }

  private Delivery edit(Outgoing outgoing, MessageRef message, Message said)
      throws InterruptedException {
    TelegramChat chat = chatOf(message.channel());
    Rendered rendered = renderer.render(said, outgoing.audience(), !chat.isPrivate());
    return edits.edit(message, rendered);
  }

  private static TelegramChat chatOf(ChannelId channel) {
    return TelegramChat.of(channel);
  }

  private static TelegramChat chatWith(UserId user) {
    return new TelegramChat(Long.parseLong(user.nativeId()), null);
  }
}
