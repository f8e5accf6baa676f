-- Where somebody was going when they had to open an account first: a path of this site, kept with the registration and gone with it. The previous binary
-- writes none.
alter table registrations add column next text not null default ''
  check (length(next) <= 2000 and (next = '' or (next like '/%' and next not like '//%')));
