-- Accounts elsewhere that open an account here. Nothing of a provider's tokens is kept. The previous binary asks nobody for one.
create table identities (
  user_id uuid not null references users,
  provider text not null check (length(provider) between 1 and 40),
  issuer text not null,                    -- who signs; with the subject one person for ever
  subject text not null check (length(subject) between 1 and 255),
  email text not null,                     -- the address it has there, confirmed by the provider
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (user_id, provider),
  unique (issuer, subject)
);
comment on table identities is 'local: accounts elsewhere that sign somebody in. Rows live with users, or until their owner takes them away';
grant update (last_used_at, email), delete on identities to edustream_app;

create table oidc_flows (
  flow_hash bytea primary key,             -- SHA-256 of what the browser's cookie carries
  provider text not null,
  next text not null,
  user_id uuid,                            -- who connects an account; nobody is named by who signs in
  answered_at timestamptz,
  issuer text,
  subject text,
  email text,
  display_name text,
  expires_at timestamptz not null,
  check ((subject is null) = (issuer is null) and (subject is null) = (email is null))
);
comment on table oidc_flows is 'local: ways to providers that somebody is on, at most 20,000. Rows live until they are used or run out, purged by KeepHouse through oidc_flows_expiry';
create index oidc_flows_expiry on oidc_flows (expires_at);
grant update, delete on oidc_flows to edustream_app;
