-- Two windows with one week: who saves over something newer is told. A binary of before does not raise the number, and
-- while both run its last writer wins, as it did.
alter table availability add column version bigint not null default 1 check (version > 0);
