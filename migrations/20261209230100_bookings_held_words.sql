-- What the two of a lesson say of it where nothing shows by itself that it took place: each side once. The previous binary settles such a lesson a day later,
-- as before.
create table lesson_words (
  booking_id uuid not null references bookings on delete cascade,
  side text not null check (side in ('student', 'tutor')),
  person_id uuid not null references users,
  said_at timestamptz not null,
  primary key (booking_id, side)
);
comment on table lesson_words is 'local: who said that a lesson took place. Rows live with bookings';
create index lesson_words_person on lesson_words (person_id);
