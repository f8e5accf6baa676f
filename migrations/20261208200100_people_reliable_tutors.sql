-- Whether students can count on a tutor, by the last half year of lessons; looked at every night. The previous binary neither writes nor shows it.
alter table tutors add column reliable boolean not null default false;
