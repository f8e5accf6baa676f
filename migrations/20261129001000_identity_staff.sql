-- Partners and institutions' admins are roles too, and what an admin may do is said by scopes that stand beside that role; an admin without any may do all
-- of it, as every admin of before. The previous binary reads the words it knows and passes the others over: to it an admin with scopes is an admin.
alter table users drop constraint users_roles_check;
alter table users add constraint users_roles_check check (
  cardinality(roles) > 0 and roles <@ array['child', 'parent', 'student', 'tutor', 'partner', 'institution_admin', 'admin', 'support', 'trust', 'finance',
    'compliance', 'analyst', 'owner']
);
alter table flags drop constraint flags_roles_check;
alter table flags add constraint flags_roles_check check (
  roles <@ array['child', 'parent', 'student', 'tutor', 'partner', 'institution_admin', 'admin', 'support', 'trust', 'finance', 'compliance', 'analyst', 'owner']
);

-- Why nobody can sign in to an account; users.suspended_at says that, as before.
create table suspensions (
  id uuid primary key,
  user_id uuid not null references users,
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  by_id uuid not null references users,
  lifted_at timestamptz,
  lifted_by uuid references users,
  check ((lifted_at is null) = (lifted_by is null))
);
comment on table suspensions is 'local: suspensions of accounts, in force and lifted. Rows live for ever';
create unique index suspensions_in_force on suspensions (user_id) where lifted_at is null;
create index suspensions_user on suspensions (user_id);
grant update (lifted_at, lifted_by) on suspensions to edustream_app;

-- Looks of the staff at an account from inside. What is written for ever stands in the audit log.
create table impersonations (
  id uuid primary key,
  token_hash bytea not null unique,        -- SHA-256 of 256 random bits
  admin_id uuid not null references users,
  user_id uuid not null references users,
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
comment on table impersonations is 'local: read-only sign-ins of the staff. Rows live 7 days after they ran out, purged by KeepHouse through impersonations_expiry';
create index impersonations_expiry on impersonations (expires_at);
create index impersonations_user on impersonations (user_id);
grant update (ended_at), delete on impersonations to edustream_app;

-- What the staff looks for: accounts by a part of a name or an address, by role and by state.
create index users_looked_for on users using gin (display_name gin_trgm_ops, email gin_trgm_ops);
create index users_newest on users (created_at desc, id desc);
create index users_roles on users using gin (roles);
create index users_suspended on users (created_at desc, id desc) where suspended_at is not null and deleted_at is null;
