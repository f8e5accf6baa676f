-- Files that go with a message. The previous binary shows a message without them.
create table message_files (
  message_id uuid not null references messages,
  upload_id uuid not null references uploads on delete cascade,
  place smallint not null check (place between 1 and 5),
  primary key (message_id, place)
);
comment on table message_files is 'local: files that go with messages. Rows live with messages';
create unique index message_files_upload on message_files (upload_id);
grant delete on message_files to edustream_app;
