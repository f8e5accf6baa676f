-- Reviews that people write (TR1): hidden until both sides of a lesson have written, or for fourteen days after the first one did. The rules are
-- domain/bookings/review. The tutor answers a public one once; readers say which helped them.
alter table reviews
  add column author_id uuid references users,
  add column hidden_until timestamptz,
  add column edited_at timestamptz,
  add column reply text check (length(reply) between 1 and 1000),
  add column replied_at timestamptz,
  add column helpful integer not null default 0 check (helpful >= 0),
  add constraint reviews_reply_whole check ((reply is null) = (replied_at is null)),
  add constraint reviews_reply_public check (reply is null or hidden_until is null);
comment on column reviews.author_id is 'who wrote it; null: the student. A parent writes for a child';
comment on column reviews.hidden_until is 'nobody but its author reads it before; null: public';

-- What tutors say of students. Never public: the student''s side reads it, and tutors whom the student asks for a lesson.
create table student_reviews (
  id uuid primary key,
  booking_id uuid not null unique references bookings,
  tutor_id uuid not null references tutors,
  student_id uuid not null references users,
  rating smallint not null check (rating between 1 and 5),
  knowledge smallint check (knowledge between 1 and 5),
  communication smallint check (communication between 1 and 5),
  professionalism smallint check (professionalism between 1 and 5),
  comment text not null check (length(comment) <= 2000),
  created_at timestamptz not null,
  hidden_until timestamptz,
  edited_at timestamptz
);
comment on table student_reviews is 'local: what tutors say of students. Rows live for ever';
create index student_reviews_student on student_reviews (student_id, created_at desc, id desc);
create index student_reviews_tutor on student_reviews (tutor_id, created_at desc, id desc);
grant update on student_reviews to edustream_app;

create table review_votes (
  review_id uuid not null references reviews,
  user_id uuid not null references users,
  created_at timestamptz not null,
  primary key (review_id, user_id)
);
comment on table review_votes is 'local: whom a review helped. Rows live with reviews';
create index review_votes_user on review_votes (user_id);
grant delete on review_votes to edustream_app;
