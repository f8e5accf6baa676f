-- What the staff did about what somebody did: a warning, a restriction, a suspension, a ban; each with its reason, its end, and one appeal. What each
-- forbids is data.
create table sanction_acts (
  kind text not null check (kind in ('warn', 'restrict', 'suspend', 'ban')),
  act text not null check (act in ('book', 'write_first', 'review', 'report', 'sign_in')),
  primary key (kind, act)
);
comment on table sanction_acts is 'reference: what a sanction forbids. Rows live for ever';
insert into sanction_acts (kind, act) values
  ('restrict', 'book'), ('restrict', 'write_first'), ('restrict', 'review'),
  ('suspend', 'sign_in'), ('suspend', 'book'), ('suspend', 'write_first'), ('suspend', 'review'),
  ('ban', 'sign_in'), ('ban', 'book'), ('ban', 'write_first'), ('ban', 'review');

create table sanctions (
  id uuid primary key,
  user_id uuid not null references users,
  kind text not null check (kind in ('warn', 'restrict', 'suspend', 'ban')),
  reason text not null check (length(reason) between 1 and 500),
  begun_at timestamptz not null,
  until_at timestamptz,
  by_id uuid not null references users,
  ended_at timestamptz,
  ended_by uuid references users,                -- none: its time was over
  appeal text check (length(appeal) between 1 and 2000),
  appealed_at timestamptz,
  appeal_answer text check (length(appeal_answer) between 1 and 1000),
  appeal_upheld boolean,                         -- the sanction stands
  appeal_decided_at timestamptz,
  appeal_decided_by uuid references users,
  constraint sanctions_time check (until_at > begun_at),
  constraint sanctions_ban_has_no_end check (kind <> 'ban' or until_at is null),
  constraint sanctions_appeal_whole check ((appeal is null) = (appealed_at is null)),
  constraint sanctions_answer_whole check ((appeal_answer is null) = (appeal_decided_at is null)
    and (appeal_answer is null) = (appeal_upheld is null) and (appeal_answer is null) = (appeal_decided_by is null)),
  constraint sanctions_answers_an_appeal check (appeal_answer is null or appeal is not null),
  constraint sanctions_other_decides check (appeal_decided_by is distinct from by_id)
);
comment on table sanctions is 'local: what the staff did about what people did. Rows live for ever';
create index sanctions_user on sanctions (user_id, begun_at desc);
create index sanctions_appeals on sanctions (appealed_at) where appealed_at is not null and appeal_decided_at is null;
grant update (ended_at, ended_by, appeal, appealed_at, appeal_answer, appeal_upheld, appeal_decided_at, appeal_decided_by) on sanctions to edustream_app;

-- Whether somebody may not do that now.
create function sanction_forbids(person uuid, wanted text, at timestamptz) returns boolean language plpgsql stable as $$
begin
  return exists (
    select from sanctions s join sanction_acts a on a.kind = s.kind and a.act = wanted
    where s.user_id = person and s.ended_at is null and (s.until_at is null or s.until_at > at));
end
$$;
