//! Time off and trips: stretches of the own calendar that differ from the week as a whole (CL1).
//!
//! They lie in the rules, so that whoever reads those knows of them, and are changed one by one: a form that saves the
//! week leaves them alone. Lessons that are booked stay; `bookings::away` names those in the way.

use super::availability::{availability_get, edited};
use domain::{
    Refusal,
    calendar::{
        availability::Availability,
        away::{TimeOff, TimeOffRequest, Travel, TravelRequest},
        parse_time_zone,
    },
    ids::{TimeOffId, TravelId, TutorId},
    people::refusals::tutor_profile_missing,
};
use spine::{Context, Result};

/// The tutor whose calendar the reader's own is.
///
/// # Errors
/// 401; 409 `tutor_profile_missing`.
pub fn own_tutor(context: &Context) -> Result<TutorId> {
    Ok(context.require_person()?.tutor_id.ok_or_else(tutor_profile_missing)?)
}

/// The own rules, with time off and trips.
pub async fn own_rules(context: &Context) -> Result<Availability> {
    availability_get(context, own_tutor(context)?).await
}

/// Reads a stretch of time off on the own clock and stores nothing.
///
/// # Errors
/// As [`TimeOffRequest::parse`].
pub async fn time_off_read(context: &Context, request: &TimeOffRequest) -> Result<(TimeOff, Availability)> {
    let rules = own_rules(context).await?;
    let zone = parse_time_zone(&rules.time_zone)?;
    Ok((request.parse(TimeOffId(context.new_id()), zone, context.now())?, rules))
}

/// Adds time off; the same stretch again is the one that is there.
///
/// # Errors
/// As [`TimeOffRequest::parse`]; 422 `too_many`.
pub async fn time_off_add(context: &Context, request: &TimeOffRequest) -> Result<(TimeOff, Availability)> {
    let (wanted, _) = time_off_read(context, request).await?;
    let same = |stored: &TimeOff| stored.from == wanted.from && stored.to == wanted.to;
    let rules = edited(context, own_tutor(context)?, |mut before| {
        match before.time_off.iter_mut().find(|stored| same(stored)) {
            Some(stored) => stored.note.clone_from(&wanted.note),
            None => before.time_off.push(wanted.clone()),
        }
        before
    })
    .await?;
    let stored = rules.time_off.iter().find(|stored| same(stored)).cloned();
    Ok((stored.unwrap_or(wanted), rules))
}

/// Takes time off back. What is not there is gone already (404).
pub async fn time_off_remove(context: &Context, id: TimeOffId) -> Result<()> {
    let tutor = own_tutor(context)?;
    if !availability_get(context, tutor).await?.time_off.iter().any(|off| off.id == id) {
        return Err(Refusal::not_found("time off").into());
    }
    edited(context, tutor, |mut before| {
        before.time_off.retain(|off| off.id != id);
        before
    })
    .await?;
    Ok(())
}

/// The own trips, the next one first.
pub async fn travel_list(context: &Context) -> Result<Vec<Travel>> {
    let mut trips = own_rules(context).await?.travel;
    trips.sort_by(|one, other| one.from.cmp(&other.from));
    Ok(trips)
}

/// Adds a trip; the same again is the one that is there.
///
/// # Errors
/// As [`TravelRequest::parse`]; 409 `travel_overlaps`, 422 `too_many`.
pub async fn travel_add(context: &Context, request: &TravelRequest) -> Result<Travel> {
    let wanted = request.parse(TravelId(context.new_id()), context.now())?;
    let same = |stored: &Travel| {
        (&stored.from, &stored.to, &stored.time_zone) == (&wanted.from, &wanted.to, &wanted.time_zone)
    };
    let rules = edited(context, own_tutor(context)?, |mut before| {
        if !before.travel.iter().any(same) {
            before.travel.push(wanted.clone());
        }
        before
    })
    .await?;
    let stored = rules.travel.into_iter().find(same);
    Ok(stored.unwrap_or(wanted))
}

/// Takes a trip back. What is not there is gone already (404).
pub async fn travel_remove(context: &Context, id: TravelId) -> Result<()> {
    let tutor = own_tutor(context)?;
    if !availability_get(context, tutor).await?.travel.iter().any(|travel| travel.id == id) {
        return Err(Refusal::not_found("trip").into());
    }
    edited(context, tutor, |mut before| {
        before.travel.retain(|travel| travel.id != id);
        before
    })
    .await?;
    Ok(())
}
