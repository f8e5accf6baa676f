-- A mail to the support address is a line of a question. The previous binary writes lines without one and takes no mails.
alter table ticket_replies add column mail_id text check (length(mail_id) between 1 and 300);
comment on column ticket_replies.mail_id is 'the Message-ID of the mail that said it, so that a mail that arrives twice is one line; null for what was said on the site';
create unique index ticket_replies_mail on ticket_replies (author_id, mail_id) where mail_id is not null;
