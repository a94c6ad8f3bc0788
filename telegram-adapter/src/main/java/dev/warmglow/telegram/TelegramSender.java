package dev.warmglow.telegram;

import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.platform.UserId;

/** Says things at their target, one call of the Bot API after another. Thread-safe. */
final class TelegramSender {
  static final Delivery NO_FORMS = new Delivery.Rejected("Telegram shows no forms");
  static final Delivery DONE = new Delivery.Delivered(null);

  private final TelegramPosts posts;
  private final TelegramEdits edits;
  private final TelegramAnswers answers;

  TelegramSender(TelegramPosts posts, TelegramEdits edits, TelegramAnswers answers) {
    this.posts = posts;
    this.edits = edits;
    this.answers = answers;
  }

  Delivery send(Outgoing outgoing) throws InterruptedException {
    return switch (outgoing.target()) {
      case Target.Channel channel -> sendNew(outgoing, TelegramChat.of(channel.channel()));
      case Target.Private person -> sendInPrivate(outgoing, person.user());
      case Target.Posted posted -> change(outgoing, posted.message());
      case Target.Answer answer -> answers.answer(outgoing, answer);
    };
  }

  private Delivery sendInPrivate(Outgoing outgoing, UserId user) throws InterruptedException {
    return outgoing.content() instanceof Content.Said said
        ? posts.postTo(user, outgoing, said.message())
        : sendNew(outgoing, TelegramChat.with(user));
  }

  private Delivery sendNew(Outgoing outgoing, TelegramChat chat) throws InterruptedException {
    return switch (outgoing.content()) {
      case Content.Said said -> posts.post(outgoing, chat, said.message(), null);
      case Content.Asked asked -> NO_FORMS;
      case Content.Removed removed -> DONE;
      case Content.Nothing nothing -> DONE;
    };
  }

  private Delivery change(Outgoing outgoing, MessageRef message) throws InterruptedException {
    return switch (outgoing.content()) {
      case Content.Said said -> edits.edit(outgoing, message, said.message());
      case Content.Asked asked -> NO_FORMS;
      case Content.Removed removed -> edits.delete(message);
      case Content.Nothing nothing -> DONE;
    };
  }
}
