-- Courses of learning platforms that say who is in them (LTI Names and Role Provisioning Services 2.0): where to ask, and
-- nobody of those who are there. The previous binary knows none of it.
create table lti_classes (
  id uuid primary key,
  platform_id uuid not null references lti_platforms on delete cascade,
  context_id text not null check (length(context_id) between 1 and 255), -- the course there
  title text not null check (length(title) <= 120),
  names_url text not null check (length(names_url) between 9 and 2000),
  seen_at timestamptz not null,            -- when a teacher last came from there
  constraint lti_classes_one unique (platform_id, context_id)
);
comment on table lti_classes is 'local: courses of learning platforms that say who is in them. Rows live with lti_platforms';
grant update (title, names_url, seen_at), delete on lti_classes to edustream_app;
