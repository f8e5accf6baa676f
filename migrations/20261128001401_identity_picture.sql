-- What others see of a person beside the name: where a picture lies under /img, without its ending. Null shows initials.
alter table users add column picture text check (picture ~ '^[a-z0-9/-]{1,80}$');
