-- How an institution looks to its people, how they sign in with its own accounts, and how its directory keeps its seats. The previous binary knows none of it, and
-- leaves it alone: a seat that it ends keeps its link until the row is purged, and nobody comes in by it because the link is asked for the seat.
create table institution_brands (
  institution_id uuid primary key references institutions,
  color_light text check (color_light ~ '^#[0-9a-f]{6}$'), -- on the light page
  color_dark text check (color_dark ~ '^#[0-9a-f]{6}$'),   -- on the dark one
  logo_id uuid references uploads on delete set null,
  changed_at timestamptz not null,
  check ((color_light is null) = (color_dark is null))
);
comment on table institution_brands is 'local: logo and colours of an institution, one row each. Rows live with institutions';
create index institution_brands_logo on institution_brands (logo_id) where logo_id is not null;
grant update (color_light, color_dark, logo_id, changed_at) on institution_brands to edustream_app;

create table institution_sso (
  institution_id uuid primary key references institutions,
  issuer text not null check (length(issuer) between 8 and 500),
  client_id text not null check (length(client_id) between 1 and 255),
  secret_sealed bytea not null,            -- who we are at the issuer; never shown again
  enabled boolean not null,
  changed_at timestamptz not null
);
comment on table institution_sso is 'local: the issuer of an institution''s accounts, one row each. Rows live with institutions';
grant update (issuer, client_id, secret_sealed, enabled, changed_at), delete on institution_sso to edustream_app;

-- Domains of addresses: whose they are is proved by a file that only who has the domain can put there.
create table institution_domains (
  institution_id uuid not null references institutions,
  domain text not null check (length(domain) between 3 and 253 and domain = lower(domain)),
  proof text not null check (length(proof) between 20 and 80), -- what the file must say
  added_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (institution_id, domain)
);
comment on table institution_domains is 'local: domains that an institution says are its own, at most ten each, and since when that is proved. Rows live with institutions';
create unique index institution_domains_confirmed on institution_domains (domain) where confirmed_at is not null;
grant update (confirmed_at), delete on institution_domains to edustream_app;

create table institution_identities (
  institution_id uuid not null references institutions,
  issuer text not null check (length(issuer) <= 500),
  subject text not null check (length(subject) between 1 and 255),
  user_id uuid not null references users,
  email text not null,                     -- the address it has there, confirmed by the issuer
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (institution_id, issuer, subject)
);
comment on table institution_identities is 'local: accounts of an institution that sign its members in. Rows live with institution_members: who loses the seat loses the link';
create unique index institution_identities_person on institution_identities (user_id, institution_id);
grant update (last_used_at, email), delete on institution_identities to edustream_app;

create table sso_sessions (
  session_id uuid primary key references sessions on delete cascade,
  institution_id uuid not null references institutions
);
comment on table sso_sessions is 'local: sign-ins that an institution opened, which end with the seat. Rows live with sessions';
create index sso_sessions_institution on sso_sessions (institution_id);
grant delete on sso_sessions to edustream_app;

create table scim_tokens (
  id uuid primary key,
  institution_id uuid not null references institutions,
  token_hash bytea not null unique,        -- SHA-256 of what is shown once
  hint text not null check (length(hint) = 4), -- its end, so that people know which one it is
  made_by uuid references users,
  created_at timestamptz not null,
  last_used_at timestamptz
);
comment on table scim_tokens is 'local: what opens an institution''s directory to its identity provider, at most two each. Rows live with institutions, or until they are revoked';
create index scim_tokens_of on scim_tokens (institution_id);
create index scim_tokens_maker on scim_tokens (made_by) where made_by is not null;
grant update (last_used_at, made_by), delete on scim_tokens to edustream_app;

create table scim_users (
  id uuid primary key,
  institution_id uuid not null references institutions,
  member_id uuid not null references institution_members on delete cascade, -- the place that is theirs, or was the last
  user_name text not null check (length(user_name) between 1 and 254),
  email text not null check (length(email) <= 254),
  external_id text check (length(external_id) <= 255),
  given_name text not null default '' check (length(given_name) <= 80),
  family_name text not null default '' check (length(family_name) <= 80),
  display_name text not null default '' check (length(display_name) <= 80),
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table scim_users is 'local: people as an institution''s identity provider calls them, at most twice its seats and a hundred. Rows live with institution_members, or until the provider takes them away';
create unique index scim_users_name on scim_users (institution_id, lower(user_name));
create unique index scim_users_member on scim_users (member_id);
create index scim_users_external on scim_users (institution_id, external_id) where external_id is not null;
create index scim_users_of on scim_users (institution_id, created_at, id);
create index scim_users_email on scim_users (email);
grant update (member_id, user_name, email, external_id, given_name, family_name, display_name, changed_at), delete on scim_users to edustream_app;

create table scim_groups (
  id uuid primary key,
  institution_id uuid not null references institutions,
  display_name text not null check (length(display_name) between 1 and 80),
  external_id text check (length(external_id) <= 255),
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table scim_groups is 'local: groups of an institution''s people as its identity provider keeps them, at most two hundred each. Rows live with institutions, or until the provider takes them away';
create unique index scim_groups_name on scim_groups (institution_id, lower(display_name));
grant update (display_name, external_id, changed_at), delete on scim_groups to edustream_app;

create table scim_group_people (
  group_id uuid not null references scim_groups on delete cascade,
  scim_user_id uuid not null references scim_users on delete cascade,
  primary key (group_id, scim_user_id)
);
comment on table scim_group_people is 'local: who is in such a group. Rows live with scim_groups';
create index scim_group_people_person on scim_group_people (scim_user_id);
grant delete on scim_group_people to edustream_app;
