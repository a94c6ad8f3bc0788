-- Instants are milliseconds since 1970 in BIGINT. Ids are random text, never a platform's.

CREATE TABLE community (
  id TEXT PRIMARY KEY,
  language TEXT,
  zone TEXT,
  created_at BIGINT NOT NULL,
  -- The community that took over its members when two turned out to be one.
  merged_into TEXT REFERENCES community (id)
);

CREATE TABLE space (
  platform TEXT NOT NULL,
  native_id TEXT NOT NULL,
  community_id TEXT NOT NULL REFERENCES community (id),
  removed_at BIGINT,
  -- The new native id, once the platform has given it one. The row stays: late events name it.
  moved_to TEXT,
  PRIMARY KEY (platform, native_id)
);

CREATE INDEX space_community ON space (community_id);

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  language TEXT,
  zone TEXT,
  created_at BIGINT NOT NULL
);

-- No display name: every event brings the current one.
CREATE TABLE account (
  platform TEXT NOT NULL,
  native_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  private_chat TEXT NOT NULL DEFAULT 'unknown'
    CHECK (private_chat IN ('open', 'unknown', 'closed')),
  PRIMARY KEY (platform, native_id)
);

CREATE INDEX account_person ON account (person_id);

CREATE TABLE membership (
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  last_seen BIGINT NOT NULL,
  left_at BIGINT,
  PRIMARY KEY (community_id, person_id)
);

CREATE INDEX membership_person ON membership (person_id, last_seen);
