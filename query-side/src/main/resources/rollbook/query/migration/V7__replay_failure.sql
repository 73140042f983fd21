alter table view.replay_job add column failed_at bigint;
