-- What accounts are called, as the platform said last.
CREATE TABLE account_name (
  platform TEXT NOT NULL,
  native_id TEXT NOT NULL,
  name TEXT NOT NULL,
  handle TEXT,
  PRIMARY KEY (platform, native_id),
  FOREIGN KEY (platform, native_id) REFERENCES account (platform, native_id) ON DELETE CASCADE
);

CREATE INDEX account_name_handle ON account_name (platform, handle);

-- What persons have chosen beyond language and zone.
CREATE TABLE person_choice (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  private_messages BOOLEAN NOT NULL
);
