//! Counting: what happened lately, person by person. What was settled within a month is not asked again, unless it
//! scores higher than it did.

use chrono::{DateTime, Duration, Utc};
use domain::trust::fraud::{FraudKind, FraudRule, FraudSign, SETTLED_DAYS, scored};
use spine::{
    Context, Error, Result,
    job::{Job, Nothing},
};
use uuid::Uuid;

/// People of one kind that one run writes down.
const MOST: i64 = 200;
/// Hours that one run looks back: a run that is late misses nothing.
const BACK_HOURS: i64 = 26;
/// Days for which an account is young.
const YOUNG_DAYS: i64 = 7;
/// Networks or browsers that two accounts share when one person sits there: a network alone may be a school's.
const SHARED: i64 = 2;
/// Days over which what goes round slowly is counted.
const ROUND_DAYS: i64 = 30;

/// Counts the signs of fraud of the last day. Every hour.
pub struct ScanFraud;

impl Job for ScanFraud {
    const KIND: &'static str = "ScanFraud";
    const PRIORITY: i16 = -5;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let (rules, since) = (rules(context).await?, context.now() - Duration::hours(BACK_HOURS));
        let found = [
            (FraudKind::FakeReviews, reviews(context, since).await?),
            (FraudKind::PaymentVelocity, payments(context, since).await?),
            (FraudKind::SharedPlaces, places(context).await?),
            (FraudKind::LargeBooking, bookings(context, since).await?),
            (FraudKind::CardRisk, cards(context, since).await?),
            (FraudKind::ClickFraud, clicks(context, since).await?),
            (FraudKind::CreditCollusion, credits(context).await?),
            (FraudKind::ReferralRing, referrals(context).await?),
        ];
        for (kind, people) in found {
            for (person, signs) in people {
                note(context, &rules, (kind, person), &signs).await?;
            }
        }
        Ok(())
    }
}

/// Somebody, and what was counted of them.
type Counted = (Uuid, Vec<(FraudSign, i64)>);

async fn rules(context: &Context) -> Result<Vec<FraudRule>> {
    let rows = sqlx::query!("select sign, threshold, weight from fraud_rules").fetch_all(context.writes()).await?;
    // A sign that a later binary added is no sign of this one's.
    let read = rows.into_iter().filter_map(|row| {
        Some(FraudRule { sign: FraudSign::parse(&row.sign)?, threshold: row.threshold, weight: i64::from(row.weight) })
    });
    Ok(read.collect())
}

