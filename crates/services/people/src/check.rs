//! What must hold of profiles and reviews.

use spine::check::Invariant;

/// Of tutors and what is said of them.
pub const INVARIANTS: &[Invariant] = &[
    (
        "a profile knows whether its person may be listed",
        "select 'tutor ' || t.id || ' says ' || t.person_listed || ', the account says ' || person_listed(u)
         from tutors t join users u on u.id = t.user_id
         where t.person_listed <> person_listed(u)",
    ),
    (
        "a picture that somebody sent is there",
        "select 'person ' || u.id || ' shows ' || u.picture || ', which is no photo in use' from users u
         where u.picture like 'upload/%' and not exists (
           select from uploads f where 'upload/' || f.id = u.picture and f.owner_id = u.id
             and f.state = 'ready' and f.ends_at is null)",
    ),
    (
        "the ratings of a tutor are the sum of the reviews",
        "select 'tutor ' || t.id || ' shows ' || t.rating_sum || ' in ' || t.review_count || ' reviews, stored are ' || coalesce(sum(r.rating), 0) || ' in ' || count(r.id)
         from tutors t left join reviews r on r.tutor_id = t.id and r.hidden_until is null
         group by t.id having t.rating_sum <> coalesce(sum(r.rating), 0) or t.review_count <> count(r.id)",
    ),
];
