-- Whom a limit on strangers lets pass: an account of a week, or one that confirmed a phone number. The previous binary does not ask.
create function account_is_settled(person uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (select from users u where u.id = person and (u.created_at <= at - interval '7 days'
    or exists (select from phones p where p.user_id = u.id and p.confirmed_at is not null)))
$$;
