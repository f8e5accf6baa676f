-- What the staff looks for in the record of acts: by what was done and when; by whom and to whom have their indexes.
create index audit_log_act on audit_log (act, id);
create index audit_log_at on audit_log (at, id);
