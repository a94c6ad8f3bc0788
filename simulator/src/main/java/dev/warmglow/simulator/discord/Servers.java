package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen.Kind;

/** Founding servers, coming, going and rising in them. Guarded by {@link Backend#locked}. */
final class Servers {
  private final Backend backend;
  private final Directory directory;

  Servers(Backend backend) {
    this.backend = backend;
    this.directory = backend.directory;
  }

  void create(String space) {
    if (!space.matches("[^/:\\s][^/:]{0,98}[^/:\\s]")) {
      throw new Refused("A server's name has 2 to 100 characters, no slash and no colon.");
    }
    if (directory.guildOrNull(space) == null) {
      Guild guild = directory.createGuild(space);
      tell("GUILD_CREATE", Intents.GUILDS, guild, guild.created(directory.bot));
    }
  }

  void join(String person, String space) {
    Guild guild = directory.guild(space);
    User user = directory.personOrNew(person);
    if (guild.member(user) == null) {
      ObjectNode member = guild.add(user).json().put("guild_id", guild.id);
      backend.screen.membership(Kind.JOINED, guild.channels.getFirst(), user);
      tell("GUILD_MEMBER_ADD", Intents.GUILD_MEMBERS, guild, member);
    }
  }

  void leave(User user, String space) {
    Guild guild = directory.guild(space);
    member(guild, user);
    guild.members.remove(user.id);
    backend.screen.membership(Kind.LEFT, guild.channels.getFirst(), user);
    ObjectNode gone = Json.object().put("guild_id", guild.id);
    gone.set("user", user.json());
    tell("GUILD_MEMBER_REMOVE", Intents.GUILD_MEMBERS, guild, gone);
  }

  void promote(User user, String space, Role role) {
    Guild guild = directory.guild(space);
    Member member = member(guild, user);
    guild.promote(member, role);
    ObjectNode changed = member.json().put("guild_id", guild.id);
    tell("GUILD_MEMBER_UPDATE", Intents.GUILD_MEMBERS, guild, changed);
  }

  private static Member member(Guild guild, User user) {
    Member member = guild.member(user);
    if (member == null) {
      throw new Refused(user.handle + " is not in " + guild.name + ".");
    }
    return member;
  }

  private void tell(String type, int intent, Guild guild, ObjectNode data) {
    backend.gateway.dispatch(new GatewayEvent(type, intent, guild.id, data));
  }
}
