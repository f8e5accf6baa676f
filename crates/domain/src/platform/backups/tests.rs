//! Every rule of backups, at its edges.

#![allow(clippy::unwrap_used)]
use super::{segments::is_history, *};

fn at(hours: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::days(20_000) + Duration::hours(hours)
}

/// A base that was whole at that hour and begins with segment `first` of that timeline.
fn base(hour: i64, timeline: u32, first: u64) -> Base {
    Base {
        id: Uuid::from_u128(u128::try_from(hour + 1_000_000).unwrap()),
        system: "7".into(),
        postgres: 15,
        database: "edustream".into(),
        superuser: "postgres".into(),
        release: "0.1.0".into(),
        begun_at: at(hour) - Duration::minutes(5),
        ended_at: at(hour),
        first: Segment::parse(&format!("{timeline:08X}{first:016X}")).unwrap(),
        segment_bytes: 16 << 20,
        parts: 1,
        bytes: 1,
    }
}

#[test]
fn a_moment_is_restored_from_the_newest_base_that_was_whole_by_then() {
    let bases = [base(48, 1, 30), base(0, 1, 10), base(24, 1, 20)];
    let chosen = |hours| base_for(&bases, Some(at(hours))).map(|base| base.ended_at);
    assert_eq!(chosen(-1), None, "before the first there is nothing");
    assert_eq!(chosen(0), Some(at(0)), "the very moment it was whole");
    assert_eq!(chosen(23), Some(at(0)));
    assert_eq!(chosen(24), Some(at(24)));
    assert_eq!(chosen(999), Some(at(48)));
    let begun = base_for(&bases, Some(at(24) - Duration::minutes(1))).unwrap();
    assert_eq!(begun.ended_at, at(0), "one that was only begun by then restores no moment within itself");
    assert_eq!(base_for(&bases, None).unwrap().ended_at, at(48));
    assert!(base_for(&[], None).is_none() && base_for(&[], Some(at(0))).is_none());
}

#[test]
fn a_base_is_due_daily_and_at_once_for_another_cluster_or_timeline() {
    let bases = [base(0, 1, 10), base(24, 1, 20)];
    assert!(is_base_due(&[], "7", 1, at(24)));
    assert!(!is_base_due(&bases, "7", 1, at(24)));
    assert!(!is_base_due(&bases, "7", 1, at(47)));
    assert!(is_base_due(&bases, "7", 1, at(48)));
    assert!(is_base_due(&bases, "7", 2, at(25)), "a restored cluster has another timeline");
    assert!(is_base_due(&bases, "8", 1, at(25)), "another cluster");
    assert!(is_foreign(&bases, "8") && !is_foreign(&bases, "7") && !is_foreign(&[], "8"));
}

#[test]
fn every_moment_of_the_kept_days_stays_restorable_and_nothing_more() {
    let bases: Vec<Base> = (0..30).map(|day| base(day * 24, 1, 100 + u64::try_from(day).unwrap())).collect();
    let now = at(29 * 24 + 5);
    for days in 0..40_u32 {
        let gone = expired(&bases, days, now);
        let kept: Vec<Base> = bases.iter().filter(|base| !gone.bases.contains(&base.id)).cloned().collect();
        let horizon = now - Duration::days(i64::from(days));
        for hour in 0..=(29 * 24 + 5) {
            let moment = at(hour);
            if moment >= horizon {
                let before = base_for(&bases, Some(moment)).map(|base| base.id);
                assert_eq!(base_for(&kept, Some(moment)).map(|base| base.id), before, "{days} days, hour {hour}");
            }
        }
        assert!(!kept.is_empty(), "the newest stays, whatever is asked");
        assert_eq!(kept.len(), usize::try_from(days + 1).unwrap().min(30), "{days} days");
        if let Some(limit) = gone.segments_before {
            assert!(kept.iter().all(|base| base.first.position() >= limit.position()));
            assert!(kept.iter().any(|base| base.first == limit));
        }
    }
    assert_eq!(expired(&[], 14, now), Expired::default());
}

