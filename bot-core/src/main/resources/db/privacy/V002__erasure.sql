-- Who has asked to be erased and may still think again: one row a person, over all communities. The
-- community is where they asked, and the account is told when it is done. Milliseconds since 1970.
CREATE TABLE erasure (
  person_id TEXT PRIMARY KEY,
  community_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  native_id TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  FOREIGN KEY (community_id, person_id) REFERENCES membership (community_id, person_id)
    ON DELETE CASCADE
);
