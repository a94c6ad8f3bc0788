package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;

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

  /** The group gets a new id; its people stay, its messages stay behind. */
  void migrate(String title) {
    Chat old = world.group(title);
    if (old.kind() != Chat.Kind.GROUP) {
      throw new Refused(title + " is a supergroup already.");
    }
    Chat moved = world.create(title, Chat.Kind.SUPERGROUP);
    old.members().forEach(moved::setMembership);
    arrivals.service(
        old, world.founder, Json.object().put("migrate_to_chat_id", moved.id()), Seen.Kind.MESSAGE);
    old.moveTo(moved);
    arrivals.service(
        moved,
        world.founder,
        Json.object().put("migrate_from_chat_id", old.id()),
        Seen.Kind.MESSAGE);
  }
}
