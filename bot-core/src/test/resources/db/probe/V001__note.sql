-- What the tests of the storage write to; a semicolon in a comment; is no end.
CREATE TABLE note (
  id BIGINT PRIMARY KEY,
  body TEXT NOT NULL DEFAULT 'a;b',
  data BYTEA
);

CREATE INDEX note_body ON note (body);
