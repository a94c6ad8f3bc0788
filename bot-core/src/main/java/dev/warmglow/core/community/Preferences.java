package dev.warmglow.core.community;

import dev.warmglow.core.storage.Tx;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What people and communities have chosen for themselves. Thread-safe. */
public interface Preferences {

  Own of(Tx tx, PersonId person);

  void choose(Tx tx, PersonId person, Own own);

  Manner of(Tx tx, CommunityId community);

  void choose(Tx tx, CommunityId community, Manner manner);

  /**
   * A person's choices.
   *
   * @param language empty: as their client says
   * @param zone empty: the community's
   * @param privateMessages whether the bot may write to them in private by itself
   */
  record Own(Optional<Locale> language, Optional<ZoneId> zone, boolean privateMessages) {}
}
