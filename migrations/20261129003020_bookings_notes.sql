-- What stays of a lesson (BK9): the tutor's notes, of which the student's side reads all but the private part, and the files that both sides add. The
-- rules are domain/bookings/notes.rs and materials.rs.
create table lesson_notes (
  booking_id uuid primary key references bookings,
  topics text not null default '' check (length(topics) <= 2000),
  homework text not null default '' check (length(homework) <= 2000),
  next_steps text not null default '' check (length(next_steps) <= 2000),
  private_sealed bytea,
  updated_at timestamptz not null
);
comment on table lesson_notes is 'local: what a tutor writes down about a lesson. Rows live for ever';
comment on column lesson_notes.private_sealed is 'for the tutor alone, sealed';
grant update, delete on lesson_notes to edustream_app;

create table lesson_materials (
  booking_id uuid not null references bookings,
  upload_id uuid not null references uploads on delete cascade,
  added_by uuid not null references users,
  added_at timestamptz not null,
  primary key (booking_id, upload_id)
);
comment on table lesson_materials is 'local: files that the two of a lesson added to it. Rows live with bookings';
create index lesson_materials_upload on lesson_materials (upload_id);
create index lesson_materials_added on lesson_materials (added_by);
grant delete on lesson_materials to edustream_app;
create index bookings_tutor_students on bookings (tutor_user_id, student_id, starts_at desc);
