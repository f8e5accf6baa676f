-- Campaigns: tutors of a subject that lacks them are paid, people are given credits, and who has been quiet is given promotional credit. The previous binary writes
-- none of it, and reads journals of a new kind nowhere but in the wallet of whoever was paid.
create table campaigns (
  id uuid primary key,
  kind text not null check (kind in ('supply', 'credits', 'winback')),
  name text not null check (length(name) between 1 and 80),
  state text not null check (state in ('draft', 'running', 'paused', 'ended')),
  currency text not null,                         -- the unit of all amounts here
  amount bigint not null check (amount > 0),      -- what one person is given
  budget bigint not null check (budget > 0),
  spent bigint not null default 0,
  people_max integer not null check (people_max between 1 and 100000),
  people integer not null default 0,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  subject_id uuid references subjects,
  lessons integer check (lessons between 1 and 200),
  guarantee bigint check (guarantee > 0),
  weekly_hours integer check (weekly_hours between 1 and 80),
  audience text check (audience in ('newcomers', 'learners', 'teachers')),
  quiet_days integer check (quiet_days between 7 and 365),
  valid_days integer check (valid_days between 7 and 365),
  days integer not null default 0 check (days >= 0), -- on so many days it was looked who is bookable
  last_day date,
  created_by uuid not null references users,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  settled_at timestamptz,                         -- nothing is given any more
  constraint campaigns_budget check (spent between 0 and budget),
  constraint campaigns_people check (people between 0 and people_max),
  check ((kind = 'supply') = (subject_id is not null) and (kind = 'supply') = (weekly_hours is not null)),
  check ((kind = 'credits') = (audience is not null) and (kind = 'winback') = (quiet_days is not null)),
  check ((kind = 'supply') = (valid_days is null) and (kind = 'winback') = (lessons is null)),
  check (guarantee is null or kind = 'supply'),
  check (currency = case kind when 'credits' then 'CREDIT' else 'USD' end),
  check ((state = 'ended') = (ended_at is not null)),
  -- Two that do the same at one time would each give what the other gave.
  constraint campaigns_no_overlap exclude using gist (
    (kind || coalesce(audience, '') || coalesce(subject_id::text, '')) with =, tstzrange(starts_at, ends_at) with &&)
    where (state in ('running', 'paused'))
);
comment on table campaigns is 'local: campaigns of the staff, with what they may spend and have spent. Rows live for ever';
create index campaigns_open on campaigns (id) where settled_at is null;
create index campaigns_newest on campaigns (created_at desc, id desc);
grant update on campaigns to edustream_app;

create table campaign_people (
  campaign_id uuid not null references campaigns,
  user_id uuid not null references users,
  first_at timestamptz not null,
  days integer not null default 0 check (days >= 0), -- of a tutor: bookable on so many days
  last_day date,
  held_out boolean not null default false,           -- of a winback: told and given nothing, to compare with
  gift_id uuid unique,                               -- what the journal names
  gift text check (gift in ('bonus', 'guarantee', 'credits', 'winback')),
  cost bigint check (cost > 0),                      -- in the campaign's unit
  amount bigint check (amount > 0),                  -- in the person's own
  currency text,
  given_at timestamptz,
  ends_at timestamptz,
  taken_at timestamptz,                              -- unused promotional credit ended then
  taken_back bigint not null default 0,
  primary key (campaign_id, user_id),
  check ((gift_id is null) = (gift is null) and (gift_id is null) = (cost is null) and (gift_id is null) = (amount is null)
    and (gift_id is null) = (given_at is null) and (gift_id is null) = (currency is null)),
  check (not held_out or gift_id is null),
  check (taken_back between 0 and coalesce(amount, 0))
);
comment on table campaign_people is 'local: who was reached by a campaign, and what each was given once. Rows live for ever';
create index campaign_people_of on campaign_people (user_id, first_at);
create index campaign_people_ending on campaign_people (ends_at) where gift = 'winback' and taken_at is null;
grant update on campaign_people to edustream_app;
