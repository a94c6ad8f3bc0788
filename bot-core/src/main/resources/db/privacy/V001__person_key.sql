-- A destroyed key leaves its row without the key, so that no second one is ever made for the person.
CREATE TABLE person_key (
  person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  wrapped BYTEA,
  created_at BIGINT NOT NULL
);
