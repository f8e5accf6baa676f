//! The job that gives what campaigns promise.

use super::{
    give::{end_credit, give},
    supply,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::growth::{
    campaign::{CampaignAudience, CampaignKind, CampaignState, PER_STUDENT},
    campaign_given::CampaignGift,
    lifecycle::{APART_HOURS, held_out},
};
use domain::ids::UserId;
use spine::{
    Context, Error, Result,
    job::{Each, Job, Nothing},
};
use uuid::Uuid;

/// People that one look reaches at most; the next goes on.
const AT_ONCE: i64 = 500;
/// Days after the end of a supply campaign until its last lessons have cleared.
pub(super) const SETTLE_DAYS: i64 = 4;

/// Gives, ends and settles campaigns; every hour. Whoever fails is tried the next time, and holds up no other.
pub struct RunCampaigns;

impl Job for RunCampaigns {
    const KIND: &'static str = "RunCampaigns";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut each = Each::default();
        for campaign in open(context).await? {
            let looked = look(context, &campaign, &mut each).await;
            each.note("campaign", campaign.id, looked);
        }
        for gift in ending(context).await? {
            each.note("promotional credit", gift, end_credit(context, gift).await);
        }
        each.done()
    }
}

/// A campaign of which something may still be given.
pub(super) struct Campaign {
    pub id: Uuid,
    pub kind: CampaignKind,
    pub state: CampaignState,
    pub amount: i64,
    pub starts_at: DateTime<Utc>,
    /// When it is over by the plan.
    pub ends_at: DateTime<Utc>,
    /// When somebody ended it.
    pub ended_at: Option<DateTime<Utc>>,
    pub subject_id: Option<Uuid>,
    pub lessons: i64,
    pub guarantee: Option<i64>,
    pub weekly_hours: i64,
    pub audience: Option<CampaignAudience>,
    pub quiet_days: i64,
    pub valid_days: Option<i32>,
    pub days: i64,
}

impl Campaign {
    /// Until when things count.
    pub(super) fn until(&self) -> DateTime<Utc> {
        self.ended_at.map_or(self.ends_at, |ended| ended.min(self.ends_at))
    }
}

async fn open(context: &Context) -> Result<Vec<Campaign>> {
    let rows = sqlx::query!(
        "select id, kind, state, amount, starts_at, ends_at, ended_at, subject_id, lessons, guarantee, weekly_hours,
           audience, quiet_days, valid_days, days
         from campaigns where settled_at is null and state <> 'draft' and starts_at <= $1 order by id",
        context.now()
    );
    let rows = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        let unknown = |what: &str| Error::unexpected(format!("campaign {}: {what}", row.id));
        Ok(Campaign {
            id: row.id,
            kind: CampaignKind::parse(&row.kind).ok_or_else(|| unknown(&row.kind))?,
            state: CampaignState::parse(&row.state).ok_or_else(|| unknown(&row.state))?,
            amount: row.amount,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            ended_at: row.ended_at,
            subject_id: row.subject_id,
            lessons: row.lessons.unwrap_or(1).into(),
            guarantee: row.guarantee,
            weekly_hours: row.weekly_hours.unwrap_or(0).into(),
            audience: row.audience.as_deref().and_then(CampaignAudience::parse),
            quiet_days: row.quiet_days.unwrap_or(0).into(),
            valid_days: row.valid_days,
            days: row.days.into(),
        })
    });
    rows.collect()
}

/// One look at one campaign.
async fn look(context: &Context, campaign: &Campaign, each: &mut Each) -> Result<()> {
    let (now, running) = (context.now(), campaign.state == CampaignState::Running);
    let over = now >= campaign.until();
    match campaign.kind {
        CampaignKind::Supply => {
            if running && !over {
                supply::count_day(context, campaign).await?;
            }
            if campaign.state != CampaignState::Paused || over {
                supply::pay_bonuses(context, campaign, each).await?;
            }
            if now >= campaign.until() + TimeDelta::days(SETTLE_DAYS) {
                supply::pay_guarantees(context, campaign, each).await?;
                return close(context, campaign, true).await;
            }
        }
        CampaignKind::Credits if running && !over => give_credits(context, campaign, each).await?,
        CampaignKind::Winback if running && !over => win_back(context, campaign, each).await?,
        CampaignKind::Credits | CampaignKind::Winback => {}
    }
    if over { close(context, campaign, campaign.kind != CampaignKind::Supply).await } else { Ok(()) }
}

