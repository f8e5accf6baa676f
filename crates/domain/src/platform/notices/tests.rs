//! The whole table of the plan: category × weight × switches × quiet hours × digest × count, at every hour of days with
//! and without a change of clocks.

use super::*;
use crate::ids::UserId;
use uuid::Uuid;

const ZONES: [&str; 6] =
    ["UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe"];

/// Every category, weight, switch, quiet hours, digest, hour of a day with and without a change of clocks, count.
fn each(mut check: impl FnMut((Category, Weight), &Preferences, Moment, Plan)) {
    // The last Sunday of March and of October: clocks change in Europe.
    for day in ["2026-03-29T00:30:00Z", "2026-06-10T00:30:00Z", "2026-10-25T00:30:00Z"] {
        let day: DateTime<Utc> = day.parse().unwrap();
        for (zone, hour) in ZONES.iter().flat_map(|zone| (0..24).map(move |hour| (*zone, hour))) {
            // Mails and pushes are counted apart.
            for (ordinary_sent, ordinary_pushed) in [(0, ORDINARY_MAX), (ORDINARY_MAX - 1, 0), (ORDINARY_MAX, 9)] {
                let now = day + TimeDelta::hours(hour);
                let zone = zone.parse().unwrap();
                let moment = Moment { now, zone, ordinary_sent, ordinary_pushed, full_since: None };
                preferences(|preferences| {
                    for category in [Category::Lessons, Category::Messages] {
                        for weight in Weight::ALL {
                            let kind = (category, weight);
                            check(kind, preferences, moment, plan(kind, preferences, moment, TimeDelta::zero()));
                        }
                    }
                });
            }
        }
    }
}

fn preferences(mut with: impl FnMut(&Preferences)) {
    for bits in 0..8_usize {
        let off = |category| {
            Channel::ALL
                .iter()
                .enumerate()
                .filter(move |(place, _)| bits >> place & 1 == 1)
                .map(move |(_, channel)| (category, *channel))
        };
        for digest in Digest::ALL {
            for quiet_hours in [true, false] {
                let off = off(Category::Messages).chain(off(Category::Lessons)).collect();
                with(&Preferences { off, quiet_hours, digest: *digest });
            }
        }
    }
}

const fn at(when: When) -> Option<DateTime<Utc>> {
    match when {
        When::Never => None,
        When::At(at) | When::InDigest(at) => Some(at),
    }
}

fn hour(moment: Moment, at: DateTime<Utc>) -> u32 {
    at.with_timezone(&moment.zone).hour()
}

#[test]
fn what_is_switched_off_is_not_told_unless_it_must_be() {
    each(|(category, weight), preferences, _, plan| {
        let obeys = matches!(weight, Weight::Urgent | Weight::Timely | Weight::Ordinary);
        let wants = |channel| preferences.wants(category, channel);
        if obeys {
            assert_eq!(plan.in_app, wants(Channel::InApp));
            assert_eq!(plan.email == When::Never, !wants(Channel::Email));
        }
        assert_eq!(plan.push == When::Never, weight == Weight::Link || !wants(Channel::Push));
        if !obeys {
            assert!(matches!(plan.email, When::At(_)));
        }
    });
}

#[test]
fn nothing_that_can_wait_comes_at_night_and_nothing_is_lost_by_waiting() {
    each(|(_, weight), preferences, moment, plan| {
        for told in [plan.email, plan.push].into_iter().filter_map(at) {
            assert!(told >= moment.now && told - moment.now <= TimeDelta::days(9), "{told} {moment:?}");
            let held = matches!(weight, Weight::Timely | Weight::Ordinary) && preferences.quiet_hours;
            if held {
                assert!((QUIET_UNTIL..QUIET_FROM).contains(&hour(moment, told)), "{weight:?} {told} {moment:?}");
            }
            if matches!(weight, Weight::Link | Weight::Must | Weight::Urgent) {
                assert_eq!(told, moment.now, "what is urgent goes at once");
            }
        }
    });
}

#[test]
fn by_day_and_without_quiet_hours_nothing_waits_but_the_digest() {
    each(|_, preferences, moment, plan| {
        let day = (QUIET_UNTIL..QUIET_FROM).contains(&hour(moment, moment.now));
        if day || !preferences.quiet_hours {
            for told in [plan.push, plan.email] {
                assert!(!matches!(told, When::At(at) if at != moment.now));
            }
        }
    });
}

