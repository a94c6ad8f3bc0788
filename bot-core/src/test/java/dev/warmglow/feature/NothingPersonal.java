package dev.warmglow.feature;

import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.privacy.PersonalRows;
import dev.warmglow.core.storage.Tx;
import java.util.List;

/** Keeps nothing about anybody. */
final class NothingPersonal implements PersonalRows {

  @Override
  public void erase(Tx tx, PersonId person) {}

  @Override
  public List<String> export(Tx tx, PersonId person) {
    return List.of();
  }
}
