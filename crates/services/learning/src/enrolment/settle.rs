//! What time does to a course's money: two weeks after somebody enrolled it cannot be given back, and is earned; and
//! when the dispute window is over, what was earned can be paid out. A cohort whose course was taken down before its
//! first day is off on that day, and its money goes back.

use super::{
    done::release,
    enrol::{money_move, place_give_back},
    rows::Place,
};
use crate::{cohorts::cohort_ends, fault};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{learning::enrolment::counted, money::courses::REFUND_DAYS};
use money::{ledger::JournalLinks, payouts::debts_net};
use spine::{
    Context, Result,
    attempts::attempted,
    job::{Each, Job, Nothing},
    unit::Unit,
};
use uuid::Uuid;

/// Enrolments of one look.
const BATCH: i64 = 200;

/// Settles courses whose window is over, gives back those that never opened, and clears what they earned. Every quarter
/// of an hour; what is done already is left alone. One enrolment that fails is told and tried again the next
/// time; it holds up nobody else.
pub struct SettleCourses;

impl Job for SettleCourses {
    const KIND: &'static str = "SettleCourses";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut each = Each::default();
        settle_due(context, &mut each).await?;
        clear_due(context, &mut each).await?;
        each.done()
    }
}

async fn settle_due(context: &Context, each: &mut Each) -> Result<()> {
    let before = context.now() - TimeDelta::days(REFUND_DAYS);
    let mut after = (DateTime::<Utc>::UNIX_EPOCH, Uuid::nil());
    loop {
        let rows = sqlx::query!(
            "select e.id, e.enrolled_at from enrolments e join courses c on c.id = e.course_id
             where e.settled_at is null and (e.enrolled_at, e.id) > ($2, $3)
               and (e.enrolled_at <= $1 and (e.begins_at is null or e.begins_at <= $1)
                 or e.begins_at <= $5 and c.taken_down_at <= e.begins_at)
             order by e.enrolled_at, e.id limit $4",
            before,
            after.0,
            after.1,
            BATCH,
            context.now()
        );
        let rows = rows.fetch_all(context.writes()).await?;
        let Some(last) = rows.last().map(|row| (row.enrolled_at, row.id)) else { return Ok(()) };
        for row in &rows {
            let settled = attempted(|| async {
                let mut unit = Unit::begin(context, None).await?;
                let settled = settle(&mut unit, row.id).await;
                unit.finish(settled).await
            });
            each.note("course settlement", row.id, settled.await);
        }
        after = last;
    }
}

async fn settle(unit: &mut Unit<'_>, id: Uuid) -> Result<()> {
    let Some(place) = Place::of(unit.work(), id, true).await? else { return Ok(()) };
    let sale = place.sale()?;
    if place.settled_at.is_some() || place.state != "active" {
        return Ok(());
    }
    if place.never_opened {
        cohort_ends(unit, place.id).await?;
        let count = counted(&place.outline, &place.done(unit.work()).await?);
        return place_give_back(unit, &place, &sale, count).await;
    }
    release(unit, &place, &sale).await
}

async fn clear_due(context: &Context, each: &mut Each) -> Result<()> {
    let mut after = (DateTime::<Utc>::UNIX_EPOCH, Uuid::nil());
    loop {
        let rows = sqlx::query!(
            r#"select id, clears_at as "clears_at!" from enrolments
               where clears_at <= $1 and cleared_at is null and (clears_at, id) > ($2, $3)
               order by clears_at, id limit $4"#,
            context.now(),
            after.0,
            after.1,
            BATCH
        );
        let rows = rows.fetch_all(context.writes()).await?;
        let Some(last) = rows.last().map(|row| (row.clears_at, row.id)) else { return Ok(()) };
        for row in &rows {
            let cleared = attempted(|| async {
                let mut unit = Unit::begin(context, None).await?;
                let cleared = clear(&mut unit, row.id).await;
                unit.finish(cleared).await
            });
            each.note("course earnings", row.id, cleared.await);
        }
        after = last;
    }
}

/// What was earned can be paid out; what is owed is paid first.
async fn clear(unit: &mut Unit<'_>, id: Uuid) -> Result<()> {
    let Some(place) = Place::of(unit.work(), id, true).await? else { return Ok(()) };
    let now = unit.context().now();
    let earned = sqlx::query_scalar!(
        r#"update enrolments set cleared_at = $2
           where id = $1 and clears_at <= $2 and cleared_at is null returning earned as "earned!""#,
        id,
        now
    );
    let Some(earned) = earned.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let sale = place.sale()?;
    // A binary that knows no parts released all of it to whoever leads the course.
    let together = sqlx::query_scalar!(
        r#"select exists (
             select from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
             where j.about_id = $1 and j.kind = 'course_release' and a.kind = 'earning_pending'
               and a.holder_id <> $2) as "together!""#,
        id,
        place.teacher_id
    );
    let together = together.fetch_one(&mut **unit.work()).await?;
    let shares = if together { place.shares(unit.work()).await? } else { Vec::new() };
    let journals = debts_net(unit.work(), Vec::from_iter(sale.cleared(earned, &shares).map_err(fault)?)).await?;
    let links = JournalLinks { about_id: Some(id), ..JournalLinks::default() };
    money_move(unit, id, &journals, links).await
}
