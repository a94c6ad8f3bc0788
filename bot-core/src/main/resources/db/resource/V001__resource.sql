-- Instants are milliseconds since 1970 (UTC). The library belongs to the community and is not
-- personal: it stays readable and searchable, and stays when who added it is forgotten. That is why
-- added_by refers to the person and not to the membership, which could not be set to NULL without
-- the community.
CREATE TABLE resource (
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  link TEXT,
  canonical_link TEXT,
  body TEXT NOT NULL,
  tags TEXT NOT NULL,
  search TEXT NOT NULL,
  added_by TEXT REFERENCES person (id) ON DELETE SET NULL,
  added_at BIGINT NOT NULL,
  PRIMARY KEY (community_id, id),
  UNIQUE (community_id, canonical_link)
);
CREATE INDEX resource_by_age ON resource (community_id, added_at);
CREATE INDEX resource_by_person ON resource (added_by);
