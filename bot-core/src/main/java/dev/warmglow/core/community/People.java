package dev.warmglow.core.community;

import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.Tx;
import java.util.Optional;

/** Who is behind an account, and how to reach and to address them. Thread-safe. */
public interface People {

  /** The person behind an account, who is a member of the community from now on. */
  PersonId personOf(Tx tx, CommunityId community, UserId user, String name);

  boolean isMember(Tx tx, CommunityId community, PersonId person);

  /** The person's account on that platform. */
  Optional<Account> accountOf(Tx tx, PersonId person, Platform platform);

  /** How the person is spoken to: their own wishes, else the community's. */
  Manner mannerOf(Tx tx, CommunityId community, PersonId person);

  Manner mannerOf(Tx tx, CommunityId community);

  /**
   * @param name as the platform showed it last
   * @param reachable whether the bot may write to it in private: the private chat is open, and the
   *     person has not asked for quiet
   */
  record Account(UserId user, String name, boolean reachable) {}
}
