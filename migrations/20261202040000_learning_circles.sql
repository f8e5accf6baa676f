-- Circles (LE6): three to eight people who learn together, once or week after week. The rules are domain/learning/circle.rs. Nobody can have the place that is
-- not there: a place's number lies between one and the size of its circle, which its foreign key repeats. The previous binary knows none of these tables.
create table circles (
  id uuid primary key,
  host_id uuid not null references users,
  subject_id uuid not null references subjects,
  title text not null check (length(title) between 1 and 120),
  agenda text not null default '' check (length(agenda) <= 2000),
  size smallint not null check (size between 3 and 8),
  time_zone text not null,
  created_at timestamptz not null,
  over_at timestamptz not null,            -- a month after its last session; a circle without one is over a month after it began
  closed_at timestamptz,
  unique (id, size),
  check (over_at > created_at)
);
comment on table circles is 'local: people who learn together. Rows live 400 days after they are over, purged by KeepHouse through circles_over';
create index circles_over on circles (over_at);
create index circles_newest on circles (created_at desc, id desc) where closed_at is null;
create index circles_host on circles (host_id, over_at desc);
create index circles_subject on circles (subject_id, created_at desc) where closed_at is null;
grant update (host_id, title, agenda, over_at, closed_at), delete on circles to edustream_app;

create table circle_members (
  circle_id uuid not null,
  number smallint not null,
  size smallint not null,
  person_id uuid not null references users,
  partner_id uuid references users,        -- with whom this one wants to keep at it; two who name each other are partners
  joined_at timestamptz not null,
  primary key (circle_id, number),
  foreign key (circle_id, size) references circles (id, size) on delete cascade,
  unique (circle_id, person_id),
  check (number between 1 and size),
  check (partner_id <> person_id)
);
comment on table circle_members is 'local: who has which place of a circle. Rows live with circles';
create index circle_members_person on circle_members (person_id, joined_at desc);
create index circle_members_partner on circle_members (partner_id) where partner_id is not null;
grant update (partner_id), delete on circle_members to edustream_app;

create table circle_sessions (
  id uuid primary key,
  circle_id uuid not null references circles on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  agenda text not null default '' check (length(agenda) <= 2000),
  recap text not null default '' check (length(recap) <= 4000),
  recap_by uuid references users,
  created_at timestamptz not null,
  unique (circle_id, starts_at),
  check (recap_by is not null or recap = '')
);
comment on table circle_sessions is 'local: when a circle meets, and what is kept of it. Rows live with circles';
create index circle_sessions_ahead on circle_sessions (starts_at, circle_id);
create index circle_sessions_recap on circle_sessions (recap_by) where recap_by is not null;
grant update (recap, recap_by), delete on circle_sessions to edustream_app;

create table circle_turnout (
  session_id uuid not null references circle_sessions on delete cascade,
  person_id uuid not null references users,
  answer text check (answer in ('yes', 'maybe', 'no')),
  attended boolean,
  useful smallint check (useful between 1 and 5),
  words text not null default '' check (length(words) <= 1000),
  updated_at timestamptz not null,
  primary key (session_id, person_id),
  check (useful is not null or words = '')
);
comment on table circle_turnout is 'local: who said they would come to a session, who came, and what it was worth to them. Rows live with circle_sessions';
create index circle_turnout_person on circle_turnout (person_id);
grant update, delete on circle_turnout to edustream_app;

-- Whether a circle is shown to that reader: nobody in it, or who began it, is kept apart from them, and its host's account stands.
create function circle_shown(c circles, reader uuid) returns boolean language sql stable as $$
  select exists (select from users u where u.id = c.host_id and u.suspended_at is null and u.deleted_at is null)
    and not exists (select from circle_members m where m.circle_id = c.id and people_apart(m.person_id, reader))
$$;
