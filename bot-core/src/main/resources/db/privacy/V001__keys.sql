-- The persons' keys lie in the key store, outside the data directory. This is all the database knows of them.

-- One row: the key store that what is sealed here needs.
CREATE TABLE key_store (
  id TEXT PRIMARY KEY,
  bound_at BIGINT NOT NULL
);

-- Whose key is destroyed, or has to be destroyed if the process ended before it was.
CREATE TABLE erased_person (
  person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  erased_at BIGINT NOT NULL
);
