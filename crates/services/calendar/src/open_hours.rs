//! Loading tutors' rules and lengths for the slot engine.

use chrono::{DateTime, Utc};
use domain::{
    calendar::{AvailabilityRules, TakenTime, availability::Availability, reach},
    ids::{TutorId, UserId},
    people::tutor_profile::LENGTHS,
};
use spine::{Context, Error, Result};
use std::{borrow::Borrow, collections::HashMap};

/// One tutor's side of the slot engine's input.
pub struct OpenHours {
    pub tutor_id: TutorId,
    pub user_id: UserId,
    pub rules: AvailabilityRules,
    /// Lengths the tutor offers, ascending.
    pub lengths: Vec<i32>,
    /// Length of a trial lesson, where it was read and one is offered.
    pub trial: Option<i32>,
}

impl OpenHours {
    /// The same where times of the trial's length are asked for: it is a length of its own.
    #[must_use]
    pub fn for_trial(mut self, minutes: Option<i32>) -> Self {
        if let Some(trial) = self.trial.filter(|trial| minutes == Some(*trial) && !self.lengths.contains(trial)) {
            self.lengths.push(trial);
            self.lengths.sort_unstable();
        }
        self
    }

    /// From what is stored of a tutor.
    ///
    /// # Errors
    /// Unexpected, when the stored rules are none.
    pub fn read(tutor: uuid::Uuid, user: uuid::Uuid, rules: serde_json::Value, lengths: Vec<i32>) -> Result<Self> {
        let (rules, lengths) = rules_and_lengths(rules, lengths)?;
        Ok(Self { tutor_id: TutorId(tutor), user_id: UserId(user), rules, lengths, trial: None })
    }
}

/// The open hours of those tutors whose calendar the reader may see: listed ones, the reader's own, all of them for
/// staff. Tutors who never entered hours are left out.
pub async fn open_hours_of(context: &Context, tutors: &[TutorId]) -> Result<Vec<OpenHours>> {
    let ids: Vec<uuid::Uuid> = tutors.iter().map(|tutor| tutor.0).collect();
    let rows = sqlx::query!(
        "select t.id, t.user_id, t.lesson_lengths, a.rules,
           case when t.trial_price > 0 then t.trial_minutes end as trial
         from tutors t join users u on u.id = t.user_id join availability a on a.tutor_id = t.id
         where t.id = any ($1) and tutor_visible(t, u, $2, $3)",
        &ids,
        context.actor_id(),
        context.is_staff(),
    )
    .fetch_all(context.writes())
    .await?;
    let read = rows.into_iter().map(|row| {
        let hours = OpenHours::read(row.id, row.user_id, row.rules, row.lesson_lengths)?;
        Ok(OpenHours { trial: row.trial, ..hours })
    });
    read.collect()
}

/// Reads stored rules; they were checked when they were written.
pub fn rules_and_lengths(rules: serde_json::Value, mut lengths: Vec<i32>) -> Result<(AvailabilityRules, Vec<i32>)> {
    let wire: Availability = serde_json::from_value(rules)?;
    let rules = AvailabilityRules::parse(&wire)
        .map_err(|refusal| Error::unexpected(format!("stored availability is not valid: {refusal}")))?;
    lengths.sort_unstable();
    lengths.retain(|length| LENGTHS.contains(length));
    Ok((rules, lengths))
}

/// The taken time of those tutors, as far as slots that start in `[from, to)` depend on it.
pub async fn taken_time_for<Calendar: Borrow<OpenHours>>(
    context: &Context,
    calendars: &[Calendar],
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<HashMap<UserId, TakenTime>> {
    let people: Vec<uuid::Uuid> = calendars.iter().map(|calendar| calendar.borrow().user_id.0).collect();
    let taken = super::taken_time::taken_time_of(context.writes(), &people, reach(from, to), context.now()).await?;
    Ok(taken.into_iter().map(|(person, taken)| (UserId(person), taken)).collect())
}
