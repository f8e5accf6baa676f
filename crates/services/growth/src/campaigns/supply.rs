//! Supply: who is bookable each day, whose lessons have earned a bonus, and whose lessons did not come.

use super::{give::give, run::Campaign, suggest::hours_of};
use domain::growth::{
    campaign::PER_STUDENT,
    campaign_given::{CampaignGift, guaranteed, was_bookable},
};
use spine::{Context, Result, job::Each};
use uuid::Uuid;

/// Writes down, once a day, who of the subject's tutors could be booked for enough hours.
pub(super) async fn count_day(context: &Context, campaign: &Campaign) -> Result<()> {
    let today = context.now().date_naive();
    let mut work = context.begin().await?;
    let new = sqlx::query!(
        "update campaigns set days = days + 1, last_day = $2 where id = $1 and last_day is distinct from $2",
        campaign.id,
        today
    );
    if new.execute(&mut *work).await?.rows_affected() == 0 {
        return Ok(());
    }
    let rows = sqlx::query!(
        "select t.user_id, a.rules from tutor_subjects ts join tutors t on t.id = ts.tutor_id
           join availability a on a.tutor_id = t.id
         where ts.subject_id = $1 and tutor_listed(t)",
        campaign.subject_id
    );
    let rows = rows.fetch_all(&mut *work).await?;
    let enough = rows.into_iter().filter(|row| hours_of(Some(row.rules.clone())) >= campaign.weekly_hours);
    let people: Vec<Uuid> = enough.map(|row| row.user_id).collect();
    sqlx::query!(
        "insert into campaign_people as p (campaign_id, user_id, first_at, days, last_day)
         select $1, person, $3, 1, $4 from unnest($2::uuid[]) person
         on conflict (campaign_id, user_id) do update set days = p.days + 1, last_day = excluded.last_day
         where p.last_day is distinct from excluded.last_day",
        campaign.id,
        &people,
        context.now(),
        today
    )
    .execute(&mut *work)
    .await?;
    Ok(work.commit().await?)
}

/// Pays whoever has taught enough: paid lessons that were held, kept and cleared, two with the same student at most.
pub(super) async fn pay_bonuses(context: &Context, campaign: &Campaign, each: &mut Each) -> Result<()> {
    let tutors = sqlx::query_scalar!(
        r#"with counted as (
             select b.tutor_user_id, least(count(*), $5) as lessons from bookings b
             where b.subject_id = $1 and b.session_outcome = 'COMPLETED' and b.earnings_cleared_at is not null
               and b.currency <> 'CREDIT' and b.price > 0 and b.total > b.refunded
               and b.ends_at >= $2 and b.ends_at < $3
             group by b.tutor_user_id, b.student_id
           )
           select c.tutor_user_id as "tutor!" from counted c
           where not exists (select from campaign_people p where p.campaign_id = $6 and p.user_id = c.tutor_user_id
             and p.gift_id is not null)
           group by c.tutor_user_id having sum(c.lessons) >= $4::bigint order by c.tutor_user_id"#,
        campaign.subject_id,
        campaign.starts_at,
        campaign.until(),
        campaign.lessons,
        PER_STUDENT,
        campaign.id,
    );
    for tutor in tutors.fetch_all(context.writes()).await? {
        each.note("a bonus", tutor, give(context, campaign, tutor, (CampaignGift::Bonus, campaign.amount)).await);
    }
    Ok(())
}

/// Pays whoever stayed bookable for each guaranteed lesson that did not come.
pub(super) async fn pay_guarantees(context: &Context, campaign: &Campaign, each: &mut Each) -> Result<()> {
    let Some(guarantee) = campaign.guarantee else { return Ok(()) };
    let days = |from: chrono::DateTime<chrono::Utc>, to: chrono::DateTime<chrono::Utc>| (to - from).num_days();
    let whole = days(campaign.starts_at, campaign.ends_at);
    let lessons = guaranteed(campaign.lessons, days(campaign.starts_at, campaign.until()), whole);
    let tutors = sqlx::query!(
        r#"select p.user_id, p.days, coalesce((select sum(counted.lessons) from (
               select least(count(*), $4) as lessons from bookings b
               where b.tutor_user_id = p.user_id and b.subject_id = $1 and b.session_outcome = 'COMPLETED'
                 and b.currency <> 'CREDIT' and b.price > 0 and b.ends_at >= $2 and b.ends_at < $3
               group by b.student_id) counted), 0)::bigint as "taught!"
           from campaign_people p where p.campaign_id = $5 and p.gift_id is null order by p.first_at, p.user_id"#,
        campaign.subject_id,
        campaign.starts_at,
        campaign.until(),
        PER_STUDENT,
        campaign.id,
    );
    for tutor in tutors.fetch_all(context.writes()).await? {
        let missing = (lessons - tutor.taught).max(0);
        if missing > 0 && was_bookable(tutor.days.into(), campaign.days) {
            let gift = (CampaignGift::Guarantee, missing * guarantee);
            each.note("a guarantee", tutor.user_id, give(context, campaign, tutor.user_id, gift).await);
        }
    }
    Ok(())
}
