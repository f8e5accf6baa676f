-- How many days before a unit was shown its variant are looked at: what it did in them is taken out of the comparison. The previous binary does not ask.
alter table experiments add column before_days smallint not null default 14 check (before_days between 0 and 90);
