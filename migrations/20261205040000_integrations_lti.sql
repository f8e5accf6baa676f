-- Courses inside the learning platforms of institutions (LTI 1.3). The previous binary knows none of it.

-- The key pair that signs what we say to platforms.
create table lti_keys (
  id uuid primary key,                     -- stands in front of what it signed
  private_sealed bytea not null,
  modulus text not null check (length(modulus) between 300 and 800), -- the public half, in base64url
  exponent text not null check (length(exponent) between 1 and 16),
  created_at timestamptz not null
);
comment on table lti_keys is 'reference: the key pair that signs what is said to learning platforms. Rows live for ever';
create unique index lti_keys_one on lti_keys ((true));
grant update (private_sealed) on lti_keys to edustream_app;

-- A learning platform of an institution, and who we are there.
create table lti_platforms (
  id uuid primary key,
  institution_id uuid not null references institutions,
  name text not null check (length(name) between 1 and 80),
  issuer text not null check (length(issuer) between 9 and 255),
  client_id text not null check (length(client_id) between 1 and 255),
  deployment_ids text[] not null check (cardinality(deployment_ids) between 1 and 20),
  auth_url text not null check (length(auth_url) <= 2000),
  token_url text not null check (length(token_url) <= 2000),
  jwks_url text not null check (length(jwks_url) <= 2000),
  created_at timestamptz not null,
  last_launch_at timestamptz,
  -- A beginning names both and nothing of ours, so they lead to one platform in the whole house.
  constraint lti_platforms_one unique (issuer, client_id)
);
comment on table lti_platforms is 'local: learning platforms of institutions. Rows live with institutions';
create index lti_platforms_of on lti_platforms (institution_id, created_at, id);
grant update (name, issuer, client_id, deployment_ids, auth_url, token_url, jwks_url, last_launch_at), delete on lti_platforms to edustream_app;

-- Whose account somebody of a platform is.
create table lti_links (
  id uuid primary key,
  platform_id uuid not null references lti_platforms on delete cascade,
  subject text not null check (length(subject) between 1 and 255), -- who it is there
  user_id uuid not null references users,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint lti_links_subject unique (platform_id, subject),
  constraint lti_links_person unique (platform_id, user_id)
);
comment on table lti_links is 'local: accounts that people of learning platforms linked. Rows live with lti_platforms';
create index lti_links_user on lti_links (user_id);
grant update (last_used_at), delete on lti_links to edustream_app;

-- A way from a platform to a course: begun, answered once by the platform, opened once by the browser that began.
create table lti_launches (
  id uuid primary key,
  platform_id uuid not null references lti_platforms on delete cascade,
  state_hash bytea not null unique,
  nonce_hash bytea not null,
  browser_hash bytea not null,             -- of what the browser's cookie holds
  created_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  opened_at timestamptz,
  subject text check (length(subject) between 1 and 255),
  deployment_id text check (length(deployment_id) <= 255),
  instructs boolean not null default false,
  course_id uuid,
  unit_id uuid,
  line_item text check (length(line_item) <= 2000),    -- where a result may be told
  return_url text check (length(return_url) <= 2000),  -- where a chosen course is told
  return_data text check (length(return_data) <= 10000),
  constraint lti_launches_answered check ((answered_at is null) = (subject is null)),
  constraint lti_launches_opened check (opened_at is null or answered_at is not null)
);
comment on table lti_launches is 'local: ways from learning platforms that are under way. Rows live an hour, purged by KeepHouse through lti_launches_over';
create index lti_launches_over on lti_launches (expires_at);
create index lti_launches_platform on lti_launches (platform_id);
grant update (expires_at, answered_at, opened_at, subject, deployment_id, instructs, course_id, unit_id, line_item, return_url, return_data), delete on lti_launches to edustream_app;

-- A result that a platform wants to hear.
create table lti_grades (
  id uuid primary key,
  link_id uuid not null references lti_links on delete cascade,
  course_id uuid not null references courses,
  line_item text not null check (length(line_item) between 9 and 2000),
  created_at timestamptz not null,
  finished_at timestamptz,                 -- of the course
  tries integer not null default 0 check (tries >= 0),
  told_at timestamptz,
  given_up_at timestamptz,
  problem text check (length(problem) <= 40),
  constraint lti_grades_once unique (link_id, course_id, line_item),
  constraint lti_grades_told check (told_at is null or finished_at is not null),
  constraint lti_grades_one_end check (told_at is null or given_up_at is null)
);
comment on table lti_grades is 'local: results that learning platforms are told. Rows live with lti_links';
create index lti_grades_course on lti_grades (course_id);
grant update (finished_at, tries, told_at, given_up_at, problem), delete on lti_grades to edustream_app;

-- The subscriber that tells results begins where the log stands when it is installed.
insert into event_cursors (subscriber, position)
select 'lti_grades', position from event_head
on conflict do nothing;
