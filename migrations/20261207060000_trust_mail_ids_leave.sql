-- The name of a mail says which mailbox and machine wrote it: it goes with its sender's account.
grant update (mail_id) on ticket_replies to edustream_app;
