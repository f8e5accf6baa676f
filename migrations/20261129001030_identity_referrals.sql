-- With whose word somebody came: the code as it was said, kept with the registration and then with the account. What it is worth is decided where rewards are.
-- The previous binary writes none.
alter table registrations add column referral_code text not null default '' check (referral_code = '' or referral_code ~ '^[a-z0-9_-]{3,40}$');
create table referrals (
  user_id uuid primary key references users,
  code text not null check (code ~ '^[a-z0-9_-]{3,40}$'),
  created_at timestamptz not null
);
comment on table referrals is 'local: with which code somebody came. Rows live with users';
create index referrals_code on referrals (code, user_id);
grant delete on referrals to edustream_app;
