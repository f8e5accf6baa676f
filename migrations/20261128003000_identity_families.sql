-- A parent opens and owns the accounts of children and decides for them until they are eighteen. The previous binary knows none of this and writes none; it
-- sees children as the people they are, and their addresses, where they have none, as addresses no mail reaches.
create table children (
  child_id uuid primary key references users,
  parent_id uuid not null references users,
  may_book boolean not null default true,
  may_message boolean not null default true,
  limit_amount bigint check (limit_amount >= 0),
  limit_currency text,
  limit_period text check (limit_period in ('week', 'month')),
  told_requests boolean not null default true,   -- whether the parent is mailed that a request waits
  told_lessons boolean not null default true,    -- and what becomes of the child's lessons
  stage text not null check (stage in ('young', 'teen', 'grown')), -- the last one that was handed over and told
  joined_at timestamptz not null,
  handed_over_at timestamptz,                    -- when the child was eighteen and the account its own
  constraint children_two_people check (child_id <> parent_id),
  constraint children_limit_whole check ((limit_amount is null) = (limit_currency is null) and (limit_amount is null) = (limit_period is null))
);
comment on table children is 'local: who decides for which child, and what the child may do. Rows live for ever: whose consent an account was made with can be asked long after';
create index children_parent on children (parent_id) where handed_over_at is null;
grant update on children to edustream_app;

-- Who agreed to what, when and how. Never changed; a later consent is a later row.
create table child_consents (
  id uuid primary key,
  child_id uuid not null references users,
  parent_id uuid not null references users,
  text_version text not null,
  method text not null check (method in ('account', 'code')),
  network text not null default '',
  given_at timestamptz not null
);
comment on table child_consents is 'local: consents of parents, append-only. Rows live for ever';
create index child_consents_child on child_consents (child_id, given_at desc);

-- A child's own sign-in that waits for its address to be confirmed: apart from the accounts, like a registration, so that an address belongs to nobody whose
-- mail was not read.
create table child_sign_ins (
  id uuid primary key,
  child_id uuid not null references users,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  password_hash text not null,
  token_hash bytea unique,                       -- of the mailed link; none was mailed to an address with an account
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table child_sign_ins is 'local: sign-ins of children whose address is not confirmed. Rows live until their link runs out, purged by KeepHouse through child_sign_ins_expiry';
create index child_sign_ins_child on child_sign_ins (child_id, created_at desc);
create index child_sign_ins_expiry on child_sign_ins (expires_at);
grant update, delete on child_sign_ins to edustream_app;

-- A code that one of a parent and a teenager makes and the other one types.
create table family_codes (
  code_hash bytea primary key,
  maker_id uuid not null references users,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table family_codes is 'local: codes that link a parent and a teenager. Rows live until they run out, purged by KeepHouse through family_codes_expiry';
create index family_codes_expiry on family_codes (expires_at);
create index family_codes_maker on family_codes (maker_id);
grant update, delete on family_codes to edustream_app;
