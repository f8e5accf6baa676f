-- Above a limit a decision about a case is two people's: what the first one would decide waits here, and stays beside what was decided. The previous binary
-- writes none of it, and cannot decide alone what waits for a second one.
alter table cases add column proposed_by uuid references users;
alter table cases add column proposed_decision text check (proposed_decision in ('full', 'partial', 'none'));
alter table cases add column proposed_refund bigint check (proposed_refund > 0);
alter table cases add column proposed_note text check (length(proposed_note) between 1 and 2000);
alter table cases add column proposed_at timestamptz;
alter table cases add constraint cases_proposed_whole check ((proposed_by is null) = (proposed_decision is null)
  and (proposed_by is null) = (proposed_refund is null) and (proposed_by is null) = (proposed_note is null)
  and (proposed_by is null) = (proposed_at is null));
alter table cases add constraint cases_two_people
  check (decided_at is null or proposed_by is null or (proposed_by <> decided_by and proposed_refund = refund));
create index cases_proposer on cases (proposed_by) where proposed_by is not null;
grant update (proposed_by, proposed_decision, proposed_refund, proposed_note, proposed_at) on cases to edustream_app;
