package dev.warmglow.core.privacy;

import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.Tx;
import java.util.List;

/** What one part of the bot keeps about people, over all communities. Thread-safe. */
public interface PersonalRows {

  /**
   * Deletes what is kept about the person, and takes back what was posted of theirs. It runs before
   * the person's key is destroyed and before the person's own row goes.
   */
  void erase(Tx tx, PersonId person);

  /** What is kept about the person, in the clear, one line for each thing. */
  List<String> export(Tx tx, PersonId person);
}
