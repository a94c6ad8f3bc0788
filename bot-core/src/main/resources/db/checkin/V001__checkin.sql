-- Instants are milliseconds since 1970 (UTC).
CREATE TABLE checkin (
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  platform TEXT NOT NULL,
  channel TEXT NOT NULL,
  question TEXT NOT NULL,
  local_time TEXT NOT NULL,
  zone TEXT NOT NULL,
  rhythm TEXT NOT NULL,
  first_day TEXT NOT NULL,
  next_at BIGINT NOT NULL,
  stopped_at BIGINT,
  PRIMARY KEY (community_id, id)
);
CREATE INDEX checkin_by_channel ON checkin (community_id, platform, channel);

CREATE TABLE checkin_participant (
  community_id TEXT NOT NULL,
  checkin_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  way TEXT NOT NULL,
  consent_version INTEGER NOT NULL,
  consented_at BIGINT NOT NULL,
  PRIMARY KEY (community_id, checkin_id, person_id),
  FOREIGN KEY (community_id, checkin_id) REFERENCES checkin (community_id, id) ON DELETE CASCADE,
  FOREIGN KEY (community_id, person_id) REFERENCES membership (community_id, person_id)
    ON DELETE CASCADE
);
CREATE INDEX checkin_participant_by_person ON checkin_participant (person_id);

-- One row for each time it fell due: the local date and time is the key, so that it is asked once
-- whatever the clocks do.
CREATE TABLE checkin_occurrence (
  community_id TEXT NOT NULL,
  checkin_id TEXT NOT NULL,
  local_key TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  handled_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (community_id, checkin_id, local_key),
  FOREIGN KEY (community_id, checkin_id) REFERENCES checkin (community_id, id) ON DELETE CASCADE
);

-- mood is sealed under the key of the person.
CREATE TABLE checkin_answer (
  community_id TEXT NOT NULL,
  checkin_id TEXT NOT NULL,
  local_key TEXT NOT NULL,
  person_id TEXT NOT NULL,
  mood BYTEA NOT NULL,
  answered_at BIGINT NOT NULL,
  PRIMARY KEY (community_id, checkin_id, local_key, person_id),
  FOREIGN KEY (community_id, checkin_id, local_key)
    REFERENCES checkin_occurrence (community_id, checkin_id, local_key) ON DELETE CASCADE,
  FOREIGN KEY (community_id, person_id) REFERENCES membership (community_id, person_id)
    ON DELETE CASCADE
);
CREATE INDEX checkin_answer_by_person ON checkin_answer (person_id);
CREATE INDEX checkin_answer_by_age ON checkin_answer (community_id, answered_at);
