//! What campaigns offer the signed-in tutor, with how far they are.

use domain::{
    growth::{
        campaign::{CampaignState, PER_STUDENT},
        campaign_given::SupplyOffer,
    },
    ids::CampaignId,
    money::{Currency, Money},
};
use spine::{Context, Error, Result};

/// Days for which an offer is shown after its end.
const SHOWN_DAYS: i32 = 14;

/// Campaigns of the subjects that the signed-in tutor teaches: those that run, and those that were over lately. Nothing
/// for who is no tutor.
///
/// # Errors
/// 401.
pub async fn supply_offers(context: &Context) -> Result<Vec<SupplyOffer>> {
    let person = context.require_person()?;
    let locale = person.locale.clone();
    let rows = sqlx::query!(
        r#"select c.id, c.state, c.amount, c.guarantee, c.lessons as "lessons!", c.weekly_hours as "weekly_hours!",
             least(c.ends_at, coalesce(c.ended_at, c.ends_at)) as "ends_at!",
             coalesce(s.names->>$4, s.names->>'en', s.slug) as "subject!", p.amount as "paid?",
             p.currency as "currency?",
             coalesce((select sum(counted.lessons) from (
               select least(count(*), $3) as lessons from bookings b
               where b.tutor_user_id = $1 and b.subject_id = c.subject_id and b.session_outcome = 'COMPLETED'
                 and b.currency <> 'CREDIT' and b.price > 0 and b.total > b.refunded and b.ends_at >= c.starts_at
                 and b.ends_at < least(c.ends_at, coalesce(c.ended_at, c.ends_at))
               group by b.student_id) counted), 0)::bigint as "taught!"
           from campaigns c join subjects s on s.id = c.subject_id
             left join campaign_people p on p.campaign_id = c.id and p.user_id = $1
           where c.kind = 'supply' and c.state <> 'draft' and c.starts_at <= $2
             and (c.ended_at is null or c.ended_at > $2 - make_interval(days => $5))
             and exists (select from tutor_subjects ts join tutors t on t.id = ts.tutor_id
               where t.user_id = $1 and ts.subject_id = c.subject_id)
           order by c.ends_at, c.id"#,
        person.id.0,
        context.now(),
        PER_STUDENT,
        locale,
        SHOWN_DAYS,
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter().map(|row| {
        let usd = |minor| Money::new(minor, Currency::Usd);
        let paid = match (row.paid, row.currency.as_deref()) {
            (Some(minor), Some(currency)) => Some(Money::new(minor, Currency::parse(currency)?)),
            _ => None,
        };
        Ok(SupplyOffer {
            campaign_id: CampaignId(row.id),
            subject: row.subject,
            lessons: row.lessons.into(),
            taught: row.taught,
            bonus: usd(row.amount),
            guarantee: row.guarantee.map(usd),
            weekly_hours: row.weekly_hours.into(),
            ends_at: row.ends_at,
            state: CampaignState::parse(&row.state).ok_or_else(|| Error::unexpected("a campaign's state"))?,
            paid,
        })
    });
    rows.collect()
}
