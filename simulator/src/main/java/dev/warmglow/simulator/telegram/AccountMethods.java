package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Updates, and what the bot says and asks about itself. */
final class AccountMethods {
  private final TelegramWorld world;
  private final Map<String, String> profile = new HashMap<>();

  AccountMethods(TelegramWorld world) {
    this.world = world;
  }

  void addTo(BotMethods methods) {
    methods.add("getUpdates", world.updates::poll);
    methods.add("getMe", p -> me());
    methods.add(
        "deleteWebhook",
        p -> {
          if (p.flag("drop_pending_updates")) {
            world.updates.forgetAll();
          }
          return Json.yes();
        });
    methods.add("getWebhookInfo", p -> webhook());
    methods.add("logOut", p -> Json.yes());
    methods.add(
        "close",
        p -> {
          // As on Telegram in the first ten minutes after a start.
          throw BotApiRefusal.tooMany(600);
        });
    property(methods, "Name", "name", 64);
    property(methods, "Description", "description", 512);
    property(methods, "ShortDescription", "short_description", 120);
  }

  private void property(BotMethods methods, String method, String field, int longest) {
    methods.add(
        "setMy" + method,
        p -> {
          if (p.text(field).length() > longest) {
            throw BotApiRefusal.badRequest(field + " is too long");
          }
          profile.put(field + p.text("language_code"), p.text(field));
          return Json.yes();
        });
    methods.add(
        "getMy" + method,
        p ->
            Json.object()
                .put(
                    field,
                    profile.getOrDefault(
                        field + p.text("language_code"), profile.getOrDefault(field, ""))));
  }

  private JsonNode me() {
    ObjectNode me = world.bot.toJson();
    return me.put("can_join_groups", true)
        .put("can_read_all_group_messages", !world.privacyMode)
        .put("supports_guest_queries", false)
        .put("supports_inline_queries", world.inlineMode)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false)
        .put("has_topics_enabled", false)
        .put("allows_users_to_create_topics", false)
        .put("can_manage_bots", false)
        .put("supports_join_request_queries", false);
  }

  private JsonNode webhook() {
    ObjectNode info =
        Json.object()
            .put("url", "")
            .put("has_custom_certificate", false)
            .put("pending_update_count", world.updates.size());
    if (!world.updates.allowedKinds().isEmpty()) {
      info.set("allowed_updates", world.updates.allowedKinds());
    }
    return info;
  }
}
