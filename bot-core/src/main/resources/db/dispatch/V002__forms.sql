-- A form that was begun on a platform that shows forms: typed, and not run yet.
CREATE TABLE form_draft (
  id TEXT PRIMARY KEY,
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  body BYTEA NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE INDEX form_draft_person ON form_draft (person_id);

CREATE INDEX form_draft_community ON form_draft (community_id);

-- What the job that ends a conversation finds it by; a channel may get another id meanwhile.
DELETE FROM form_session;

ALTER TABLE form_session ADD COLUMN id TEXT NOT NULL DEFAULT '';

CREATE INDEX form_session_id ON form_session (id);
