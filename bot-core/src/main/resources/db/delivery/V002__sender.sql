-- Who caused the post, and is asked when nobody knows whether it was posted; null to ask nobody.
ALTER TABLE outbox ADD COLUMN sender_person_id TEXT REFERENCES person (id) ON DELETE SET NULL;

CREATE INDEX outbox_sender ON outbox (sender_person_id) WHERE sender_person_id IS NOT NULL;
