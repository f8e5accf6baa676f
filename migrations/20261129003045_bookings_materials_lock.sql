-- Whoever takes a file of a lesson away locks its row first, which needs the right to change something of it.
grant update (added_at) on lesson_materials to edustream_app;