#[test]
fn segments_go_by_where_they_lie_whatever_life_of_the_cluster_wrote_them() {
    let bases = [base(0, 1, 10), base(24, 1, 20), base(48, 2, 15)];
    let gone = expired(&bases, 0, at(49));
    assert_eq!(gone.bases.len(), 2);
    assert_eq!(gone.segments_before.unwrap().position(), 15);
    // A restore went back behind the base of before: what that one needs stays as long as it does.
    let gone = expired(&bases, 1, at(49));
    assert_eq!(gone.bases, vec![bases[0].id]);
    assert_eq!(gone.segments_before.unwrap().position(), 15);
}

#[test]
fn names_of_segments_are_read_and_no_others() {
    let segment = Segment::parse("00000002000000010000000A").unwrap();
    assert_eq!((segment.timeline(), segment.position()), (2, 0x1_0000_000A));
    assert_eq!(segment.name(), "00000002000000010000000A");
    for none in [
        "",
        "00000002000000010000000",
        "00000002000000010000000A0",
        "00000002000000010000000a",
        "00000000000000010000000A",
        "00000002000000010000000G",
        "00000002000000010000000A.partial",
        "00000002.history",
        "00000002000000010000000A.00000028.backup",
        "é0000002000000010000000",
    ] {
        assert_eq!(Segment::parse(none), None, "{none}");
    }
    assert!(is_history("00000002.history") && is_history("0000000A.history"));
    assert!(!is_history("2.history") && !is_history("0000000a.history") && !is_history("../../x.history"));
}

#[test]
fn restoring_asks_for_what_lies_ahead_and_for_histories() {
    let first = Segment::parse("000000010000000000000014").unwrap();
    let asked = |name: &str| Segment::is_asked_for(&first, name);
    assert!(asked("000000010000000000000014") && asked("000000020000000000000015") && asked("00000002.history"));
    assert!(!asked("000000010000000000000013") && !asked("000000020000000000000013"));
    assert!(!asked("../keys") && !asked("000000010000000000000014.partial"));
}

#[test]
fn what_is_stored_of_a_base_is_read_again_and_a_name_that_is_none_is_not() {
    let one = base(3, 1, 7);
    let text = serde_json::to_string(&one).unwrap();
    assert_eq!(serde_json::from_str::<Base>(&text).unwrap(), one);
    let wrong = text.replace("000000010000000000000007", "../../../etc/passwd");
    assert!(serde_json::from_str::<Base>(&wrong).is_err());
}

#[test]
fn a_segment_that_lacks_is_noticed_where_names_turn_over_too() {
    let names = |list: &[&str]| -> Vec<String> { list.iter().map(|name| (*name).to_owned()).collect() };
    let first = Segment::parse("0000000100000000000000FE").unwrap();
    let whole = [
        "0000000100000000000000FD",
        "0000000100000000000000FE",
        "0000000100000000000000FF",
        "000000010000000100000000",
        "000000020000000100000000",
        "000000020000000100000001",
        "00000002.history",
    ];
    assert_eq!(gap(&first, 16 << 20, &names(&whole)), None);
    assert_eq!(gap(&first, 16 << 20, &names(&[])), None, "the base brings its own");
    for (lacking, index) in [(1, 0xFE), (2, 0xFF)] {
        let mut some = names(&whole);
        some.remove(lacking);
        assert_eq!(gap(&first, 16 << 20, &some), Some(index));
    }
    let mut some = names(&whole);
    some.retain(|name| !name.ends_with("0000000100000000"));
    assert_eq!(gap(&first, 16 << 20, &some), Some(0x100));
    // Segments of 1 GB turn over after four.
    let first = Segment::parse("000000010000000000000003").unwrap();
    let large = names(&["000000010000000000000003", "000000010000000100000000"]);
    assert_eq!(gap(&first, 1 << 30, &large), None);
    assert_eq!(gap(&first, 16 << 20, &large), Some(4));
    assert_eq!(first.index(0), 3, "no size is no division by zero");
}
