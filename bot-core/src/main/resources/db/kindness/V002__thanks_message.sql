-- Where posts about a thank-you went, so that they can be taken away at any time: the outbox forgets
-- what it has delivered after some days.
CREATE TABLE thanks_message (
  community_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  thanks_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  channel TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (community_id, post_id),
  FOREIGN KEY (community_id, thanks_id) REFERENCES thanks (community_id, id) ON DELETE CASCADE
);
CREATE INDEX thanks_message_by_thanks ON thanks_message (community_id, thanks_id);
