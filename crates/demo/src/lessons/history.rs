//! Lives through the planned lessons in the order of time, every step by the booking machine.
//!
//! Commission tiers follow from what a tutor had earned at that moment, as in the product. What the lessons cost a
//! student comes in by top-ups shortly before, so that the wallet ends where it began.

use super::{Fate, History, Lesson, Lived, OBJECTED_HOURS, SETTLED_HOURS, Told, WaitingJob, World};
use crate::{
    dice::{Dice, id_of},
    store::ledger::Entry,
    tutors::Tutor,
    wallets::{WALLET_MINOR, topup},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{
        BookingState, CancellationPolicy, Command, Funding, JobKind, NewBooking, Reason, Resolution, SessionOutcome,
        SessionState, Side, Terms, Transition, lesson_price, reminder, request, state::answer_by, transition,
    },
    ids::{JournalId, UserId},
    money::{AccountKind, CommissionTier, Currency, Money},
};
use spine::{Error, Result};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// What is done to a booking at one moment.
enum Act {
    Ask,
    Do(Order),
}

/// A command and what the person said with it.
struct Order {
    command: Command,
    reason: Option<&'static str>,
}

struct Moment {
    at: DateTime<Utc>,
    booking: usize,
    act: Act,
}

/// Does everything that was planned up to the demo's today.
pub(super) fn live(world: World<'_>, lessons: Vec<Lesson>) -> Result<History> {
    let mut moments = Vec::new();
    let mut history = History { earned: vec![(0, 0); world.tutors.len()], ..History::default() };
    for (booking, lesson) in lessons.iter().enumerate() {
        let mut dice = Dice::new(world.seed, "booking", booking as u64);
        let reason = reason(lesson.fate, &mut dice);
        moments.extend(acts(world, lesson, reason, &mut dice).into_iter().map(|(at, act)| Moment { at, booking, act }));
    }
    moments.retain(|moment| moment.at <= world.day);
    // Stable: what happens to one booking at one moment keeps its order.
    moments.sort_by_key(|moment| (moment.at, moment.booking));
    let mut bookings: Vec<Option<Lived>> = lessons.iter().map(|_| None).collect();
    for Moment { at, booking, act } in moments {
        let (Some(lesson), Some(place)) = (lessons.get(booking), bookings.get_mut(booking)) else { continue };
        let before = place.as_ref().map(|lived| lived.state);
        let step = match (act, place.as_mut()) {
            (Act::Ask, _) => {
                let id = id_of(world.seed, "booking", booking as u64);
                let step = ask(world, &history, lesson, id, at)?;
                *place = Some(asked(id, lesson, &step, at));
                Some(step)
            }
            (Act::Do(order), Some(lived)) => carry_out(&history, lived, &order, at)?,
            (Act::Do(_), None) => None,
        };
        if let (Some(step), Some(lived)) = (step, place.as_mut()) {
            lived.holds_claims &= !step.releases_claims;
            record(world, &mut history, (booking, lived), before.as_ref(), &step, at);
        }
    }
    history.bookings = bookings.into_iter().flatten().collect();
    let states: HashMap<Uuid, BookingState> = history.bookings.iter().map(|lived| (lived.id, lived.state)).collect();
    history.jobs.retain(|job| states.get(&job.booking_id).is_some_and(|state| is_needed(job.kind, state)));
    pay_in(world, &mut history)?;
    history.entries.sort_by_key(|entry| entry.at);
    history.payments.sort_by_key(|payment| (payment.created_at, payment.id));
    Ok(history)
}

fn asked(id: Uuid, lesson: &Lesson, step: &Transition, at: DateTime<Utc>) -> Lived {
    Lived {
        id,
        lesson: lesson.clone(),
        state: step.next,
        asked_at: at,
        answered_at: None,
        reason: None,
        version: 1,
        holds_claims: true,
    }
}

/// Whether the tutor confirmed with the request: those who do now may have let one wait before.
fn confirms_at_once(tutor: &Tutor, lesson: &Lesson) -> bool {
    tutor.instant && lesson.fate != Fate::Requested
}

