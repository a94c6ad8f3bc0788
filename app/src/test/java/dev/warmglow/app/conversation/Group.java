package dev.warmglow.app.conversation;

import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A space with anna, ben and olga, and its moderator mara. */
final class Group {
  private final PersonSide side;
  private final int number;
  private final String space;
  private final String room;
  private final Map<String, Actor> members = new HashMap<>();

  /**
   * @param number tells its people from those of other groups
   * @param channel what follows the space in the handle of its channel
   */
  Group(PersonSide side, int number, String channel) {
    this.side = side;
    this.number = number;
    space = "Harbor" + number;
    room = space + channel;
    side.createSpace(space);
    List.of("anna", "ben", "olga", "mara").forEach(this::member);
    side.promote(member("mara").name(), space, Role.MODERATOR);
  }

  /** The member of that name, who joins now if they have not. */
  Actor member(String name) {
    return members.computeIfAbsent(
        name,
        _ -> {
          String person = name + number;
          side.join(person, space);
          return new Actor(side, person, room);
        });
  }
}
