-- Messages whose menu has more options than a platform shows at once; buttons turn its pages.
CREATE TABLE long_menu (
  id TEXT PRIMARY KEY,
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  -- Sealed under this person's key when set.
  whose_person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  body BYTEA NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE INDEX long_menu_age ON long_menu (created_at);

CREATE INDEX long_menu_community ON long_menu (community_id);

CREATE INDEX long_menu_whose ON long_menu (whose_person_id) WHERE whose_person_id IS NOT NULL;
