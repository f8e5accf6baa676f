-- What an attacker showed: what was given up is known by amount, and whoever is told that the end waits is told once; begun ceremonies know their network.
-- The previous binary writes none of it: to it nothing was given up by amount, and its ceremonies are of no network.
alter table deletion_requests add column given_up jsonb not null default '[]', add column told_waiting_at timestamptz;
grant update (told_waiting_at) on deletion_requests to edustream_app;
alter table passkey_challenges add column network text not null default '';
create index passkey_challenges_network on passkey_challenges (ceremony, network, expires_at desc);
