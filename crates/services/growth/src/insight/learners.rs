//! The north star: how many people learned in a week, and how many came back.

use chrono::{Datelike, Days, Months, NaiveDate};
use domain::{
    growth::insight::{Cohort, Cohorts, LearningWeek, NorthStar, WEEKS, monday},
    identity::Role,
};
use spine::{Context, Result};

/// Months of cohorts.
const MONTHS: u32 = 6;

/// Weekly active learners and what they come of: lessons that were held and units of courses that were finished.
///
/// # Errors
/// 404 for whoever is no analyst of the staff.
pub async fn north_star(context: &Context) -> Result<NorthStar> {
    context.require_scope(Role::Analyst)?;
    weeks(context).await
}

pub(super) async fn weeks(context: &Context) -> Result<NorthStar> {
    let this = monday(context.now().date_naive());
    let days = u64::try_from(7 * (WEEKS - 1)).unwrap_or_default();
    let first = this.checked_sub_days(Days::new(days)).unwrap_or(this);
    let rows = sqlx::query!(
        r#"with done as (
             select student_id as who, date_trunc('week', ends_at at time zone 'UTC')::date as week, count(*) as lessons
             from bookings where session_state = 'ENDED' and session_outcome = 'COMPLETED' group by 1, 2
             union all
             select distinct learner_id, date_trunc('week', done_at at time zone 'UTC')::date, 0::bigint
             from unit_progress where done_at is not null
           ), weeks as (
             select who, week, sum(lessons)::bigint as lessons,
               lag(week) over (partition by who order by week) as before
             from done group by who, week
           )
           select week as "week!", count(*) as "learners!", count(*) filter (where before is null) as "fresh!",
             count(*) filter (where before = week - 7) as "returning!", sum(lessons)::bigint as "lessons!"
           from weeks where week between $1 and $2 group by week order by week"#,
        first,
        this,
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let weeks = (0..WEEKS).filter_map(|n| first.checked_add_days(Days::new(u64::try_from(7 * n).ok()?)));
    let weeks: Vec<LearningWeek> = weeks
        .map(|monday| {
            let row = rows.iter().find(|row| row.week == monday);
            let (learners, lessons) = row.map_or((0, 0), |row| (row.learners, row.lessons));
            LearningWeek {
                monday,
                learners,
                new_learners: row.map_or(0, |row| row.fresh),
                returning: row.map_or(0, |row| row.returning),
                lessons,
                lessons_per_learner: (learners > 0).then(|| lessons as f64 / learners as f64),
                open: monday == this,
            }
        })
        .collect();
    let last_whole = weeks.iter().rev().find(|week| !week.open);
    Ok(NorthStar { weekly_active_learners: last_whole.map_or(0, |week| week.learners), weeks })
}

/// People by the month of their first lesson, and how many of them learned in each month after.
///
/// # Errors
/// 404 for whoever is no analyst of the staff.
pub async fn cohorts(context: &Context) -> Result<Cohorts> {
    context.require_scope(Role::Analyst)?;
    let today = context.now().date_naive();
    let this = today.with_day(1).unwrap_or(today);
    let first = this.checked_sub_months(Months::new(MONTHS - 1)).unwrap_or(this);
    let rows = sqlx::query!(
        r#"with done as (
             select distinct student_id as who, date_trunc('month', ends_at at time zone 'UTC')::date as month
             from bookings where session_state = 'ENDED' and session_outcome = 'COMPLETED'
           ), began as (select who, min(month) as month from done group by who)
           select b.month as "month!", d.month as "later!", count(*) as "people!"
           from began b join done d on d.who = b.who where b.month >= $1 group by b.month, d.month"#,
        first,
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let people = |month: NaiveDate, later: NaiveDate| {
        rows.iter().find(|row| row.month == month && row.later == later).map_or(0, |row| row.people)
    };
    let months = (0..MONTHS).filter_map(|n| first.checked_add_months(Months::new(n)));
    let items = months.map(|month| {
        let later = (1..MONTHS).filter_map(|n| month.checked_add_months(Months::new(n))).filter(|later| *later <= this);
        Cohort { month, people: people(month, month), returned: later.map(|later| people(month, later)).collect() }
    });
    Ok(Cohorts { items: items.collect() })
}
