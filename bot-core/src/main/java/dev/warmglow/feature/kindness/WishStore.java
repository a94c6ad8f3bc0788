package dev.warmglow.feature.kindness;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.Tx;
import java.util.List;

/** What people would like to happen with thank-yous for them. */
final class WishStore {

  /** What the person chose, else {@link Wish#ASK}. */
  Wish of(Tx tx, CommunityId community, PersonId person) {
    return tx.handle()
        .select(
            "SELECT wish FROM kindness_wish WHERE community_id = ? AND person_id = ?",
            community.value(),
            person.value())
        .mapTo(String.class)
        .findOne()
        .map(Wish::valueOf)
        .orElse(Wish.ASK);
  }

  void choose(Tx tx, CommunityId community, PersonId person, Wish wish) {
    tx.handle()
        .execute(
            """
            INSERT INTO kindness_wish (community_id, person_id, wish) VALUES (?, ?, ?)
            ON CONFLICT (community_id, person_id) DO UPDATE SET wish = excluded.wish
            """,
            community.value(),
            person.value(),
            wish.name());
  }

  void erase(Tx tx, PersonId person) {
    tx.handle().execute("DELETE FROM kindness_wish WHERE person_id = ?", person.value());
  }

  List<String> export(Tx tx, PersonId person) {
    return tx
        .handle()
        .select("SELECT wish FROM kindness_wish WHERE person_id = ?", person.value())
        .mapTo(String.class)
        .list()
        .stream()
        .map(wish -> "thank-yous for you: " + wish)
        .toList();
  }
}
