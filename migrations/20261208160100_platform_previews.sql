-- A picture that goes with a message is shown small in the conversation. The previous binary makes none and serves the whole picture.
alter table uploads add column preview_bytes integer check (preview_bytes > 0);
comment on column uploads.preview_bytes is 'of the same picture drawn small as JPEG, under uploads/ID/preview; null where there is none';
