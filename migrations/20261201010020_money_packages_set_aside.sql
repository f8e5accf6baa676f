-- What a package's lessons cost beyond their shares when it ends is the tutor's as the lessons are, and waits like them: in the owner's package account, until
-- none of the lessons is ahead, in its window or disputed. The previous binary sets nothing aside.
alter table packages add column set_aside bigint not null default 0 check (set_aside >= 0);
alter table packages add constraint packages_set_aside check (set_aside = 0 or closed_at is not null);
create index packages_waiting on packages (id) where set_aside > 0;
grant update (set_aside) on packages to edustream_app;
