package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What somebody is in a chat (<a
 * href="https://core.telegram.org/bots/api#chatmember">ChatMember</a>).
 */
enum Membership {
  OWNER,
  /** Has every right that can be given. */
  ADMINISTRATOR,
  /** An administrator who may delete, restrict and pin, but not promote or change the group. */
  MODERATOR,
  MEMBER,
  LEFT,
  BANNED;

  boolean isAdministrator() {
    return this == OWNER || this == ADMINISTRATOR || this == MODERATOR;
  }

  boolean isPresent() {
    return isAdministrator() || this == MEMBER;
  }

  ObjectNode toJson(Account who) {
    ObjectNode json = Json.object();
    switch (this) {
      case OWNER -> json.put("status", "creator").put("is_anonymous", false);
      case ADMINISTRATOR, MODERATOR -> rights(json.put("status", "administrator"));
      case MEMBER -> json.put("status", "member");
      case LEFT -> json.put("status", "left");
      case BANNED -> json.put("status", "kicked").put("until_date", 0);
    }
    json.set("user", who.toJson());
    return json;
  }

  private void rights(ObjectNode json) {
    boolean full = this == ADMINISTRATOR;
    json.put("can_be_edited", false)
        .put("is_anonymous", false)
        .put("can_manage_chat", true)
        .put("can_delete_messages", true)
        .put("can_manage_video_chats", full)
        .put("can_restrict_members", true)
        .put("can_promote_members", full)
        .put("can_change_info", full)
        .put("can_invite_users", true)
        .put("can_post_stories", full)
        .put("can_edit_stories", full)
        .put("can_delete_stories", full)
        .put("can_pin_messages", true)
        .put("can_manage_topics", full);
  }
}
