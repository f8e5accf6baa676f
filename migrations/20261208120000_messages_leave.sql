-- A message lives two years; what was under it goes with it. The previous binary deletes none and reads what is there. An index on when it was sent lets the
-- oldest be found without reading the others; rows arrive in its order, so it costs little to keep.
create index messages_sent on messages (sent_at);
comment on table messages is 'local: what people wrote to each other, sealed. Rows live two years, purged by ForgetMessages through messages_sent';
grant delete on messages to edustream_app;
