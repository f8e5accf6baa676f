-- Pictures on the board of a room: who placed which, so that the people of that room see it and nobody else. The file ends 400 days after it was placed and
-- takes its row with it. The previous binary draws a board without them.
create table room_pictures (
  upload_id uuid primary key references uploads on delete cascade,
  room_id uuid not null references rooms on delete cascade,
  person_id uuid not null references users,
  placed_at timestamptz not null
);
comment on table room_pictures is 'local: pictures on the boards of rooms. Rows live with uploads';
create index room_pictures_room on room_pictures (room_id);
create index room_pictures_person on room_pictures (person_id);
