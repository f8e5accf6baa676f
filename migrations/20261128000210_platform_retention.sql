-- How long rows live. Each purge walks an index from its oldest end, so that it takes a batch and never the table.
create index sessions_expiry on sessions (expires_at);
create index refresh_tokens_expiry on refresh_tokens (expires_at);
create index email_tokens_expiry on email_tokens (expires_at);
create index mails_sent on mails (sent_at) where sent_at is not null;
create index jobs_finished on jobs (finished_at) where state = 'done';
create index form_flashes_expiry on form_flashes (expires_at);
-- The count moves within a window without touching this index, so a counted try stays one row version beside the other.
create index rate_counters_age on rate_counters (window_start);
create index time_claims_end on time_claims (upper(during));
create index time_claims_expiry on time_claims (expires_at) where expires_at is not null;

comment on table settings is 'reference: secrets and facts every server must share (token key, schema facts). Rows live for ever';
comment on table jobs is 'local: work to do later, enqueued in the transaction that needs it; dead letters stay until somebody decides. Rows live 7 days after they are done, purged by KeepHouse through jobs_finished';
comment on table job_schedules is 'local: when each cron entry ran last; the row lock is the leader election. Rows live for ever';
comment on table idempotency_keys is 'local: the first answer to a request that moves money or books, stored in its own transaction. Rows live 7 days, purged by KeepHouse through idempotency_keys_age';
comment on table audit_log is 'local: append-only, hash-chained record of acts on accounts, money and permissions. Rows live for ever';
comment on table form_flashes is 'local: what a refused form held, so that nothing typed is lost without JavaScript; never passwords. Rows live 10 minutes, purged by KeepHouse through form_flashes_expiry';
comment on table rate_counters is 'local: fixed-window counters shared by all servers. Rows live a day, purged by KeepHouse through rate_counters_age';
comment on table users is 'local: identity; the public part (name, zone) is a reference when distributed. Rows live for ever';
comment on table sessions is 'local: browser sessions. Rows live 7 days after they ran out, purged by KeepHouse through sessions_expiry';
comment on table refresh_tokens is 'local: rotating refresh tokens of the API; a spent one must be known again while it could still be used. Rows live 7 days after they ran out, purged by KeepHouse through refresh_tokens_expiry';
comment on table email_tokens is 'local: single-use links in mails. Rows live 7 days after they ran out, purged by KeepHouse through email_tokens_expiry';
comment on table mails is 'local: mails to send and sent. Rows live 90 days after they were sent, purged by KeepHouse through mails_sent';
comment on table subjects is 'reference: the taxonomy. Rows live for ever';
comment on table tutors is 'reference: public profiles. Rows live for ever';
comment on table tutor_subjects is 'reference: who teaches what. Rows live with tutors';
comment on table availability is 'reference: weekly rules and exceptions, read and written as a whole. Rows live with tutors';
comment on table reviews is 'local: public reviews of completed lessons. Rows live for ever';
comment on table search_words is 'reference: words that names, headlines and subjects are made of; what a misspelt search is compared with. Rows live for ever';
comment on table time_claims is 'distributed by person_id: who is taken when; a lesson claims its tutor (with the buffer after it) and its student. Rows live 30 days after their time, purged by KeepHouse through time_claims_end';
comment on table bookings is 'local: the contract for a lesson; money and state change together. Rows live for ever';
comment on table accounts is 'local: one per kind, holder and unit; positive is what the platform owes or has earned. Rows live for ever';
comment on table journals is 'local: append-only; corrections are new journals. Rows live for ever';
comment on table postings is 'local: append-only lines of journals; positive credits the account. Rows live with journals';
comment on table journal_seals is 'local: append-only hash chain over the journals, written by one job so that commits never queue for it. Rows live with journals';
comment on table payments is 'local: payments at a provider. Rows live for ever';
comment on table exchange_rates is 'reference: append-only rates with source and time. Rows live for ever';
