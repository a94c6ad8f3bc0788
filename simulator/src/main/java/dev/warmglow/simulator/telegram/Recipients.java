package dev.warmglow.simulator.telegram;

/** Finds the chat that a call names, and refuses it where the bot may not write. */
final class Recipients {
  private final TelegramWorld world;

  Recipients(TelegramWorld world) {
    this.world = world;
  }

  /** The chat of {@code chat_id}, whether or not the bot may write there. */
  Chat chat(Parameters parameters) {
    return chat(parameters.text("chat_id"));
  }

  Chat chat(String id) {
    if (id.isEmpty()) {
      throw BotApiRefusal.badRequest("chat_id is empty");
    }
    Chat chat = id.matches("-?\\d{1,18}") ? world.chats.get(Long.parseLong(id)) : null;
    Account person = chat == null ? null : chat.person();
    if (chat == null || (person != null && !isKnown(person))) {
      throw BotApiRefusal.badRequest("chat not found");
    }
    Chat moved = chat.movedTo();
    if (moved != null) {
      throw BotApiRefusal.migrated(moved.id());
    }
    return chat;
  }

  /** The bot has met a person who wrote to it or shares a group with it. */
  private boolean isKnown(Account person) {
    return person.started()
        || world.groups.values().stream()
            .anyMatch(group ->
                group.membership(person).isPresent() && group.membership(world.bot).isPresent());
  }

  /** The chat of {@code chat_id}, if the bot may write there. */
  Chat writable(Parameters parameters) {
    Chat chat = chat(parameters);
    Account person = chat.person();
    if (person != null) {
      if (!person.started()) {
        throw BotApiRefusal.forbidden("bot can't initiate conversation with a user");
      }
      if (person.blocking()) {
        throw BotApiRefusal.forbidden("bot was blocked by the user");
      }
      return chat;
    }
    return present(chat);
  }

  Chat present(Chat chat) {
    Membership own = chat.membership(world.bot);
    if (chat.isPrivate() || own.isPresent()) {
      return chat;
    }
    throw BotApiRefusal.forbidden(
        (own == Membership.BANNED ? "bot was kicked from the " : "bot is not a member of the ")
            + chat.kind().words());
  }
}
