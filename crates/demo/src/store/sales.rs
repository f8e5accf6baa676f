//! Sales of tutors, and what everybody asked since they came: three tutors have a lower price for a time.

use crate::dice::id_of;
use chrono::{DateTime, Duration, Utc};
use domain::money::promotions::{PromotionKind, PromotionRule};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction};

/// One sale of the demo.
struct Made {
    kind: PromotionKind,
    percent: i16,
    /// Hours that it lasts; none until its tutor ends it.
    hours: Option<i64>,
    rule: PromotionRule,
}

/// By tutor, in the order of their emails: quiet hours and a bundle, a flash sale, a first lesson.
fn made() -> [(usize, Made); 4] {
    let quiet = PromotionRule {
        weekdays: vec!["mon".into(), "tue".into(), "wed".into()],
        from: Some("08:00".into()),
        until: Some("12:00".into()),
        ..PromotionRule::default()
    };
    let third = PromotionRule { lessons: Some(3), days: Some(30), ..PromotionRule::default() };
    let first = PromotionRule { first_lesson: true, ..PromotionRule::default() };
    let every = PromotionRule::default();
    [
        (0, Made { kind: PromotionKind::Discount, percent: 15, hours: Some(21 * 24), rule: quiet }),
        (0, Made { kind: PromotionKind::Bundle, percent: 20, hours: None, rule: third }),
        (1, Made { kind: PromotionKind::Flash, percent: 25, hours: Some(72), rule: every }),
        (2, Made { kind: PromotionKind::Discount, percent: 20, hours: None, rule: first }),
    ]
}

/// Writes all of it; `day` is the demo's today.
pub(super) async fn sales_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    day: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!("select prices_remember(t.id, t.created_at) from tutors t where t.hourly_rate > 0")
        .fetch_all(&mut **transaction)
        .await?;
    let tutors = sqlx::query!(
        r#"select t.id, t.user_id, t.currency, coalesce(a.time_zone, u.time_zone) as "zone!"
           from tutors t join users u on u.id = t.user_id left join availability a on a.tutor_id = t.id
           where tutor_listed(t) order by u.email limit 3"#,
    );
    let tutors = tutors.fetch_all(&mut **transaction).await?;
    for (number, (of, one)) in (1_u64..).zip(made()) {
        let tutor = tutors.get(of).ok_or_else(|| Error::unexpected("a sale of nobody in the demo"))?;
        let zone = one.rule.from.is_some().then(|| tutor.zone.clone());
        let rule = PromotionRule { time_zone: zone, ..one.rule };
        let ends_at = one.hours.map(|hours| day + Duration::hours(hours));
        let again_at = one.kind.limits().pause_days.map(|days| day + Duration::days(days));
        sqlx::query!(
            "insert into promotions (id, tutor_id, user_id, kind, percent, currency, starts_at, ends_at, again_at,
               over_at, rule, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8, $10, $7)",
            id_of(seed, "sale", number),
            tutor.id,
            tutor.user_id,
            one.kind.code(),
            one.percent,
            tutor.currency,
            day,
            ends_at,
            again_at,
            serde_json::to_value(&rule)?,
        )
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}
