package dev.warmglow.feature.resource;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.Tx;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The library of each community. */
final class ResourceStore {
  private static final String SELECT =
      "SELECT community_id, id, title, link, body, tags, added_by, added_at FROM resource ";
  private static final String FOUND = " AND search LIKE ? ESCAPE '!'";
  private static final RowMapper<Resource> RESOURCE = (row, _) -> resource(row);

  void insert(Tx tx, Resource resource, Optional<Link> link) {
    tx.handle()
        .execute(
            """
            INSERT INTO resource (community_id, id, title, link, canonical_link, body, tags, search,
              added_by, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            resource.community().value(),
            resource.id(),
            resource.title(),
            resource.link().map(URI::toString).orElse(null),
            link.map(Link::canonical).orElse(null),
            resource.body(),
            resource.tags(),
            SearchWords.normalised(
                String.join(
                    " ",
                    resource.title(),
                    resource.tags(),
                    resource.body(),
                    link.map(Link::canonical).orElse(""))),
            resource.addedBy().map(PersonId::value).orElse(null),
            resource.addedAt().toEpochMilli());
  }

  Optional<Resource> find(Tx tx, CommunityId community, String id) {
    return tx.handle()
        .select(SELECT + "WHERE community_id = ? AND id = ?", community.value(), id)
        .map(RESOURCE)
        .findOne();
  }

  /** What leads to the same page. */
  Optional<Resource> findByLink(Tx tx, CommunityId community, Link link) {
    return tx.handle()
        .select(
            SELECT + "WHERE community_id = ? AND canonical_link = ?",
            community.value(),
            link.canonical())
        .map(RESOURCE)
        .findOne();
  }

  /** Those that contain every word, newest first. */
  List<Resource> search(Tx tx, CommunityId community, List<String> words, int most) {
    Query query =
        tx.handle()
            .createQuery(
                SELECT
                    + "WHERE community_id = ?"
                    + FOUND.repeat(words.size())
                    + " ORDER BY added_at DESC, id LIMIT ?");
    int place = 0;
    query.bind(place++, community.value());
    for (String word : words) {
      query.bind(place++, SearchWords.containing(word));
    }
    return query.bind(place, most).map(RESOURCE).list();
  }

  /** A page of all, newest first. */
  List<Resource> page(Tx tx, CommunityId community, int from, int most) {
    return tx.handle()
        .select(
            SELECT + "WHERE community_id = ? ORDER BY added_at DESC, id LIMIT ? OFFSET ?",
            community.value(),
            most,
            from)
        .map(RESOURCE)
        .list();
  }

  int count(Tx tx, CommunityId community) {
    return tx.handle()
        .select("SELECT COUNT(*) FROM resource WHERE community_id = ?", community.value())
        .mapTo(Integer.class)
        .one();
  }

  void remove(Tx tx, CommunityId community, String id) {
    tx.handle()
        .execute("DELETE FROM resource WHERE community_id = ? AND id = ?", community.value(), id);
  }

  /** What they added stays; that it was them goes. */
  void erase(Tx tx, PersonId person) {
    tx.handle().execute("UPDATE resource SET added_by = NULL WHERE added_by = ?", person.value());
  }

  List<Resource> addedBy(Tx tx, PersonId person) {
    return tx.handle()
        .select(SELECT + "WHERE added_by = ? ORDER BY added_at", person.value())
        .map(RESOURCE)
        .list();
  }

  private static Resource resource(ResultSet row) throws SQLException {
    return new Resource(
        new CommunityId(row.getString("community_id")),
        row.getString("id"),
        row.getString("title"),
        Optional.ofNullable(row.getString("link")).map(URI::create),
        row.getString("body"),
        row.getString("tags"),
        Optional.ofNullable(row.getString("added_by")).map(PersonId::new),
        Instant.ofEpochMilli(row.getLong("added_at")));
  }
}
