-- A mail that was dropped goes as one that was sent does: ninety days after it was over. The previous binary purges by
-- `sent_at` through the index that stays.
create index mails_over on mails (coalesce(sent_at, dropped_at)) where coalesce(sent_at, dropped_at) is not null;
comment on table mails is 'local: mails to send, sent and dropped. Rows live 90 days after they were sent or dropped, purged by KeepHouse through mails_over';
