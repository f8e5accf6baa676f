-- Reviews that wait until somebody of the staff has read them: coarse words, contact details, links. While one waits it is hidden
-- (`reviews.hidden_until` lies beyond every calendar), which the previous binary obeys.
create table held_texts (
  id uuid primary key,
  kind text not null check (kind in ('review', 'student_review')),
  subject_id uuid not null,
  booking_id uuid not null references bookings,
  author_id uuid not null references users,
  concerns text[] not null check (cardinality(concerns) > 0 and concerns <@ array['coarse', 'contact', 'elsewhere', 'link']),
  held_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references users,
  removed boolean,
  reason text check (length(reason) between 1 and 500),
  constraint held_texts_decided_whole check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (removed is null)),
  constraint held_texts_removed_with_reason check (removed is not true or reason is not null)
);
comment on table held_texts is 'local: texts that wait to be read, and what was decided. Rows live 400 days after they were decided, purged by KeepHouse through held_texts_decided';
create unique index held_texts_one_open on held_texts (subject_id) where decided_at is null;
create index held_texts_waiting on held_texts (held_at, id) where decided_at is null;
create index held_texts_subject on held_texts (subject_id, decided_at);
create index held_texts_author on held_texts (author_id);
create index held_texts_decided on held_texts (decided_at) where decided_at is not null;
grant update (decided_at, decided_by, removed, reason, concerns), delete on held_texts to edustream_app;
