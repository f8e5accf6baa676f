-- Files of payouts for the bank. The previous binary knows none: it pays what is asked for by hand as before, and leaves file_id alone.
create table payout_files (
  id uuid primary key,
  kind text not null check (kind in ('pain001', 'csv')),
  currency text not null,
  payouts integer not null check (payouts between 1 and 500), -- how many stood in it when it was made
  amount bigint not null check (amount > 0),                  -- what the bank pays out by it, without what stays here for speed
  state text not null default 'open' check (state in ('open', 'released', 'settled', 'withdrawn')),
  made_at timestamptz not null,
  made_by uuid references users,                              -- null: nobody of the staff
  released_at timestamptz,                                    -- from then on the bank may have it
  closed_at timestamptz,
  constraint payout_files_released check (case state when 'open' then released_at is null when 'withdrawn' then true else released_at is not null end),
  constraint payout_files_closed check ((state in ('settled', 'withdrawn')) = (closed_at is not null))
);
comment on table payout_files is 'local: payouts that go to the bank together. Rows live for ever';
create index payout_files_all on payout_files (made_at desc, id desc);
create index payout_files_made_by on payout_files (made_by) where made_by is not null;
grant update (state, released_at, closed_at) on payout_files to edustream_app;

alter table payouts add column file_id uuid references payout_files; -- the file for the bank it stands in
create index payouts_file on payouts (file_id) where file_id is not null;
grant update (file_id) on payouts to edustream_app;
