-- What is read as a whole, changed and written back says from which state it was filled (decision 0384): a number that
-- grows with each writing. The previous binary writes without it, and then it stands still.
alter table courses add column draft_number bigint not null default 0;
alter table student_profiles add column version bigint not null default 0;
alter table member_profiles add column version bigint not null default 0;
alter table users add column skills_version bigint not null default 0;
