-- What is to be said. A row commits with what it tells about, and stays until its delivery is known.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  platform TEXT NOT NULL,
  -- What is sent one after another: a channel, a person, an event.
  lane TEXT NOT NULL,
  -- Target and content as JSON, sealed when whose_person_id is set; gone once the row has ended.
  body BYTEA,
  whose_person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  reader_person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (
    state IN ('DUE', 'SENDING', 'SENT', 'UNCERTAIN', 'PARKED', 'FAILED', 'SKIPPED')),
  reason TEXT,
  -- The number of the attempt under way or to come.
  attempt INTEGER NOT NULL,
  -- How many attempts may have posted it without anybody knowing.
  unsure INTEGER NOT NULL,
  first_started_at BIGINT,
  -- Null while it waits for something else than time.
  next_attempt_at BIGINT,
  until_at BIGINT,
  sent_channel TEXT,
  sent_message TEXT,
  created_at BIGINT NOT NULL,
  ended_at BIGINT
);

CREATE INDEX outbox_due ON outbox (platform, next_attempt_at, id)
  WHERE state IN ('DUE', 'PARKED') AND next_attempt_at IS NOT NULL;

CREATE INDEX outbox_open ON outbox (platform, lane) WHERE state IN ('DUE', 'SENDING', 'PARKED');

CREATE INDEX outbox_ended ON outbox (ended_at) WHERE ended_at IS NOT NULL;

CREATE INDEX outbox_community ON outbox (community_id);

CREATE INDEX outbox_whose ON outbox (whose_person_id) WHERE whose_person_id IS NOT NULL;

CREATE INDEX outbox_reader ON outbox (reader_person_id) WHERE reader_person_id IS NOT NULL;

-- Presses too long for a platform's controls; the control carries the token. Payloads hold ids only.
CREATE TABLE action_token (
  token TEXT PRIMARY KEY,
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  press TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE INDEX action_token_community ON action_token (community_id);