/// When the booking was asked for and what followed.
fn acts(world: World<'_>, lesson: &Lesson, reason: Option<&'static str>, dice: &mut Dice) -> Vec<(DateTime<Utc>, Act)> {
    let Some(tutor) = world.tutors.get(lesson.tutor) else { return Vec::new() };
    let asked = match lesson.fate {
        Fate::Requested | Fate::Asked => world.day - Duration::minutes(dice.between(1, 30)),
        Fate::Scheduled => world.day - Duration::minutes(dice.between(600, 4_000)),
        _ => lesson.asked_at,
    };
    let answered = asked + Duration::minutes(tutor.response_minutes.min(400) * dice.between(50, 130) / 100 + 1);
    let mut acts = vec![(asked, Act::Ask)];
    let words = || reason.and_then(|text| Reason::parse(text).ok());
    let decided = match lesson.fate {
        Fate::Requested | Fate::Asked | Fate::Expired | Fate::Withdrawn => None,
        Fate::Declined => words().map(|reason| Command::Decline { reason }),
        _ if confirms_at_once(tutor, lesson) => None,
        _ => Some(Command::Confirm),
    };
    acts.extend(decided.map(|command| {
        let reason = reason.filter(|_| lesson.fate == Fate::Declined);
        (answered, Act::Do(Order { command, reason }))
    }));
    let called_off = answered + (lesson.start - answered) * i32::try_from(dice.between(10, 95)).unwrap_or(50) / 100;
    let grace = lesson.start + Duration::minutes(dice.between(11, 20));
    let mut act = |at, command| {
        let reason = reason.filter(|_| matches!(command, Command::CancelByStudent | Command::CancelByTutor));
        acts.push((at, Act::Do(Order { command, reason })));
    };
    match lesson.fate {
        Fate::Completed => {
            act(lesson.start, Command::Start);
            act(lesson.end, Command::End { outcome: SessionOutcome::Completed });
            act(lesson.end + Duration::hours(domain::bookings::state::DISPUTE_WINDOW_HOURS), Command::ClearEarnings);
        }
        Fate::Objected | Fate::Settled => {
            act(lesson.start, Command::Start);
            act(lesson.end, Command::End { outcome: SessionOutcome::Completed });
            act(lesson.end + Duration::hours(OBJECTED_HOURS), Command::OpenDispute);
            if let (Fate::Settled, Some(refund)) = (lesson.fate, half_of(tutor, lesson)) {
                let resolution = Resolution::Split { refund };
                act(lesson.end + Duration::hours(SETTLED_HOURS), Command::ResolveDispute { resolution });
                let clears = Duration::hours(domain::bookings::state::DISPUTE_WINDOW_HOURS);
                act(lesson.end + clears, Command::ClearEarnings);
            }
        }
        Fate::Expired => act(answer_by(asked, lesson.start), Command::Expire),
        Fate::Withdrawn => act(asked + Duration::minutes(dice.between(2, 50)), Command::CancelByStudent),
        Fate::CancelledByStudent => {
            act(called_off, Command::CancelByStudent);
            act(called_off + Duration::hours(domain::bookings::state::DISPUTE_WINDOW_HOURS), Command::ClearEarnings);
        }
        Fate::CancelledByTutor => act(called_off, Command::CancelByTutor),
        Fate::NoShowStudent => {
            act(lesson.start, Command::Start);
            act(grace, Command::ReportNoShow { absent: Side::Student });
            act(lesson.end + Duration::hours(domain::bookings::state::DISPUTE_WINDOW_HOURS), Command::ClearEarnings);
        }
        Fate::NoShowTutor => {
            act(lesson.start, Command::Start);
            act(grace, Command::ReportNoShow { absent: Side::Tutor });
        }
        Fate::Scheduled | Fate::Requested | Fate::Asked | Fate::Declined => {}
    }
    acts
}

/// What the rules propose where the room shows nothing: a half.
fn half_of(tutor: &Tutor, lesson: &Lesson) -> Option<i64> {
    let price = lesson_price(Money::new(tutor.rate, tutor.currency), lesson.minutes).ok()?;
    Some(price.minor / 2)
}

