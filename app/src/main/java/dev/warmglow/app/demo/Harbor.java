package dev.warmglow.app.demo;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Scene.Part;
import java.util.List;
import java.util.Map;

/** The community of the demo, the same people on both platforms. */
final class Harbor {
  static final String NAME = "Harbor";

  /** Who can be played; nora comes by invitation only. */
  static final List<Part> CAST =
      List.of(
          new Part("mara", "moderator", "keeps Harbor kind, and starts the check-ins"),
          new Part("anna", "member", "has been here for a while"),
          new Part("ben", "member", "listens well, and gets thanked for it"),
          new Part("olga", "administrator", "runs the server and the group"),
          new Part("nora", "newcomer", "has an invitation, and has never met the bot"));

  private Harbor() {}

  /** Before the bot is there. */
  static void furnish(PersonSide side) {
    side.createSpace(NAME);
    for (Part part : CAST) {
      if (!part.role().equals("newcomer")) {
        side.join(part.person(), NAME);
      }
    }
    side.promote("mara", NAME, Role.MODERATOR);
    side.promote("olga", NAME, Role.ADMINISTRATOR);
  }

  /**
   * What happened before somebody came to look. On Telegram the members have opened their private
   * chats, and used a command in the group once: that is how a bot learns whom a name means.
   */
  static void enliven(PersonSide discord, PersonSide telegram) {
    for (Part part : CAST) {
      if (!part.role().equals("newcomer")) {
        telegram.type(part.person(), "dm:" + part.person(), "/start", null);
        telegram.command(part.person(), NAME, "kindness inbox", Map.of());
      }
    }
    chatter(discord, NAME + "/general");
    chatter(telegram, NAME);
  }

  private static void chatter(PersonSide side, String channel) {
    side.type("mara", channel, "Good morning, Harbor ☀️ Kettle is on.", null);
    side.type("ben", channel, "Morning! Slept badly, but the sea is calm today.", null);
    side.type("anna", channel, "Same here, Ben. I am around if you want to talk.", null);
  }
}
