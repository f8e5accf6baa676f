-- Keys that sign what is said to learning platforms follow one another. The previous binary makes the first one alone, and signs with the newest that it finds.
alter table lti_keys add column generation integer not null default 1 check (generation > 0);
drop index lti_keys_one;
create unique index lti_keys_generation on lti_keys (generation);
grant delete on lti_keys to edustream_app;
comment on table lti_keys is 'reference: the key pairs that sign what is said to learning platforms, one after the other. Rows live a month after another one signs, purged by TurnLtiKeys through lti_keys_generation';