#[test]
fn only_the_ordinary_is_collected_and_only_by_choice_or_above_ten_a_day() {
    each(|(_, weight), preferences, moment, plan| {
        for (told, sent) in [(plan.email, moment.ordinary_sent), (plan.push, moment.ordinary_pushed)] {
            let over = sent >= ORDINARY_MAX;
            let collected = weight == Weight::Ordinary && (preferences.digest != Digest::Off || over);
            match told {
                When::InDigest(at) => {
                    assert!(collected, "{weight:?} {preferences:?}");
                    assert_eq!(hour(moment, at), QUIET_UNTIL);
                    let weekday = at.with_timezone(&moment.zone).weekday();
                    assert!(preferences.digest != Digest::Weekly || weekday == Weekday::Mon);
                }
                When::At(_) => assert!(!collected, "{weight:?} {preferences:?}"),
                When::Never => {}
            }
        }
        if let (When::InDigest(email), When::InDigest(push)) = (plan.email, plan.push) {
            assert_eq!(email, push, "one digest, one instant");
        }
    });
}

#[test]
fn a_push_about_a_message_waits_seconds_where_its_mail_waits_minutes() {
    let now: DateTime<Utc> = "2026-03-10T10:00:00Z".parse().unwrap();
    let moment = Moment { now, zone: Zone::UTC, ordinary_sent: 0, ordinary_pushed: 0, full_since: None };
    let kind = (Category::Messages, Weight::Ordinary);
    let told = plan(kind, &Preferences::default(), moment, TimeDelta::minutes(READ_MINUTES));
    assert_eq!(told.push, When::At(now + TimeDelta::seconds(READ_SECONDS)));
    assert_eq!(told.email, When::At(now + TimeDelta::minutes(READ_MINUTES)));
    assert_eq!(plan(kind, &Preferences::default(), moment, TimeDelta::zero()).push, When::At(now));
}

#[test]
fn what_an_hour_has_no_room_for_waits_for_the_next_but_no_link_no_push_and_nothing_that_must_be_told_does() {
    each(|kind, preferences, moment, before| {
        for minutes in [-59, 0, 30] {
            let full_since = Some(moment.now + TimeDelta::minutes(minutes));
            let room = moment.now + TimeDelta::minutes(60 + minutes);
            let full = plan(kind, preferences, Moment { full_since, ..moment }, TimeDelta::zero());
            assert_eq!(full.in_app, before.in_app);
            match (kind.1, before.email, full.email) {
                (Weight::Link | Weight::Must, before, full) => assert_eq!(before, full),
                (_, When::Never, full) => assert_eq!(full, When::Never),
                (Weight::Urgent, _, full) => assert_eq!(full, When::At(room)),
                (_, _, When::At(at)) => {
                    assert!(at >= room && at - room <= TimeDelta::hours(11), "{at} {room}");
                    if preferences.quiet_hours {
                        assert!((QUIET_UNTIL..QUIET_FROM).contains(&hour(moment, at)), "{at} {moment:?}");
                    }
                }
                (_, _, full) => assert!(at(full).is_some_and(|at| at >= room), "{full:?}"),
            }
            if let When::At(_) = before.push {
                assert_eq!(full.push, before.push, "{kind:?}");
            }
        }
    });
    let now: DateTime<Utc> = "2026-03-10T10:00:00Z".parse().unwrap();
    let moment = Moment { now, zone: Zone::UTC, ordinary_sent: 0, ordinary_pushed: 0, full_since: None };
    let long_ago = Moment { full_since: Some(now - TimeDelta::minutes(61)), ..moment };
    assert_eq!(long_ago.room(now), now, "an hour that is over is not full");
    let full = Moment { full_since: Some(now), ..moment };
    for safety in ["report_filed", "child_reported", "payout_method_changed", "password_changed", "new_device"] {
        let told = plan(kind_of(safety), &Preferences::default(), full, TimeDelta::zero());
        assert_eq!(told.email, When::At(now), "{safety}");
    }
}

