//! What ties two people together: whoever came, and whoever would be paid for it.

use domain::growth::referral::{Between, mailbox};
use spine::Result;
use sqlx::PgConnection;
use uuid::Uuid;

/// All of it but what only the lesson and the payer's past know: who taught it, and what was paid before.
pub(crate) async fn between(connection: &mut PgConnection, invited: Uuid, referrer: Uuid) -> Result<Between> {
    let row = sqlx::query!(
        r#"select one.email as invited_email, other.email as referrer_email,
             exists (select from children c where (c.child_id, c.parent_id) in (($1, $2), ($2, $1)))
               or exists (select from children one join children other on other.parent_id = one.parent_id
                          where one.child_id = $1 and other.child_id = $2) as "family!",
             (select count(*) from known_places one join known_places other on other.place = one.place
              where one.user_id = $1 and other.user_id = $2) as "shared_places!",
             exists (select from bookings b where (b.payer_id = $1 and b.student_id = $2)
                                               or (b.payer_id = $2 and b.student_id = $1))
               or exists (select from packages k where (k.buyer_id = $1 and k.owner_id = $2)
                                                    or (k.buyer_id = $2 and k.owner_id = $1)) as "payment!",
             exists (select from referrals r where r.user_id = $2
               and (r.code = right($1::uuid::text, 12)
                 or r.code = (select a.code from affiliates a where a.user_id = $1))) as "ring!",
             (one.deleted_at is not null or one.suspended_at is not null or 'child' = any (one.roles)
               or other.deleted_at is not null or other.suspended_at is not null or 'child' = any (other.roles))
               as "closed!"
           from users one, users other where one.id = $1 and other.id = $2"#,
        invited,
        referrer,
    );
    let row = row.fetch_one(connection).await?;
    Ok(Between {
        mailbox: mailbox(&row.invited_email) == mailbox(&row.referrer_email),
        family: row.family,
        shared_places: row.shared_places,
        payment: row.payment,
        ring: row.ring,
        closed: row.closed,
        ..Between::default()
    })
}
