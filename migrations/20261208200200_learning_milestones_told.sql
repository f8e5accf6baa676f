-- What was reached is told once, where somebody looks at their own progress. The previous binary tells nothing and leaves it as it is.
alter table progress_settings add column told text[] not null default '{}' check (cardinality(told) <= 60);
comment on column progress_settings.told is 'milestones that the person has been told of';
grant update (told) on progress_settings to edustream_app;
