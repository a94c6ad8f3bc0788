package dev.warmglow.telegram;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.telegram.TelegramRenderer.Rendered;
import org.jspecify.annotations.Nullable;

/** Answers what people typed or pressed, before everybody or before them alone. Thread-safe. */
final class TelegramAnswers {
  private final TelegramRenderer renderer;
  private final TelegramPosts posts;
  private final TelegramEdits edits;
  private final TelegramEphemerals ephemerals;
  private final TelegramQueries queries;

  TelegramAnswers(
      TelegramRenderer renderer,
      TelegramPosts posts,
      TelegramEdits edits,
      TelegramEphemerals ephemerals,
      TelegramQueries queries) {
    this.renderer = renderer;
    this.posts = posts;
    this.edits = edits;
    this.ephemerals = ephemerals;
    this.queries = queries;
  }

  Delivery answer(Outgoing outgoing, Target.Answer answer) throws InterruptedException {
    ReplyHandle reply = ReplyHandle.of(answer.replyTo());
    @Nullable String query = reply.query();
    return switch (outgoing.content()) {
      case Content.Said said ->
          query == null
              ? typed(outgoing, answer, reply, said.message())
              : pressed(outgoing, answer, reply, query, said.message());
      case Content.Asked asked -> TelegramSender.NO_FORMS;
      case Content.Removed removed -> removed(answer, reply);
      case Content.Nothing nothing -> {
        queries.close(query);
        yield TelegramSender.DONE;
      }
    };
  }

  private Delivery typed(
      Outgoing outgoing, Target.Answer answer, ReplyHandle reply, Message message)
      throws InterruptedException {
    TelegramChat chat = reply.chat();
    if (chat.isPrivate()) {
      return posts.post(outgoing, chat, message, null);
    }
    return switch (answer.how()) {
      case PUBLIC, UPDATE -> publicly(outgoing, answer, reply, message);
      case EPHEMERAL -> alone(outgoing, answer, reply, message);
      case PRIVATE -> inPrivate(outgoing, answer, message);
    };
  }

  /** Before everybody only when there is no other way, and what was asked was no secret either. */
  private Delivery alone(
      Outgoing outgoing, Target.Answer answer, ReplyHandle reply, Message message)
      throws InterruptedException {
    @Nullable Delivery shown = ephemerally(outgoing, answer, reply, message);
    if (shown != null) {
      return shown;
    }
    if (reply.ephemeral() != null) {
      Delivery said = inPrivate(outgoing, answer, message);
      if (!(said instanceof Delivery.Unreachable)) {
        return said;
      }
    }
    return publicly(outgoing, answer, reply, message);
  }

  private Delivery publicly(
      Outgoing outgoing, Target.Answer answer, ReplyHandle reply, Message message)
      throws InterruptedException {
    // Nobody sees what an ephemeral command's answer would reply to.
    Message addressed = reply.ephemeral() == null ? message : named(message, answer.user(), reply);
    return posts.post(outgoing, reply.chat(), addressed, reply.message());
  }

  private Delivery pressed(
      Outgoing outgoing, Target.Answer answer, ReplyHandle reply, String query, Message message)
      throws InterruptedException {
    TelegramChat chat = reply.chat();
    return switch (answer.how()) {
      case UPDATE -> {
        queries.close(query);
        yield update(outgoing, answer, reply, message);
      }
      case PUBLIC -> {
        queries.close(query);
        boolean asks = message.prompt() != null && !chat.isPrivate();
        Message said = asks ? named(message, answer.user(), reply) : message;
        yield posts.post(outgoing, chat, said, null);
      }
      case EPHEMERAL, PRIVATE -> {
        @Nullable Delivery alerted = alert(outgoing, reply, query, message);
        if (alerted != null) {
          yield alerted;
        }
        @Nullable Delivery shown =
            answer.how() == Answer.EPHEMERAL ? ephemerally(outgoing, answer, reply, message) : null;
        queries.close(query);
        yield shown == null ? inPrivate(outgoing, answer, message) : shown;
      }
    };
  }

  private @Nullable Delivery alert(
      Outgoing outgoing, ReplyHandle reply, String query, Message message)
      throws InterruptedException {
    return reply.chat().isPrivate() || !TelegramQueries.fits(message)
        ? null
        : queries.alert(query, message.text(), outgoing);
  }

  private @Nullable Delivery ephemerally(
      Outgoing outgoing, Target.Answer answer, ReplyHandle reply, Message message)
      throws InterruptedException {
    if (reply.chat().isPrivate() || !TelegramChat.with(answer.user()).isPrivate()) {
      return null;
    }
    Rendered rendered = renderer.render(message, outgoing.audience(), true);
    return TelegramEphemerals.fits(rendered)
        ? ephemerals.answer(reply, idOf(answer.user()), rendered)
        : null;
  }

  private Delivery update(
      Outgoing outgoing, Target.Answer answer, ReplyHandle reply, Message message)
      throws InterruptedException {
    TelegramChat chat = reply.chat();
    @Nullable Integer ephemeral = reply.ephemeral();
    if (ephemeral != null) {
      Rendered rendered = renderer.render(message, outgoing.audience(), true);
      long person = idOf(answer.user());
      if (TelegramEphemerals.fits(rendered)) {
        return ephemerals.edit(chat, person, ephemeral, rendered);
      }
      Delivery said = inPrivate(outgoing, answer, message);
      return said instanceof Delivery.Delivered ? ephemerals.delete(chat, person, ephemeral) : said;
    }
    @Nullable MessageRef pressed = message(reply);
    return pressed == null
        ? posts.post(outgoing, chat, message, null)
        : edits.edit(outgoing, pressed, message);
  }

  private Delivery removed(Target.Answer answer, ReplyHandle reply) throws InterruptedException {
    if (reply.query() == null) {
      return TelegramSender.DONE;
    }
    queries.close(reply.query());
    if (reply.ephemeral() != null) {
      return ephemerals.delete(reply.chat(), idOf(answer.user()), reply.ephemeral());
    }
    @Nullable MessageRef pressed = message(reply);
    return pressed == null ? TelegramSender.DONE : edits.delete(pressed);
  }

  private Delivery inPrivate(Outgoing outgoing, Target.Answer answer, Message message)
      throws InterruptedException {
    return posts.postTo(answer.user(), outgoing, message);
  }

  private static @Nullable MessageRef message(ReplyHandle reply) {
    return reply.message() == null
        ? null
        : new MessageRef(reply.chat().channel(), reply.message().toString());
  }

  /** With no message of theirs to reply to, a question in a group opens only for who is named. */
  private static Message named(Message message, UserId user, ReplyHandle reply) {
    Text named = Text.of(new Span.Mention(user, reply.name())).plus(": ").plus(message.text());
    return new Message(
        named, message.image(), message.card(), message.controls(), message.prompt());
  }

  private static long idOf(UserId user) {
    return Long.parseLong(user.nativeId());
  }
}
