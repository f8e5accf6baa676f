-- A summary of the week can be switched off, as the other figures can (LE7). The previous binary knows nothing of it and sends none.
alter table progress_settings add column weekly boolean not null default true;
comment on column progress_settings.weekly is 'whether the person is told on Mondays what the week came to';
grant update (weekly) on progress_settings to edustream_app;
