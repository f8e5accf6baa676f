//! The way of a lesson, state by state and minute by minute.

use super::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn standing(session: SessionState, outcome: SessionOutcome) -> Standing {
    Standing {
        session,
        outcome,
        approval: None,
        suggested: None,
        requested_at: at("2026-11-28T17:00:00Z"),
        answered_at: None,
        answer_by: None,
        closed_at: None,
        start: at("2026-12-01T18:30:00Z"),
        end: at("2026-12-01T19:30:00Z"),
    }
}

fn requested() -> Standing {
    Standing { answer_by: Some(at("2026-11-29T17:00:00Z")), ..standing(SessionState::Requested, SessionOutcome::None) }
}

fn scheduled() -> Standing {
    Standing {
        answered_at: Some(at("2026-11-28T19:00:00Z")),
        ..standing(SessionState::Scheduled, SessionOutcome::None)
    }
}

fn shown(standing: &Standing, now: &str) -> String {
    let steps = steps(standing, at(now));
    steps.iter().map(|step| format!("{}:{:?}", step.name.code(), step.state)).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_side_of_a_request_is_told_what_is_theirs_to_do() {
    let now = at("2026-11-28T18:00:00Z");
    assert_eq!(next(&requested(), Side::Tutor, now), Next::Answer);
    assert_eq!(next(&requested(), Side::Student, now), Next::Wait);
    assert_eq!(shown(&requested(), "2026-11-28T18:00:00Z"), "requested:Done confirmed:Now join:Ahead review:Ahead");
    let steps = steps(&requested(), now);
    assert_eq!((steps[1].at, steps[2].at), (requested().answer_by, Some(requested().start)));
}

#[test]
fn a_lesson_opens_a_quarter_of_an_hour_before_it_starts_and_closes_at_its_end() {
    for (now, expected) in [
        ("2026-12-01T18:14:59Z", Next::Prepare),
        ("2026-12-01T18:15:00Z", Next::Join),
        ("2026-12-01T19:29:59Z", Next::Join),
        ("2026-12-01T19:30:00Z", Next::Review),
    ] {
        for session in [SessionState::Scheduled, SessionState::Active] {
            for side in [Side::Student, Side::Tutor] {
                let standing = Standing { session, ..scheduled() };
                assert_eq!(next(&standing, side, at(now)), expected, "{now} {session:?} {side:?}");
            }
        }
    }
    assert_eq!(shown(&scheduled(), "2026-12-01T18:20:00Z"), "requested:Done confirmed:Done join:Now review:Ahead");
    assert_eq!(shown(&scheduled(), "2026-12-01T20:00:00Z"), "requested:Done confirmed:Done join:Done review:Now");
}

#[test]
fn a_suggested_time_is_answered_by_whoever_did_not_suggest_it() {
    let now = at("2026-11-28T18:00:00Z");
    let asked = Standing { suggested: Some(Side::Tutor), ..requested() };
    assert_eq!(next(&asked, Side::Student, now), Next::Choose);
    assert_eq!(next(&asked, Side::Tutor, now), Next::Suggested);
    for (by, other) in [(Side::Tutor, Side::Student), (Side::Student, Side::Tutor)] {
        let moved = Standing { suggested: Some(by), ..scheduled() };
        assert_eq!(next(&moved, by, now), Next::Prepare);
        assert_eq!(next(&moved, other, now), Next::Choose);
        assert_eq!(next(&moved, other, at("2026-12-01T18:20:00Z")), Next::Join, "it is too late to move it");
        assert_eq!(steps(&moved, now), steps(&scheduled(), now), "a suggestion is no step");
    }
    assert_eq!(steps(&asked, now), steps(&requested(), now));
    let waiting = Standing { approval: Some(Approval::Waiting), ..asked };
    assert_eq!(next(&waiting, Side::Student, now), Next::Approval);
}

#[test]
fn a_lesson_confirmed_with_its_request_was_confirmed_then() {
    let instant = standing(SessionState::Scheduled, SessionOutcome::None);
    let steps = steps(&instant, at("2026-11-28T18:00:00Z"));
    assert_eq!((steps[1].state, steps[1].at), (StepState::Done, Some(instant.requested_at)));
}

#[test]
fn a_way_that_ended_early_ends_with_the_step_that_ended_it() {
    let closed_at = Some(at("2026-11-29T10:00:00Z"));
    let over = |session, answered_at| Standing { answered_at, closed_at, ..standing(session, SessionOutcome::None) };
    let earlier = Some(at("2026-11-28T19:00:00Z"));
    for (standing, expected) in [
        (over(SessionState::Declined, closed_at), "requested:Done declined:Off"),
        (over(SessionState::Expired, closed_at), "requested:Done expired:Off"),
        (over(SessionState::Cancelled, closed_at), "requested:Done cancelled:Off"),
        (over(SessionState::Cancelled, earlier), "requested:Done confirmed:Done cancelled:Off"),
        (over(SessionState::Cancelled, None), "requested:Done confirmed:Done cancelled:Off"),
    ] {
        assert_eq!(shown(&standing, "2026-11-30T00:00:00Z"), expected);
        assert_eq!(steps(&standing, at("2026-11-30T00:00:00Z")).last().unwrap().at, closed_at);
    }
}

#[test]
fn only_a_lesson_that_was_held_leads_to_a_review() {
    for (session, outcome, now) in every_state() {
        let standing = standing(session, outcome);
        let held = session == SessionState::Ended && outcome == SessionOutcome::Completed;
        let over = matches!(session, SessionState::Scheduled | SessionState::Active) && now >= standing.end;
        for side in [Side::Student, Side::Tutor] {
            assert_eq!(next(&standing, side, now) == Next::Review, held || over, "{session:?} {outcome:?} {now}");
        }
    }
}

#[test]
fn in_every_state_there_is_exactly_one_step_to_look_at_and_it_follows_those_that_are_done() {
    for (session, outcome, now) in every_state() {
        let steps = steps(&standing(session, outcome), now);
        let current = steps.iter().position(|step| matches!(step.state, StepState::Now | StepState::Off)).unwrap();
        assert!(steps[..current].iter().all(|step| step.state == StepState::Done), "{steps:?}");
        assert!(steps[current + 1..].iter().all(|step| step.state == StepState::Ahead), "{steps:?}");
        assert_eq!(steps[0].name, StepName::Requested);
    }
}

#[test]
fn where_it_takes_place_is_shown_from_the_confirmation_until_it_is_over() {
    for session in SessionState::ALL {
        let agreed = matches!(session, SessionState::Scheduled | SessionState::Active);
        assert_eq!(shows_meeting_link(*session), agreed, "{session:?}");
    }
}

fn every_state() -> Vec<(SessionState, SessionOutcome, DateTime<Utc>)> {
    let mut all = Vec::new();
    for session in SessionState::ALL {
        for outcome in SessionOutcome::ALL {
            for now in ["2026-11-28T17:00:00Z", "2026-12-01T18:15:00Z", "2026-12-01T19:30:00Z"] {
                all.push((*session, *outcome, at(now)));
            }
        }
    }
    all
}

#[test]
fn a_request_that_waits_for_a_parent_waits_for_nobody_else() {
    let waiting = Standing { approval: Some(Approval::Waiting), ..requested() };
    for side in [Side::Student, Side::Tutor] {
        assert_eq!(next(&waiting, side, at("2026-11-28T18:00:00Z")), Next::Approval);
    }
    let approved = Standing { approval: Some(Approval::Approved), ..requested() };
    assert_eq!(next(&approved, Side::Tutor, at("2026-11-28T18:00:00Z")), Next::Answer);
}

#[test]
fn a_lesson_joins_its_sides_once_it_was_agreed_on_or_while_its_request_is_open() {
    let closed_at = Some(at("2026-11-29T10:00:00Z"));
    let over = |session, answered_at| Standing { answered_at, closed_at, ..standing(session, SessionOutcome::None) };
    let earlier = Some(at("2026-11-28T19:00:00Z"));
    for joined in [
        requested(),
        scheduled(),
        standing(SessionState::Active, SessionOutcome::None),
        standing(SessionState::Ended, SessionOutcome::Completed),
        over(SessionState::Cancelled, earlier),
        over(SessionState::Cancelled, None),
    ] {
        assert!(joins(&joined), "{joined:?}");
        assert!(joins(&Standing { approval: Some(Approval::Approved), ..joined }), "{joined:?}");
        assert!(!joins(&Standing { approval: Some(Approval::Waiting), ..joined }), "{joined:?}");
    }
    for strangers in [
        over(SessionState::Declined, closed_at),
        over(SessionState::Expired, closed_at),
        over(SessionState::Cancelled, closed_at),
    ] {
        assert!(!joins(&strangers), "{strangers:?}");
    }
}
