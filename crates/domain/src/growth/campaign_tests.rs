//! What a campaign may be, and what it gives whom.

#![allow(clippy::unwrap_used)]
use super::*;
use uuid::Uuid;

fn now() -> DateTime<Utc> {
    "2026-03-02T09:00:00Z".parse().unwrap()
}

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

fn supply() -> CampaignRequest {
    CampaignRequest {
        kind: "supply".into(),
        name: "Physics in spring".into(),
        amount: Some(usd(2_500)),
        budget: Some(usd(50_000)),
        subject_id: Some(SubjectId(Uuid::from_u128(7))),
        ..CampaignRequest::default()
    }
}

fn refused(change: impl Fn(&mut CampaignRequest)) -> (String, String) {
    let mut request = supply();
    change(&mut request);
    let refusal = request.parse(now()).unwrap_err();
    let first = refusal.fields.first().unwrap();
    (first.field.clone(), first.code.clone())
}

#[test]
fn what_is_wrong_is_refused_at_its_field() {
    type Change = fn(&mut CampaignRequest);
    let cases: [(Change, &str, &str); 16] = [
        (|r| r.kind = "gift".into(), "kind", "campaign_kind_unknown"),
        (|r| r.name = " ".into(), "name", "required"),
        (|r| r.name = "x".repeat(81), "name", "text_too_long"),
        (|r| r.amount = None, "amount", "campaign_amount_invalid"),
        (|r| r.amount = Some(usd(0)), "amount", "campaign_amount_invalid"),
        (|r| r.amount = Some(usd(50_001)), "amount", "campaign_amount_invalid"),
        (|r| r.amount = Some(Money::new(10, Currency::Credit)), "amount", "campaign_amount_invalid"),
        (|r| r.budget = Some(usd(2_499)), "budget", "campaign_budget_invalid"),
        (|r| r.budget = Some(usd(5_000_001)), "budget", "campaign_budget_invalid"),
        (|r| r.people_max = Some(0), "people_max", "campaign_number_invalid"),
        (|r| r.ends_at = Some(now()), "ends_at", "campaign_window_invalid"),
        (|r| r.ends_at = Some(now() + TimeDelta::days(367)), "ends_at", "campaign_window_invalid"),
        (|r| r.lessons = Some(201), "lessons", "campaign_number_invalid"),
        (|r| r.weekly_hours = Some(0), "weekly_hours", "campaign_number_invalid"),
        (|r| r.guarantee = Some(usd(-1)), "guarantee", "campaign_amount_invalid"),
        (|r| r.subject_id = None, "subject_id", "campaign_subject_missing"),
    ];
    for (change, field, code) in cases {
        assert_eq!(refused(change), (field.to_owned(), code.to_owned()));
    }
    let credits = CampaignRequest {
        kind: "credits".into(),
        amount: Some(Money::new(20, Currency::Credit)),
        budget: Some(Money::new(2_000, Currency::Credit)),
        ..supply()
    };
    let refusal = credits.parse(now()).unwrap_err();
    assert_eq!(refusal.fields[0].code, "campaign_audience_unknown");
}

#[test]
fn each_kind_keeps_what_it_asks_for_and_drops_the_rest() {
    let asked = CampaignRequest { quiet_days: Some(9), valid_days: Some(30), ..supply() };
    let plan = asked.parse(now()).unwrap();
    assert_eq!((plan.lessons, plan.weekly_hours, plan.quiet_days, plan.valid_days), (Some(5), Some(5), None, None));
    assert_eq!((plan.starts_at, plan.ends_at), (now(), now() + TimeDelta::days(30)));
    let winback = CampaignRequest { kind: "winback".into(), guarantee: Some(usd(100)), ..asked };
    let plan = winback.parse(now()).unwrap();
    assert_eq!((plan.quiet_days, plan.valid_days, plan.lessons), (Some(9), Some(30), None));
    assert_eq!((plan.subject_id, plan.guarantee, plan.weekly_hours), (None, None, None));
}

#[test]
fn a_campaign_goes_forward_pauses_and_ends_once() {
    use CampaignState::{Draft, Ended, Paused, Running};
    for (from, to, may) in [
        (Draft, Running, true),
        (Draft, Paused, false),
        (Draft, Ended, true),
        (Running, Paused, true),
        (Running, Draft, false),
        (Paused, Running, true),
        (Paused, Ended, true),
        (Ended, Running, false),
        (Ended, Paused, false),
    ] {
        assert_eq!(from.may_become(to), may, "{from:?} {to:?}");
    }
}

fn view(state: CampaignState) -> CampaignView {
    let money = |minor| Money::new(minor, Currency::Usd);
    CampaignView {
        id: CampaignId(Uuid::from_u128(1)),
        kind: CampaignKind::Supply,
        name: "Physics".into(),
        state,
        amount: money(2_500),
        budget: money(50_000),
        spent: money(10_000),
        people_max: 100,
        people: 4,
        held_out: 0,
        starts_at: now(),
        ends_at: now() + TimeDelta::days(30),
        subject_id: None,
        subject: None,
        lessons: Some(5),
        guarantee: None,
        weekly_hours: Some(5),
        audience: None,
        quiet_days: None,
        valid_days: None,
        created_at: now(),
        started_at: None,
        ended_at: None,
    }
}

#[test]
fn limits_do_not_go_below_what_was_given_and_what_is_over_stays_over() {
    let running = view(CampaignState::Running);
    let change = |change: CampaignChange, of: &CampaignView| change.parse(of).map_err(|refusal| refusal.code);
    let less = CampaignChange { budget: Some(usd(9_999)), ..CampaignChange::default() };
    assert_eq!(change(less, &running), Err("campaign_below_spent".into()));
    let fewer = CampaignChange { people_max: Some(3), ..CampaignChange::default() };
    assert_eq!(change(fewer, &running), Err("campaign_below_spent".into()));
    let back = CampaignChange { state: Some("draft".into()), ..CampaignChange::default() };
    assert_eq!(change(back, &running), Err("campaign_state_unknown".into()));
    let more = CampaignChange { budget: Some(usd(10_000)), ..CampaignChange::default() };
    assert_eq!(change(more.clone(), &running).map(|changed| changed.budget), Ok(10_000));
    assert_eq!(change(more, &view(CampaignState::Ended)), Err("campaign_state_wrong".into()));
}
