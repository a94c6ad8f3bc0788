-- Work that falls due. Payloads hold ids only, nothing that people wrote.
-- due_at is when it should run and never changes; run_at is when it is tried (again).
CREATE TABLE job (
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  job_key TEXT NOT NULL,
  payload TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  run_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('WAITING', 'PARKED')),
  incident TEXT,
  PRIMARY KEY (community_id, kind, job_key)
);

CREATE INDEX job_due ON job (run_at) WHERE state = 'WAITING';
