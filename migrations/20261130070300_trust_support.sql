-- How soon a question is answered and settled, by what it is about: the escalation matrix.
create table ticket_tiers (
  topic text primary key check (topic in ('booking', 'payment', 'account', 'technical', 'safety', 'other')),
  tier smallint not null check (tier between 1 and 3),
  first_answer_minutes integer not null check (first_answer_minutes > 0),
  resolve_minutes integer not null check (resolve_minutes > first_answer_minutes)
);
comment on table ticket_tiers is 'reference: how urgent a topic is. Rows live for ever';
insert into ticket_tiers (topic, tier, first_answer_minutes, resolve_minutes) values
  ('safety', 1, 240, 1440), ('payment', 1, 240, 1440), ('booking', 2, 480, 2880), ('account', 2, 480, 2880),
  ('technical', 3, 1440, 4320), ('other', 3, 1440, 4320);

create table tickets (
  id uuid primary key,
  number bigint generated always as identity,
  user_id uuid not null references users,
  topic text not null references ticket_tiers,
  tier smallint not null check (tier between 1 and 3),
  booking_id uuid references bookings,
  state text not null check (state in ('open', 'answered', 'solved')),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  first_answer_due_at timestamptz not null,
  resolve_due_at timestamptz not null,
  first_answered_at timestamptz,
  solved_at timestamptz,
  version bigint not null default 1 check (version > 0),
  constraint tickets_due check (first_answer_due_at > created_at and resolve_due_at > first_answer_due_at),
  constraint tickets_solved check ((state = 'solved') = (solved_at is not null))
);
comment on table tickets is 'local: what people ask the support. Rows live 400 days after they were solved, purged by KeepHouse through tickets_solved';
create index tickets_user on tickets (user_id, changed_at desc, id desc);
create index tickets_queue on tickets (tier, first_answer_due_at, id) where state <> 'solved';
create index tickets_booking on tickets (booking_id) where booking_id is not null;
create index tickets_solved on tickets (solved_at) where solved_at is not null;
grant update, delete on tickets to edustream_app;

create table ticket_replies (
  id uuid primary key,
  ticket_id uuid not null references tickets on delete cascade,
  author_id uuid not null references users,
  staff boolean not null,
  body text not null check (length(body) between 1 and 4000),
  said_at timestamptz not null
);
comment on table ticket_replies is 'local: what was said in a ticket, the first line among it. Rows live with tickets';
create index ticket_replies_ticket on ticket_replies (ticket_id, said_at, id);
create index ticket_replies_author on ticket_replies (author_id);
grant update (body), delete on ticket_replies to edustream_app;

-- Whether an article of the help centre helped: one voice a person; whoever is not signed in is counted, and not kept.
create table help_votes (
  slug text not null check (length(slug) between 1 and 80),
  user_id uuid not null references users,
  helpful boolean not null,
  voted_at timestamptz not null,
  primary key (slug, user_id)
);
comment on table help_votes is 'local: whom an article helped. Rows live for ever';
create index help_votes_user on help_votes (user_id);
grant update, delete on help_votes to edustream_app;

create table help_counts (
  slug text primary key check (length(slug) between 1 and 80),
  helped bigint not null default 0 check (helped >= 0),
  not_helped bigint not null default 0 check (not_helped >= 0)
);
comment on table help_counts is 'local: how often an article helped. Rows live for ever';
grant update on help_counts to edustream_app;
