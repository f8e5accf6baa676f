//! Whom there may be something to tell, and what is known of them.

use chrono::{DateTime, Duration, Utc};
use domain::growth::lifecycle::{
    DIGEST_EVERY_DAYS, DIGEST_FROM_DAYS, DIGESTS, Facts, LAST_DAYS, Nudge, PACKAGE_LESSONS,
};
use spine::{Context, Result};
use uuid::Uuid;

/// People that are read at once.
const AT_ONCE: i64 = 500;

/// Somebody who may be told something.
pub(super) struct Person {
    pub id: Uuid,
    pub email: String,
    pub locale: String,
    pub display_name: String,
    pub currency: String,
    pub time_zone: String,
    pub last_id: Option<Uuid>,
    pub last_ended: Option<DateTime<Utc>>,
    pub package_tutor: Option<Uuid>,
    pub tutor_name: Option<String>,
    pub lapsed_id: Option<Uuid>,
    created_at: DateTime<Utc>,
    lapsed_at: Option<DateTime<Utc>>,
    lessons: i64,
    ever_booked: bool,
    booked: bool,
    marketing: bool,
    told: Vec<String>,
    last_told: Option<DateTime<Utc>>,
    checkout_at: Option<DateTime<Utc>>,
    quarterly_at: Option<DateTime<Utc>>,
}

/// Students who are nobody's child, by id. A tutor whose package is spoken of is listed, and the two are not apart;
/// what lapsed was a lesson whose card was not paid with, or a package.
pub(super) async fn people(context: &Context, after: Uuid) -> Result<Vec<Person>> {
    let rows = sqlx::query_as!(
        Person,
        r#"select u.id, u.email, u.locale, u.display_name, u.currency, u.time_zone, u.created_at,
             last.id as "last_id?", last.ends_at as "last_ended?",
             pack.tutor_id as "package_tutor?", pack.name as "tutor_name?",
             lapsed.id as "lapsed_id?", lapsed.at as "lapsed_at?",
             (select count(*) from bookings b
              where b.student_id = u.id and b.session_outcome = 'COMPLETED') as "lessons!",
             exists (select from bookings b where b.student_id = u.id) as "ever_booked!",
             exists (select from bookings b where b.student_id = u.id
               and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE')) as "booked!",
             coalesce((select c.given from privacy_consents c where c.user_id = u.id and c.purpose = 'marketing'
               order by c.given_at desc, c.id desc limit 1), false) as "marketing!",
             coalesce((select array_agg(n.kind) from nudges n
               where n.user_id = u.id and n.about_id in (u.id, last.id)), '{}') as "told!",
             (select max(n.at) from nudges n where n.user_id = u.id) as last_told,
             (select max(n.at) from nudges n where n.user_id = u.id and n.kind = 'checkout_nudge') as checkout_at,
             (select max(n.at) from nudges n where n.user_id = u.id and n.kind = 'quarterly') as quarterly_at
           from users u
           left join lateral (
             select b.id, b.ends_at, b.tutor_id, b.tutor_user_id from bookings b
             where b.student_id = u.id and b.session_outcome = 'COMPLETED' order by b.ends_at desc, b.id limit 1
           ) last on true
           left join lateral (
             select t.id as tutor_id, who.display_name as name from tutors t join users who on who.id = t.user_id
             where t.id = last.tutor_id and last.ends_at > $4 and tutor_listed(t) and not people_apart(t.user_id, u.id)
               and (select count(*) from bookings b where b.student_id = u.id and b.tutor_id = t.id
                 and b.session_outcome = 'COMPLETED' and b.pay_with in ('card', 'wallet')) >= $5
               and not exists (select from packages k where k.owner_id = u.id and k.tutor_id = t.id
                 and k.state not in ('unpaid', 'paying'))
               and not exists (select from nudges n where n.user_id = u.id and n.kind = 'package_nudge'
                 and n.about_id = t.id)
           ) pack on true
           left join lateral (
             select one.id, one.at from (
               select b.id, b.closed_at as at from bookings b
               where b.student_id = u.id and coalesce(b.payer_id, u.id) = u.id and b.pay_with = 'card'
                 and b.session_state = 'EXPIRED' and b.payment_state = 'VOIDED' and b.closed_at > $4
                 and exists (select from payments p where p.booking_id = b.id)
                 and not exists (select from payments p join payment_orders o on o.payment_id = p.id
                   where p.booking_id = b.id and o.kind = 'hold' and o.state = 'succeeded')
               union all
               select k.id, k.closed_at from packages k
               where k.buyer_id = u.id and k.state = 'unpaid' and k.closed_at > $4
             ) one order by one.at desc, one.id limit 1
           ) lapsed on true
           where u.id > $1 and 'student' = any (u.roles) and not 'child' = any (u.roles)
             and u.email_verified_at is not null and u.deleted_at is null and u.suspended_at is null
             and (u.created_at > $2 or last.ends_at > $2 or lapsed.id is not null
               or last.ends_at > $6 and mod(
                 extract(epoch from $7::timestamptz - last.ends_at)::bigint / 86400 - $8, $9) between 0 and 3)
           order by u.id limit $3"#,
        after,
        context.now() - Duration::days(LAST_DAYS),
        AT_ONCE,
        context.now() - Duration::days(4),
        PACKAGE_LESSONS,
        context.now() - Duration::days(DIGEST_FROM_DAYS + DIGEST_EVERY_DAYS * DIGESTS),
        context.now(),
        DIGEST_FROM_DAYS,
        DIGEST_EVERY_DAYS,
    );
    Ok(rows.fetch_all(context.writes()).await?)
}

impl Person {
    pub(super) fn facts(&self) -> Facts {
        Facts {
            registered_at: self.created_at,
            last_lesson: self.last_ended,
            lessons: self.lessons,
            ever_booked: self.ever_booked,
            booked: self.booked,
            marketing: self.marketing,
            told: self.told.iter().filter_map(|kind| Nudge::parse(kind)).collect(),
            last_told: self.last_told,
            package: self.package_tutor.is_some(),
            lapsed_at: self.lapsed_at,
            checkout_at: self.checkout_at,
            quarterly_at: self.quarterly_at,
        }
    }
}
