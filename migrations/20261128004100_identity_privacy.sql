-- What a person may ask of us about the own data: a copy, an end, and what it is used for. The previous binary knows none of it and writes none; whom it
-- meets erased is a deleted account to it, as it always knew them.
create table privacy_exports (
  id uuid primary key,
  user_id uuid not null references users,
  status text not null check (status in ('waiting', 'ready', 'failed')),
  file bytea check (length(file) <= 34000000), -- the archive, sealed; here until there is an object store
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check ((file is not null) = (status = 'ready'))
);
comment on table privacy_exports is 'local: copies of what is kept about somebody, one per person. Rows live until they run out, purged by KeepHouse through privacy_exports_expiry';
create index privacy_exports_user on privacy_exports (user_id);
create unique index privacy_exports_one_waits on privacy_exports (user_id) where status = 'waiting';
create index privacy_exports_expiry on privacy_exports (expires_at);
grant update (status, file), delete on privacy_exports to edustream_app;

create table deletion_requests (
  user_id uuid primary key references users,
  asked_at timestamptz not null,
  scheduled_for timestamptz not null,
  forfeit boolean not null                 -- what is left in the wallet is given up
);
comment on table deletion_requests is 'local: accounts that are to end. Rows live with users';
grant update (scheduled_for), delete on deletion_requests to edustream_app;

-- Without a reference: it is read after a backup was restored in which the account may be another, or none.
create table erasures (
  user_id uuid primary key,
  erased_at timestamptz not null
);
comment on table erasures is 'local: whose data was erased, so that it is erased again from a backup that is restored; append-only. Rows live for ever';

create table privacy_consents (
  id uuid primary key,
  user_id uuid not null references users,
  purpose text not null check (purpose in ('marketing', 'analytics')),
  given boolean not null,
  text_version text not null,
  given_at timestamptz not null
);
comment on table privacy_consents is 'local: what somebody said their data may be used for, append-only; the newest of a purpose holds. Rows live for ever: what was agreed to can be asked long after';
create index privacy_consents_user on privacy_consents (user_id, purpose, given_at desc, id desc);

-- Who leaves may give up what is left in the wallet: a journal that names neither a lesson nor a payment.
alter table journals drop constraint journals_named;
alter table journals add constraint journals_named check (
  case when kind in ('opening', 'forfeit') then true
    when kind in ('topup', 'topup_reversal') then payment_id is not null
    else booking_id is not null end
) not valid;

-- It takes from people and gives to nobody. The lines are counted, or an early look (set constraints) would see none.
create function journal_forfeit() returns trigger language plpgsql as $$
begin
  if (select count(*) <> new.lines or bool_or(p.amount > 0 and a.holder_id is not null)
      from postings p join accounts a on a.id = p.account_id where p.journal_id = new.id) then
    raise exception 'what is given up goes to nobody' using errcode = 'check_violation', constraint = 'journals_forfeit';
  end if;
  return null;
end $$;
create constraint trigger journals_forfeit after insert on journals deferrable initially deferred
  for each row when (new.kind = 'forfeit') execute function journal_forfeit();

-- Erasing takes away what nobody could take away before.
grant delete on availability to edustream_app;
grant delete on child_sign_ins, family_codes to edustream_app;
create index audit_log_actor on audit_log (actor_id, id) where actor_id is not null;
