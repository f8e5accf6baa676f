-- Until the room exists a lesson happens behind the tutor's own link. It is no part of the public profile: only the two people of a lesson read it.
-- The rule itself is domain/people/meeting_link.rs; here stands what must never be stored.
alter table tutors add column meeting_link text not null default ''
  check (meeting_link = '' or (meeting_link ~ '^https://[!-~]+$' and length(meeting_link) <= 500));

-- The calendar file that travels with a mail about a lesson; it goes with the mail's body once that is sent.
alter table mails add column calendar text check (length(calendar) between 1 and 20000);
