package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import java.util.List;

/**
 * Founding groups, coming, going and rising in them. Guarded by the lock of {@link TelegramWorld}.
 */
final class Groups {
  private final TelegramWorld world;
  private final Arrivals arrivals;

  Groups(TelegramWorld world, Arrivals arrivals) {
    this.world = world;
    this.arrivals = arrivals;
  }

  void found(String title, Chat.Kind kind) {
    if (!world.groups.containsKey(title)) {
      add(world.create(title, kind), world.founder, world.bot);
    }
  }

  void join(Account who, String title) {
    Chat chat = world.group(title);
    if (!chat.membership(who).isPresent()) {
      add(chat, who, who);
    }
  }

  private void add(Chat chat, Account by, Account who) {
    arrivals.membership(chat, by, who, Membership.MEMBER);
    ObjectNode fields = Json.object();
    fields.putArray("new_chat_members").add(who.toJson());
    arrivals.service(chat, by, fields, Seen.Kind.JOINED);
  }

  /** A person leaves by themselves; the bot is thrown out by the founder. */
  void leave(Account who, String title) {
    Chat chat = world.group(title);
    if (!chat.membership(who).isPresent()) {
      throw new Refused(who.handle() + " is not in " + title + ".");
    }
    ObjectNode fields = Json.object();
    fields.set("left_chat_member", who.toJson());
    if (who.isBot()) {
      arrivals.membership(chat, world.founder, who, Membership.BANNED);
    } else {
      arrivals.service(chat, who, fields, Seen.Kind.LEFT);
      arrivals.membership(chat, who, who, Membership.LEFT);
    }
  }

  void promote(Account who, String title, Role role) {
    Chat chat = world.group(title);
    if (!chat.membership(who).isPresent()) {
      throw new Refused(who.handle() + " is not in " + title + ".");
    }
    arrivals.membership(
        chat,
        world.founder,
        who,
        switch (role) {
          case MEMBER -> Membership.MEMBER;
          case MODERATOR -> Membership.MODERATOR;
          case ADMINISTRATOR -> Membership.ADMINISTRATOR;
        });
  }

  int openTopic(Account by, String title, String name) {
    Chat chat = world.group(title);
    int thread = chat.openTopic(name);
    ObjectNode fields = Json.object();
    fields.putObject("forum_topic_created").put("name", name).put("icon_color", 7322096);
    arrivals.service(chat, by, fields, Seen.Kind.MESSAGE);
    return thread;
  }

  /** Hides an administrator behind the group's name, or shows them again. */
  void hide(Account who, String title, boolean hidden) {
    Chat chat = world.group(title);
    if (!chat.membership(who).isAdministrator()) {
      throw new Refused("Only administrators can be anonymous.");
    }
    if (hidden) {
      chat.hidden().add(who);
    } else {
      chat.hidden().remove(who);
    }
  }

  /** A post in the channel that is linked to the group, which Telegram copies there. */
  ChatMessage postInLinkedChannel(String title, String text) {
    Chat chat = world.group(title);
    Chat channel =
        world.linkedChannels.computeIfAbsent(
            chat, group -> world.create(title + " News", Chat.Kind.CHANNEL));
    FormattedText words = TextEntities.tidy(text, List.of());
    ChatMessage post =
        channel.post(world.clock.instant(), ChatMessage.Draft.of(world.service, words));
    ObjectNode origin = Json.object().put("is_automatic_forward", true);
    origin.set("sender_chat", channel.toJson());
    origin
        .putObject("forward_origin")
        .put("type", "channel")
        .put("date", post.sent().getEpochSecond())
        .put("message_id", post.id())
        .set("chat", channel.toJson());
    return arrivals.message(
        chat,
        new ChatMessage.Draft(
            world.service, false, null, null, null, words, null, null, Json.object(), origin));
  }

  /**
   * The group gets a new id; its people stay, its messages stay behind. The bot is told by these
   * service messages, in this order.
   */
  void migrate(String title, List<MigrationSignal> signals) {
    Chat old = world.group(title);
    if (old.kind() != Chat.Kind.GROUP) {
      throw new Refused(title + " is a supergroup already.");
    }
    Chat moved = world.create(title, Chat.Kind.SUPERGROUP);
    old.members().forEach(moved::setMembership);
    old.moveTo(moved);
    signals.forEach(signal -> tellOfMigration(title, signal));
  }

  /** Sends a service message about the last migration, perhaps not for the first time. */
  void tellOfMigration(String title, MigrationSignal signal) {
    Chat moved = world.group(title);
    Chat old =
        world.chats.values().stream()
            .filter(chat -> moved.equals(chat.movedTo()))
            .findFirst()
            .orElseThrow(() -> new Refused(title + " was never a basic group."));
    switch (signal) {
      case IN_OLD_GROUP ->
          arrivals.service(
              old,
              world.founder,
              Json.object().put("migrate_to_chat_id", moved.id()),
              Seen.Kind.MESSAGE);
      case IN_SUPERGROUP ->
          arrivals.service(
              moved,
              world.founder,
              Json.object().put("migrate_from_chat_id", old.id()),
              Seen.Kind.MESSAGE);
    }
  }
}
