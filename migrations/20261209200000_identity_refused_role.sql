-- A role nobody may choose is noted in the audit log when the registration becomes an account, not when a stranger
-- sends a form: what strangers send must not grow a log that nothing is taken out of.
alter table registrations add column refused_role text not null default '' check (length(refused_role) <= 40);
