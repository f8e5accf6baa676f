-- Whether somebody said that nobody is at an address: security mails still go to one whose mailbox was full. The
-- previous binary writes false and mails to neither.
alter table undeliverable_addresses add column gone boolean not null default false;