/// Tutors whose reviews of a day come from young accounts, or from whoever sits where they do.
async fn reviews(context: &Context, since: DateTime<Utc>) -> Result<Vec<Counted>> {
    let rows = sqlx::query!(
        r#"select t.user_id as "tutor!",
             count(*) filter (where r.created_at > $1 and u.created_at > r.created_at - make_interval(days => $2))
               as "burst!",
             count(*) filter (where (
               select count(*) from known_places own join known_places theirs on theirs.place = own.place
               where own.user_id = t.user_id and theirs.user_id = r.student_id) >= $3) as "ring!"
           from reviews r join tutors t on t.id = r.tutor_id join users u on u.id = r.student_id
           where r.created_at > $1 group by t.user_id order by 2 desc, 3 desc, 1 limit $4"#,
        since,
        i32::try_from(YOUNG_DAYS).unwrap_or(7),
        SHARED,
        MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let signs = |burst, ring| vec![(FraudSign::ReviewsBurst, burst), (FraudSign::ReviewsRing, ring)];
    Ok(rows.into_iter().map(|row| (row.tutor, signs(row.burst, row.ring))).collect())
}

/// The most that somebody paid, or tried to pay, within one hour.
async fn payments(context: &Context, since: DateTime<Utc>) -> Result<Vec<Counted>> {
    let rows = sqlx::query!(
        r#"select p.user_id, max(p.made) as "made!", max(p.declined) as "declined!" from (
             select user_id, count(*) filter (where status <> 'failed') over hour as made,
               count(*) filter (where status = 'failed') over hour as declined
             from payments where created_at > $1
             window hour as (partition by user_id order by created_at
               range between interval '1 hour' preceding and current row)
           ) p group by p.user_id having count(*) > 1 order by 3 desc, 2 desc, 1 limit $2"#,
        since,
        MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let signs = |made, declined| vec![(FraudSign::TopupsHour, made), (FraudSign::DeclinedHour, declined)];
    Ok(rows.into_iter().map(|row| (row.user_id, signs(row.made, row.declined))).collect())
}

/// Whose cards their banks or the payment provider warn of.
async fn cards(context: &Context, since: DateTime<Utc>) -> Result<Vec<Counted>> {
    let rows = sqlx::query!(
        r#"select p.user_id, count(*) filter (where k.sign = 'early_warning') as "warnings!",
             count(*) filter (where k.sign = 'review' and k.over_at is null) as "reviews!",
             count(*) filter (where k.sign = 'elevated') as "elevated!",
             count(*) filter (where k.sign = 'highest') as "highest!"
           from payment_risks k join payment_orders o on o.id = k.order_id join payments p on p.id = o.payment_id
           where k.at > $1 group by p.user_id order by 2 desc, 5 desc, 1 limit $2"#,
        since,
        MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let signs = |row: &[i64; 4]| {
        let [warnings, reviews, elevated, highest] = *row;
        vec![
            (FraudSign::EarlyWarnings, warnings),
            (FraudSign::CardReviews, reviews),
            (FraudSign::CardElevated, elevated),
            (FraudSign::CardHighest, highest),
        ]
    };
    let counted = |row: (Uuid, [i64; 4])| (row.0, signs(&row.1));
    Ok(rows
        .into_iter()
        .map(|row| counted((row.user_id, [row.warnings, row.reviews, row.elevated, row.highest])))
        .collect())
}

/// Accounts that are young and share networks and browsers with others; a family is none.
async fn places(context: &Context) -> Result<Vec<Counted>> {
    let young = context.now() - Duration::days(YOUNG_DAYS);
    let rows = sqlx::query!(
        r#"select pairs.user_id as "user_id!", count(*) as "others!" from (
             select own.user_id, theirs.user_id as other
             from users u join known_places own on own.user_id = u.id
               join known_places theirs on theirs.place = own.place and theirs.user_id <> own.user_id
             where u.created_at > $1 and not exists (
               select from children c where (c.child_id, c.parent_id) in (
                 (own.user_id, theirs.user_id), (theirs.user_id, own.user_id)))
             and not exists (
               select from children one join children other on other.parent_id = one.parent_id
               where one.child_id = own.user_id and other.child_id = theirs.user_id)
             group by own.user_id, theirs.user_id having count(*) >= $2
           ) pairs group by pairs.user_id order by 2 desc, 1 limit $3"#,
        young,
        SHARED,
        MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let young = |others| vec![(FraudSign::SharedAccounts, others), (FraudSign::YoungAccount, 1)];
    Ok(rows.into_iter().map(|row| (row.user_id, young(row.others))).collect())
}

/// Who booked for how much, in dollars of the newest rate, and what else there is about them.
async fn bookings(context: &Context, since: DateTime<Utc>) -> Result<Vec<Counted>> {
    let rows = sqlx::query!(
        r#"select coalesce(b.payer_id, b.student_id) as "payer!", max(d.dollars)::bigint as "dollars!",
             max(case when u.created_at > b.created_at - make_interval(days => $2) then 1 else 0 end)::bigint
               as "young!",
             max((select count(*) from payments p where p.user_id = u.id and p.status = 'failed'
                  and p.created_at between b.created_at - interval '1 day' and b.created_at))::bigint as "declined!"
           from bookings b join users u on u.id = coalesce(b.payer_id, b.student_id)
           cross join lateral (select case when b.currency = 'USD' then b.total / 100 else (
             select b.total::numeric * r.numerator / r.denominator / 100 from exchange_rates r
             where r.from_currency = b.currency and r.to_currency = 'USD'
             order by r.at desc limit 1)::bigint end as dollars) d
           where b.created_at > $1 and b.total > 30000 and d.dollars is not null
           group by 1 order by 2 desc, 1 limit $3"#,
        since,
        i32::try_from(YOUNG_DAYS).unwrap_or(7),
        MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let signs = |dollars, young, declined| {
        vec![
            (FraudSign::BookingDollars, dollars),
            (FraudSign::YoungAccount, young),
            (FraudSign::DeclinedHour, declined),
        ]
    };
    // Without a large lesson it is no large lesson, whatever else there is.
    let large = rows.into_iter().filter(|row| row.dollars > 500);
    Ok(large.map(|row| (row.payer, signs(row.dollars, row.young, row.declined))).collect())
}

/// Who clicks on advertisements of others, and how many of those are of somebody who teaches the same.
async fn clicks(context: &Context, since: DateTime<Utc>) -> Result<Vec<Counted>> {
    let rows = sqlx::query!(
        r#"select k.clicked_by as "person!", count(*) as "clicks!",
             count(*) filter (where exists (
               select from tutors own join tutor_subjects mine on mine.tutor_id = own.id
                 join tutor_subjects theirs on theirs.subject_id = mine.subject_id and theirs.tutor_id = c.tutor_id
               where own.user_id = k.clicked_by and not own.for_members)) as "rival!",
             max(case when u.created_at > k.at - make_interval(days => $2) then 1 else 0 end)::bigint as "young!"
           from ad_clicks k join ad_campaigns c on c.id = k.campaign_id join users u on u.id = k.clicked_by
           where k.at > $1 and c.user_id <> k.clicked_by
           group by k.clicked_by having count(*) > 1 order by 3 desc, 2 desc, 1 limit $3"#,
        since,
        i32::try_from(YOUNG_DAYS).unwrap_or(7),
        MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let signs = |clicks, rival, young| {
        vec![(FraudSign::ClicksDay, clicks), (FraudSign::ClicksRival, rival), (FraudSign::YoungAccount, young)]
    };
    Ok(rows.into_iter().map(|row| (row.person, signs(row.clicks, row.rival, row.young))).collect())
}

/// Who earns credits from accounts of one place, or from new ones, which begin with a gift of credits; a parent and a
/// child are none.
async fn credits(context: &Context) -> Result<Vec<Counted>> {
    let rows = sqlx::query!(
        r#"select b.tutor_user_id as "teacher!",
             count(*) filter (where u.created_at > b.created_at - make_interval(days => $2)) as "young!",
             count(*) filter (where (
               select count(*) from known_places own join known_places theirs on theirs.place = own.place
               where own.user_id = b.tutor_user_id and theirs.user_id = b.student_id) >= $3) as "ring!"
           from bookings b join users u on u.id = b.student_id
           where b.pay_with = 'credits' and b.total > 0 and b.created_at > $1
             and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')
             and not exists (select from children c where (c.child_id, c.parent_id) in (
               (b.student_id, b.tutor_user_id), (b.tutor_user_id, b.student_id)))
           group by b.tutor_user_id order by 3 desc, 2 desc, 1 limit $4"#,
        context.now() - Duration::days(ROUND_DAYS),
        i32::try_from(YOUNG_DAYS).unwrap_or(7),
        SHARED,
        MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let signs = |ring, young| vec![(FraudSign::CreditsRing, ring), (FraudSign::CreditsYoung, young)];
    Ok(rows.into_iter().map(|row| (row.teacher, signs(row.ring, row.young))).collect())
}

/// Whose invitations were held back because both sit at one place, share a mailbox or a card, or invite in a ring.
async fn referrals(context: &Context) -> Result<Vec<Counted>> {
    let rows = sqlx::query!(
        r#"select referrer_id, count(*) as "held!" from referral_rewards
           where state = 'held' and reason in ('ring', 'place', 'mailbox', 'payment') and decided_at > $1
           group by referrer_id order by 2 desc, 1 limit $2"#,
        context.now() - Duration::days(ROUND_DAYS),
        MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    Ok(rows.into_iter().map(|row| (row.referrer_id, vec![(FraudSign::ReferralsHeld, row.held)])).collect())
}

/// Writes down what scores enough, or sees again what waits already.
async fn note(
    context: &Context,
    rules: &[FraudRule],
    (kind, person): (FraudKind, Uuid),
    signs: &[(FraudSign, i64)],
) -> Result<()> {
    let Some(scored) = scored(signs, rules) else { return Ok(()) };
    let score = i16::try_from(scored.score).map_err(|_| Error::unexpected("a score out of its range"))?;
    sqlx::query!(
        "with again as (
           update fraud_items f set seen_at = greatest(f.seen_at, $6::timestamptz),
             reasons = case when $4::smallint >= f.score then $5::jsonb else f.reasons end,
             score = greatest(f.score, $4::smallint)
           where f.user_id = $3 and f.kind = $2 and f.state = $8 returning f.id)
         insert into fraud_items (id, kind, user_id, score, reasons, found_at, seen_at, state)
         select $1::uuid, $2::text, $3::uuid, $4::smallint, $5::jsonb, $6, $6, $8::text
         where not exists (select from again) and not exists (
           select from fraud_items f where f.user_id = $3 and f.kind = $2 and f.decided_at > $7 and f.score >= $4)
         on conflict do nothing",
        context.new_id(),
        kind.code(),
        person,
        score,
        serde_json::to_value(&scored.reasons)?,
        context.now(),
        context.now() - Duration::days(SETTLED_DAYS),
        kind.waits_as(),
    )
    .execute(context.writes())
    .await?;
    Ok(())
}
