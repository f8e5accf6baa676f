-- The public page of members who are no tutors (PE4): what they can teach for credits, and when.
create table member_profiles (
  user_id uuid primary key references users,
  headline text not null default '' check (length(headline) <= 120),
  bio text not null default '' check (length(bio) <= 5000),
  listed boolean not null default false,   -- whether search engines and lists may name it
  credit_prices jsonb not null default '[]', -- domain::people::member_profile::CreditPrice
  rules jsonb,                             -- the wire form of domain::calendar::availability::Availability
  updated_at timestamptz not null
);
comment on table member_profiles is 'distributed by user_id: pages of members who are no tutors, read and written as a whole. Rows live for ever';
grant update, delete on member_profiles to edustream_app;
