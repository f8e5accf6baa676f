-- Promoted listings: a tutor bids for a place above the search and pays for clicks. What a day and a campaign may cost is the database's rule too: no row can say that
-- more was spent than allowed. The previous binary writes none of it.
create table ad_campaigns (
  id uuid primary key,
  tutor_id uuid not null references tutors,            -- the listing
  user_id uuid not null references users,              -- whose money pays
  currency text not null,
  bid bigint not null check (bid > 0),                 -- the most a click costs
  daily_budget bigint not null check (daily_budget >= bid),
  total_budget bigint not null check (total_budget >= daily_budget),
  spent bigint not null default 0 check (spent between 0 and total_budget),
  state text not null check (state in ('running', 'paused', 'ended')),
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table ad_campaigns is 'local: what a tutor pays for to be seen above a search. Rows live for ever';
create index ad_campaigns_of on ad_campaigns (user_id, created_at desc, id desc);
create index ad_campaigns_running on ad_campaigns (id) where state = 'running';
create index ad_campaigns_listing on ad_campaigns (tutor_id);
grant update (spent, state, changed_at) on ad_campaigns to edustream_app;

create table ad_days (
  campaign_id uuid not null references ad_campaigns,
  day date not null,                                   -- of UTC
  budget bigint not null check (budget > 0),
  impressions bigint not null default 0 check (impressions >= 0),
  charged bigint not null default 0 check (charged >= 0),
  spent bigint not null default 0 check (spent between 0 and budget),
  primary key (campaign_id, day)
);
comment on table ad_days is 'local: how often a promoted listing was shown and clicked, and what it cost, by day. Rows live with ad_campaigns';
grant update (impressions, charged, spent) on ad_days to edustream_app;

create table ad_filtered (
  campaign_id uuid not null references ad_campaigns,
  day date not null,
  reason text not null check (reason in
    ('expired', 'used', 'own', 'program', 'stopped', 'person', 'device', 'network', 'budget', 'money')),
  clicks bigint not null check (clicks > 0),
  primary key (campaign_id, day, reason)
);
comment on table ad_filtered is 'local: clicks that cost nothing, by day and reason. Rows live with ad_campaigns';
grant update (clicks) on ad_filtered to edustream_app;

-- One row per token that was used: it keeps a second use from costing anything, and shows who clicked before.
create table ad_clicks (
  id uuid primary key,                                 -- the token's
  campaign_id uuid not null references ad_campaigns,
  at timestamptz not null,
  clicked_by uuid references users,
  network text not null check (length(network) <= 64), -- a keyed hash
  device text not null check (length(device) <= 64),   -- a keyed hash
  price bigint not null check (price >= 0),            -- what it cost
  reason text,                                         -- why it cost nothing
  check ((price > 0) = (reason is null))
);
comment on table ad_clicks is 'local: clicks on promoted listings. Rows live 90 days, purged by KeepHouse through ad_clicks_at';
create index ad_clicks_at on ad_clicks (at);
create index ad_clicks_charged on ad_clicks (campaign_id, at) where price > 0;
create index ad_clicks_by on ad_clicks (clicked_by) where clicked_by is not null;
grant update, delete on ad_clicks to edustream_app;

-- A campaign is paid click by click; that a click is paid once is said by its row of ad_clicks, written with its journal.
drop index journals_once_per_about;
create unique index journals_once_per_about on journals (about_id, kind) where about_id is not null and kind <> 'ad_click';
