-- Instants are milliseconds since 1970 (UTC). words and giver_name are sealed under the key of the
-- giver, receiver_name under the receiver's. Once it was taken back nothing of it is left but that
-- it was given, for as long as it counts towards how often one person may thank another.
CREATE TABLE thanks (
  community_id TEXT NOT NULL,
  id TEXT NOT NULL,
  giver_id TEXT NOT NULL,
  receiver_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  channel TEXT NOT NULL,
  words BYTEA,
  giver_name BYTEA,
  receiver_name BYTEA,
  given_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  note_id TEXT,
  shown_id TEXT,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, giver_id) REFERENCES membership (community_id, person_id)
    ON DELETE CASCADE,
  FOREIGN KEY (community_id, receiver_id) REFERENCES membership (community_id, person_id)
    ON DELETE CASCADE
);
CREATE INDEX thanks_by_receiver ON thanks (community_id, receiver_id, given_at);
CREATE INDEX thanks_by_giver ON thanks (community_id, giver_id, given_at);

CREATE TABLE kindness_wish (
  community_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  wish TEXT NOT NULL,
  PRIMARY KEY (community_id, person_id),
  FOREIGN KEY (community_id, person_id) REFERENCES membership (community_id, person_id)
    ON DELETE CASCADE
);
