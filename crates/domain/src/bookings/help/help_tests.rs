//! What may be asked for, offered and taken.

#![allow(clippy::unwrap_used)]

use super::*;
use serde_json::json;

fn time(weekday: &str, start: &str, end: &str) -> WeekTime {
    WeekTime { weekday: weekday.into(), start: start.into(), end: end.into(), time_zone: None }
}

fn money(amount: serde_json::Value, currency: &str) -> RateRequest {
    RateRequest { amount, currency: currency.into() }
}

fn asked() -> HelpAsked {
    HelpAsked {
        subject_id: "5b0b1ec7-0000-7000-8000-000000000101".into(),
        text: " Stuck with fractions. ".into(),
        budget: Some(money(json!(3_000), "USD")),
        times: vec![time("mon", "16:00", "20:00")],
        time_zone: None,
    }
}

fn fields(refusal: Refusal) -> Vec<(String, String)> {
    refusal.fields.into_iter().map(|field| (field.field, field.code)).collect()
}

#[test]
fn a_request_names_a_subject_says_what_is_needed_and_when() {
    let needed = asked().parse("Europe/Berlin").unwrap();
    assert_eq!((needed.text.as_str(), needed.time_zone.as_str()), ("Stuck with fractions.", "Europe/Berlin"));
    let of_times = HelpAsked {
        times: vec![WeekTime { time_zone: Some("Asia/Tokyo".into()), ..time("MON", "08:00", "22:00") }],
        ..asked()
    };
    let needed = of_times.parse("UTC").unwrap();
    assert_eq!((needed.time_zone.as_str(), needed.times[0].weekday.as_str()), ("Asia/Tokyo", "mon"));
    assert!(HelpAsked { budget: None, times: vec![], ..asked() }.parse("UTC").is_ok());
}

#[test]
fn a_request_that_makes_no_sense_is_refused_field_by_field() {
    let all = HelpAsked { subject_id: "x".into(), text: " ".into(), budget: Some(money(json!(-1), "USD")), ..asked() };
    let names: Vec<String> = fields(all.parse("UTC").unwrap_err()).into_iter().map(|(field, _)| field).collect();
    assert_eq!(names, ["subject_id", "text", "budget"]);
    for (times, field, code) in [
        (vec![time("noday", "08:00", "09:00")], "times[0].weekday", "weekday_unknown"),
        (vec![time("mon", "8", "09:00")], "times[0].start", "wall_time_invalid"),
        (vec![time("mon", "10:00", "09:00")], "times[0].end", "end_not_after_start"),
        (vec![time("mon", "10:00", "11:00"); 15], "times", "too_many"),
    ] {
        let refused = fields(HelpAsked { times, ..asked() }.parse("UTC").unwrap_err());
        assert_eq!(refused[0], (field.to_owned(), code.to_owned()));
    }
    let nowhere = HelpAsked { time_zone: Some("Mars/Base".into()), ..asked() };
    assert_eq!(fields(nowhere.parse("UTC").unwrap_err())[0].1, "time_zone_unknown");
    for amount in [json!(0), json!(1e300), json!(2.5), json!("30"), json!(10_000_000)] {
        let request = HelpAsked { budget: Some(money(amount.clone(), "USD")), ..asked() };
        assert_eq!(fields(request.parse("UTC").unwrap_err())[0].1, "price_out_of_range", "{amount}");
    }
    let credits = HelpAsked { budget: Some(money(json!(50), "CREDIT")), ..asked() };
    assert_eq!(fields(credits.parse("UTC").unwrap_err())[0].1, "price_out_of_range");
}

#[test]
fn an_answer_has_a_price_a_length_and_times_that_lie_ahead() {
    let now = DateTime::UNIX_EPOCH + Duration::days(20_000);
    let at = |hours: i64| (now + Duration::hours(hours)).to_rfc3339();
    let offer = |starts: Vec<String>| HelpOffered {
        text: "I can help.".into(),
        price: Some(money(json!(2_500), "USD")),
        starts,
        minutes: None,
    };
    let answer = offer(vec![at(50), at(26), at(50)]).parse(now).unwrap();
    assert_eq!((answer.minutes, answer.starts.len()), (60, 2));
    assert!(answer.starts[0] < answer.starts[1]);
    let code = |offer: HelpOffered| fields(offer.parse(now).unwrap_err())[0].1.clone();
    assert_eq!(code(offer(vec![])), "help_starts_counted");
    assert_eq!(code(offer((1..=6).map(at).collect())), "help_starts_counted");
    assert_eq!(code(offer(vec![at(0)])), "help_start_out_of_range");
    assert_eq!(code(offer(vec![at(24 * 61)])), "help_start_out_of_range");
    assert_eq!(code(offer(vec!["tomorrow".into()])), "instant_invalid");
    assert_eq!(code(HelpOffered { minutes: Some(50), ..offer(vec![at(1)]) }), "length_not_offered");
    assert_eq!(code(HelpOffered { price: None, ..offer(vec![at(1)]) }), "required");
}

#[test]
fn one_of_the_offered_times_is_taken_and_no_other() {
    let first = DateTime::UNIX_EPOCH + Duration::days(20_000);
    let offered = [first, first + Duration::hours(1)];
    let take = |start: Option<String>| HelpTaken { start, ..HelpTaken::default() };
    assert_eq!(take(Some(offered[1].to_rfc3339())).start_of(&offered).unwrap(), offered[1]);
    assert_eq!(take(None).start_of(&offered[..1]).unwrap(), first);
    assert_eq!(take(None).start_of(&offered).unwrap_err().code, "help_start_unknown");
    let other = (first + Duration::minutes(30)).to_rfc3339();
    assert_eq!(take(Some(other)).start_of(&offered).unwrap_err().code, "help_start_unknown");
}

#[test]
fn a_request_lapses_and_strangers_read_a_first_name() {
    let now = DateTime::UNIX_EPOCH;
    assert_eq!(HelpState::read("open", now, now), Some(HelpState::Lapsed));
    assert_eq!(HelpState::read("accepted", now, now), Some(HelpState::Accepted));
    assert_eq!(HelpState::read("lost", now, now), None);
    assert_eq!((first_name("Ada Lovelace"), first_name(" ")), ("Ada".into(), String::new()));
}