fn reason(fate: Fate, dice: &mut Dice) -> Option<&'static str> {
    let reasons: &[&str] = match fate {
        Fate::Declined => &[
            "I am away that week. Any evening after Monday works.",
            "This is outside what I teach well; a colleague here knows it better.",
            "Sorry, my child is ill and I cannot promise that hour.",
            "I do not take new beginners before the exams are over.",
            "My timetable at school has changed. Could you ask for a later time?",
        ],
        Fate::CancelledByStudent => &[
            "I have to work late that day.",
            "I caught a cold and have no voice.",
            "My exam was moved, I will book again next week.",
            "The train strike keeps me away from my desk.",
            "I booked the wrong day, sorry.",
        ],
        Fate::CancelledByTutor => {
            &["I am ill and do not want to teach half a lesson.", "No power in our street today, I am very sorry."]
        }
        Fate::Withdrawn => &["I chose the wrong subject.", "I found a time with another tutor."],
        _ => &[],
    };
    dice.pick(reasons).copied()
}

fn ask(world: World<'_>, history: &History, lesson: &Lesson, id: Uuid, at: DateTime<Utc>) -> Result<Transition> {
    let (Some(tutor), Some(student)) = (world.tutors.get(lesson.tutor), world.students.get(lesson.student)) else {
        return Err(Error::unexpected("a lesson of the demo without people"));
    };
    let price = lesson_price(Money::new(tutor.rate, tutor.currency), lesson.minutes).map_err(failed)?;
    let terms = Terms {
        learner: UserId(student.user_id),
        payer: UserId(student.payer.unwrap_or(student.user_id)),
        tutor: UserId(tutor.user_id),
        start: lesson.start,
        end: lesson.end,
        price,
        total: price,
        funding: Funding::Wallet,
        policy: tutor.policy,
        policy_version: CancellationPolicy::VERSION,
    };
    let hold = JournalId(id_of(world.seed, &format!("hold {id}"), 0));
    let new = NewBooking {
        terms,
        tier: tier(history, lesson),
        instant: confirms_at_once(tutor, lesson),
        waits: lesson.fate == Fate::Asked,
        hold,
        available: WALLET_MINOR,
    };
    request(&new, at).map_err(failed)
}

/// One command. A booking that keeps nothing has no earnings to clear.
fn carry_out(history: &History, lived: &mut Lived, order: &Order, at: DateTime<Utc>) -> Result<Option<Transition>> {
    let Order { command, reason } = order;
    if matches!(command, Command::ClearEarnings) && !(lived.state.tuple.is_settled() && lived.state.earnings > 0) {
        return Ok(None);
    }
    let settles = matches!(command, Command::End { .. } | Command::ReportNoShow { .. } | Command::CancelByStudent);
    let tier = if settles { tier(history, &lived.lesson) } else { lived.state.tier };
    let state = BookingState { tier, ..lived.state };
    let step = transition(&state, command, at).map_err(failed)?;
    if state.answer_by.is_some() && step.next.answer_by.is_none() {
        lived.answered_at = Some(at);
    }
    lived.reason = reason.or(lived.reason);
    lived.state = step.next;
    lived.version += 1;
    Ok(Some(step))
}

fn tier(history: &History, lesson: &Lesson) -> CommissionTier {
    CommissionTier::from_lifetime(history.earned.get(lesson.tutor).map_or(0, |(earned, _)| *earned))
}

