-- What happened and is being handled. A row is there before the platform is told that the event was
-- taken, and turns DONE in the transaction of the event's effect, so that neither is there without
-- the other. The body goes when the row is DONE; the key stays so that a repeated event is known.
CREATE TABLE inbox (
  platform TEXT NOT NULL,
  event_key TEXT NOT NULL,
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  arrival BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('RECEIVED', 'DONE', 'PARKED', 'EXPIRED')),
  attempts INTEGER NOT NULL,
  incident TEXT,
  body BYTEA,
  PRIMARY KEY (platform, event_key)
);

CREATE INDEX inbox_open ON inbox (arrival) WHERE state = 'RECEIVED';

CREATE INDEX inbox_person ON inbox (person_id);

CREATE INDEX inbox_community ON inbox (community_id);

-- A command that waits for typed answers.
CREATE TABLE form_session (
  platform TEXT NOT NULL,
  user_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  command TEXT NOT NULL,
  body BYTEA NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (platform, user_id, channel_id)
);

CREATE INDEX form_session_person ON form_session (person_id);

CREATE INDEX form_session_community ON form_session (community_id);