#[test]
fn a_digest_has_one_instant_for_everything_it_collects() {
    let zone: Zone = "Europe/Berlin".parse().unwrap();
    let preferences = Preferences { digest: Digest::Daily, ..Preferences::default() };
    let kind = (Category::Messages, Weight::Ordinary);
    let of = |now: &str| {
        let now = now.parse().unwrap();
        let moment = Moment { now, zone, ordinary_sent: 0, ordinary_pushed: 0, full_since: None };
        at(plan(kind, &preferences, moment, TimeDelta::minutes(READ_MINUTES)).email).unwrap().to_rfc3339()
    };
    for now in ["2026-03-28T08:10:00Z", "2026-03-28T20:00:00Z", "2026-03-29T05:50:00Z"] {
        assert_eq!(of(now), "2026-03-29T06:00:00+00:00", "8:00 of the summer that begins that night");
    }
    assert_eq!(of("2026-03-29T05:58:00Z"), "2026-03-30T06:00:00+00:00", "it waits to be read first");
}

#[test]
fn a_lesson_within_a_day_is_urgent_and_a_lesson_that_is_over_is_not() {
    let now: DateTime<Utc> = "2026-03-10T10:00:00Z".parse().unwrap();
    let weight = |hours: i64| weight_at(Weight::Timely, Some(now + TimeDelta::hours(hours)), now);
    assert_eq!([weight(1), weight(24)], [Weight::Urgent; 2]);
    assert_eq!([weight(25), weight(0), weight(-3)], [Weight::Timely; 3]);
    for other in [Weight::Link, Weight::Must, Weight::Urgent, Weight::Ordinary] {
        assert_eq!(weight_at(other, Some(now + TimeDelta::hours(1)), now), other);
    }
    assert_eq!(weight_at(Weight::Timely, None, now), Weight::Timely);
}

#[test]
fn no_mail_stands_in_two_lists_and_an_unknown_one_is_not_held_back() {
    let mut all: Vec<&str> = KINDS.iter().flat_map(|(_, _, mails)| mails.iter().copied()).collect();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count);
    assert_eq!(kind_of("password_changed"), (Category::System, Weight::Must));
    assert_eq!(kind_of("message_waits"), (Category::Messages, Weight::Ordinary));
}

#[test]
fn preferences_come_back_as_they_went() {
    preferences(|preferences| {
        assert_eq!(Preferences::parse(&preferences.view()).as_ref(), Ok(preferences));
        let digest = preferences.digest.code();
        assert_eq!(&Preferences::stored(&preferences.off_codes(), preferences.quiet_hours, digest), preferences);
    });
    let odd = ["", "messages", "messages:pigeon", "gossip:email"].map(str::to_owned);
    assert_eq!(Preferences::stored(&odd, true, "hourly"), Preferences::default());
    for matrix in [r#"{"gossip":{"email":true}}"#, r#"{"messages":{"pigeon":false}}"#] {
        let view = PreferencesView { matrix: serde_json::from_str(matrix).unwrap(), ..Preferences::default().view() };
        assert_eq!(Preferences::parse(&view).unwrap_err().code, "notice_preferences_unread");
    }
}

#[test]
fn what_a_link_ends_is_read_back_and_nothing_else_is_read() {
    let told = Unsubscribe { person: UserId(Uuid::from_u128(7)), category: Category::Messages };
    assert_eq!(Unsubscribe::parse(&told.text()), Some(told));
    for other in ["", "7.messages", "00000000000000000000000000000007.", "00000000000000000000000000000007"] {
        assert_eq!(Unsubscribe::parse(other), None, "{other}");
    }
}

#[test]
fn every_word_is_the_same_on_the_wire_and_in_the_database() {
    let wire = |word: serde_json::Value| word.as_str().map(str::to_owned);
    for category in Category::ALL {
        assert_eq!(wire(serde_json::json!(category)).as_deref(), Some(category.code()));
    }
    for channel in Channel::ALL {
        assert_eq!(wire(serde_json::json!(channel)).as_deref(), Some(channel.code()));
    }
    for digest in Digest::ALL {
        assert_eq!(wire(serde_json::json!(digest)).as_deref(), Some(digest.code()));
    }
}
