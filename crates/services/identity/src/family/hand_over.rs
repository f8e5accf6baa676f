//! Growing up: what is handed over at thirteen and at eighteen, by a job at the beginning of the child's own day.
//!
//! Stages are computed from the birth date wherever one is asked; the job does what cannot be computed: it tells people
//! and gives the account its own role. It is judged anew when it runs, so an early, late or repeated one does no harm.

use super::super::birth_dates::born;
use chrono::{DateTime, Utc};
use domain::{
    calendar::Zone,
    identity::{
        BirthDate, email_own,
        family::{
            Stage,
            events::{FamilyEvent, FamilyNews},
        },
    },
    ids::UserId,
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Result,
    attempts::attempted,
    audit::{Act, audit_append},
    job::{Job, job_new},
    unit::Unit,
};

/// Hands over what is due to a child.
pub struct GrowUp;

/// Whose birthday it is.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Birthday {
    /// The child.
    pub child_id: UserId,
}

impl Job for GrowUp {
    const KIND: &'static str = "GrowUp";
    type Payload = Birthday;

    async fn run(context: &Context, birthday: Birthday) -> Result<()> {
        attempted(|| async {
            let mut unit = Unit::begin(context, None).await?;
            let done = hand_over(&mut unit, birthday.child_id).await;
            unit.finish(done).await
        })
        .await
    }
}

/// Plans the job for the day on which the next stage begins.
pub(super) fn stage_plan(
    unit: &mut Unit<'_>,
    child: UserId,
    (born, zone): (BirthDate, Zone),
    now: DateTime<Utc>,
) -> Result<()> {
    if let Some(day) = Stage::of(born, zone, now).ends(born, zone) {
        unit.later(job_new::<GrowUp>(unit.context(), &Birthday { child_id: child }, day)?);
    }
    Ok(())
}

/// Brings a child to the stage of its age. A grown child without a sign-in of its own keeps its parent until it has
/// one, because an account nobody can open would be lost.
pub(super) async fn hand_over(unit: &mut Unit<'_>, child: UserId) -> Result<()> {
    let (context, now) = (unit.context(), unit.context().now());
    let found = sqlx::query!(
        "select c.parent_id, c.stage, u.birth_date, u.birth_date_sealed, u.time_zone, u.email
         from children c join users u on u.id = c.child_id
         where c.child_id = $1 and c.handed_over_at is null for update of c",
        child.0
    )
    .fetch_optional(&mut **unit.work())
    .await?;
    let Some(found) = found else { return Ok(()) };
    let born = born(&context.app, child.0, found.birth_date, found.birth_date_sealed.as_deref()).await?;
    let zone = found.time_zone.parse().unwrap_or(Zone::UTC);
    let (was, is) = (Stage::parse(&found.stage).unwrap_or(Stage::Young), Stage::of(born, zone, now));
    let news = FamilyNews { parent_id: UserId(found.parent_id), child_id: child };
    let own = email_own(&found.email).is_some();
    if is == Stage::Grown && own {
        set_free(unit, news).await?;
    } else if is > was {
        sqlx::query!("update children set stage = $2 where child_id = $1", child.0, is.code())
            .execute(&mut **unit.work())
            .await?;
        unit.tell(&match is {
            Stage::Grown => FamilyEvent::WaitsForSignIn(news),
            Stage::Young | Stage::Teen => FamilyEvent::TurnedThirteen(news),
        })?;
    } else {
        return Ok(());
    }
    let (was, is) = (Some(was.code().into()), Some(is.code().into()));
    let act = Act { act: "family.handed_over", subject_id: Some(child.0), before: was, after: is };
    audit_append(unit.work(), context, act).await?;
    stage_plan(unit, child, (born, zone), now)
}

async fn set_free(unit: &mut Unit<'_>, news: FamilyNews) -> Result<()> {
    let now = unit.context().now();
    sqlx::query!(
        "with own as (
           update users set roles = array_replace(roles, 'child', 'student') where id = $1
         )
         update children set stage = 'grown', handed_over_at = $2 where child_id = $1",
        news.child_id.0,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    unit.tell(&FamilyEvent::HandedOver(news))
}
