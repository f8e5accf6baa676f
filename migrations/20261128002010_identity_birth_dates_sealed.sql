-- Dates of birth are sealed. The previous binary goes on writing the open column, and the job SealColumns empties it; nobody reads it.
alter table users alter column birth_date drop not null;
alter table users add column birth_date_sealed bytea;
alter table registrations alter column birth_date drop not null;
alter table registrations add column birth_date_sealed bytea;
create index users_birth_date_open on users (id) where birth_date is not null;
create index registrations_birth_date_open on registrations (id) where birth_date is not null;