/// Keeps what a step brought about.
fn record(
    world: World<'_>,
    history: &mut History,
    (booking, lived): (usize, &Lived),
    before: Option<&BookingState>,
    step: &Transition,
    at: DateTime<Utc>,
) {
    let (id, state) = (lived.id, &step.next);
    let settled = before.filter(|before| before.tuple.is_settled());
    let settles = state.tuple.is_settled() && settled.is_none();
    // A case divides anew what a lesson brought.
    let more = state.earnings - settled.map_or(0, |before| before.earnings);
    let earnings = Money::new(if state.tuple.is_settled() { more } else { 0 }, state.terms.total.currency);
    let converted = (earnings.minor != 0).then(|| world.euro.1.convert(earnings)).flatten();
    if let Some((earned, held)) = history.earned.get_mut(lived.lesson.tutor) {
        *earned += converted.map_or(earnings.minor, |converted| converted.minor);
        *held += i64::from(settles && state.tuple.outcome() == SessionOutcome::Completed);
    }
    history.entries.extend(step.journals.iter().map(|journal| Entry {
        id: journal.id().map_or_else(|| id_of(world.seed, &format!("{} {id}", journal.kind().code()), 0), |id| id.0),
        journal: journal.clone(),
        booking_id: Some(id),
        payment_id: None,
        exchange_rate_id: converted.map(|_| world.euro.0),
        about_id: None,
        actor_id: None,
        at,
    }));
    let waiting = step.jobs.iter().filter_map(|job| {
        // A reminder walks along its moments. The next one after today waits: one of today would be late before a
        // worker has run.
        let reminds = job.kind == JobKind::RemindLesson;
        let tomorrow = world.day + Duration::days(1);
        let run_at = if reminds { reminder::next(state.terms.start, tomorrow)? } else { job.at };
        (run_at > world.day).then_some(WaitingJob { kind: job.kind, booking_id: id, run_at, created_at: at })
    });
    history.jobs.extend(waiting);
    history.told.push(Told { booking, version: lived.version, step: step.clone(), at });
}

/// Whether a job still has something to do. The product leaves stale ones in the queue, where they come to nothing
/// within a day.
fn is_needed(kind: JobKind, state: &BookingState) -> bool {
    match kind {
        JobKind::ExpireRequest => state.tuple.session() == SessionState::Requested && !state.waits_for_parent(),
        JobKind::ExpireApproval => state.waits_for_parent(),
        // Nobody of the demo is at a provider's page.
        JobKind::ExpirePayment => false,
        JobKind::StartLesson | JobKind::EndLesson | JobKind::RemindLesson => {
            state.tuple.session() == SessionState::Scheduled
        }
        JobKind::ClearEarnings => state.tuple.is_settled() && state.earnings_cleared_at.is_none(),
        // Nobody is offered a lesson of long ago.
        JobKind::OfferReplacement => false,
    }
}

/// Pays in what each student's bookings took out of the wallet, some bookings at a time.
fn pay_in(world: World<'_>, history: &mut History) -> Result<()> {
    let mut spent: HashMap<Uuid, i64> = HashMap::new();
    for entry in &history.entries {
        let change = |currency| entry.journal.change_of_kind(AccountKind::Wallet, currency);
        *spent.entry(entry.booking_id.unwrap_or_default()).or_default() -=
            change(Currency::Usd) + change(Currency::Eur);
    }
    let mut costs: BTreeMap<usize, Vec<(DateTime<Utc>, i64)>> = BTreeMap::new();
    for lived in &history.bookings {
        let cost = spent.get(&lived.id).copied().unwrap_or(0);
        costs.entry(lived.lesson.student).or_default().push((lived.asked_at, cost));
    }
    for (student, mut costs) in costs {
        let Some(learner) = world.students.get(student) else { continue };
        costs.sort_unstable();
        let mut dice = Dice::new(world.seed, "top-ups", student as u64);
        let mut rest = costs.as_slice();
        while !rest.is_empty() {
            let (chunk, later) = rest.split_at(rest.len().min(1 + dice.below(4)));
            rest = later;
            let amount: i64 = chunk.iter().map(|(_, cost)| cost).sum();
            let Some((first, _)) = chunk.first().filter(|_| amount > 0) else { continue };
            let id = id_of(world.seed, &format!("payment {student}"), history.payments.len() as u64);
            let at = *first - Duration::minutes(dice.between(2, 25));
            let (payment, entry) = topup(id, learner.payer.unwrap_or(learner.user_id), (learner.currency, amount), at)?;
            history.payments.push(payment);
            history.entries.push(entry);
        }
    }
    Ok(())
}

fn failed(error: impl std::fmt::Debug) -> Error {
    Error::unexpected(format!("the demo asked for what the rules refuse: {error:?}"))
}