/// Its time is over; `settled` when nothing is to come any more.
async fn close(context: &Context, campaign: &Campaign, settled: bool) -> Result<()> {
    sqlx::query!(
        "update campaigns set state = 'ended', ended_at = coalesce(ended_at, $2),
           settled_at = case when $3 then $4::timestamptz end
         where id = $1 and settled_at is null",
        campaign.id,
        campaign.until(),
        settled,
        context.now()
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// Credits for whoever is meant and was given none; a child learns from its parent's wallet and gets none.
async fn give_credits(context: &Context, campaign: &Campaign, each: &mut Each) -> Result<()> {
    let people = sqlx::query_scalar!(
        r#"with counted as (
             select case $2 when 'teachers' then b.tutor_user_id else b.student_id end as person,
               least(count(*), $7) as lessons
             from bookings b where $2 <> 'newcomers' and b.session_outcome = 'COMPLETED'
               and b.earnings_cleared_at is not null and b.total > b.refunded and b.ends_at >= $3 and b.ends_at < $4
             group by 1, case $2 when 'teachers' then b.student_id else b.tutor_user_id end
           )
           select u.id from users u
           where u.email_verified_at is not null and u.deleted_at is null and u.suspended_at is null
             and not 'child' = any (u.roles)
             and case when $2 = 'newcomers' then u.created_at >= $3
               else (select sum(c.lessons) from counted c where c.person = u.id) >= $5::bigint end
             and not exists (select from campaign_people p where p.campaign_id = $1 and p.user_id = u.id)
           order by u.created_at, u.id limit $6"#,
        campaign.id,
        campaign.audience.map_or("newcomers", CampaignAudience::code),
        campaign.starts_at,
        campaign.until(),
        campaign.lessons,
        AT_ONCE,
        PER_STUDENT,
    );
    for person in people.fetch_all(context.writes()).await? {
        each.note("credits", person, give(context, campaign, person, (CampaignGift::Credits, campaign.amount)).await);
    }
    Ok(())
}

/// Promotional credit for students who have been quiet, agreed to hear of such things, and were told nothing else in
/// the last day. Who is held out is written down and told nothing.
async fn win_back(context: &Context, campaign: &Campaign, each: &mut Each) -> Result<()> {
    let people = sqlx::query_scalar!(
        r#"select u.id from users u
           join lateral (select max(b.ends_at) as last from bookings b
             where b.student_id = u.id and b.session_outcome = 'COMPLETED') held on held.last < $2
           where u.email_verified_at is not null and u.deleted_at is null and u.suspended_at is null
             and 'student' = any (u.roles) and not 'child' = any (u.roles)
             and not exists (select from bookings b where b.student_id = u.id
               and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE'))
             and coalesce((select c.given from privacy_consents c where c.user_id = u.id and c.purpose = 'marketing'
               order by c.given_at desc, c.id desc limit 1), false)
             and not exists (select from nudges n where n.user_id = u.id and n.at > $3)
             and not exists (select from campaign_people p where p.user_id = u.id
               and (p.campaign_id = $1 or p.first_at > $3 or p.gift = 'winback' and p.given_at > $2))
             and not exists (select from winback_credits w where w.user_id = u.id and w.given_at > $2)
           order by held.last desc, u.id limit $4"#,
        campaign.id,
        context.now() - TimeDelta::days(campaign.quiet_days),
        context.now() - TimeDelta::hours(APART_HOURS),
        AT_ONCE,
    );
    for person in people.fetch_all(context.writes()).await? {
        if held_out(UserId(person)) {
            each.note("a held out", person, hold_out(context, campaign, person).await);
        } else {
            let given = give(context, campaign, person, (CampaignGift::Winback, campaign.amount)).await;
            each.note("a winback", person, given);
        }
    }
    Ok(())
}

async fn hold_out(context: &Context, campaign: &Campaign, person: Uuid) -> Result<()> {
    sqlx::query!(
        "insert into campaign_people (campaign_id, user_id, first_at, held_out) values ($1, $2, $3, true)
         on conflict do nothing",
        campaign.id,
        person,
        context.now()
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// Gifts whose time is over.
async fn ending(context: &Context) -> Result<Vec<Uuid>> {
    let ids = sqlx::query_scalar!(
        r#"select gift_id as "id!" from campaign_people
           where gift = 'winback' and taken_at is null and ends_at <= $1 order by ends_at, gift_id limit $2"#,
        context.now(),
        AT_ONCE
    );
    Ok(ids.fetch_all(context.writes()).await?)
}
