//! Old rows in cold storage: which rows are old enough, what is known of a part that lies there, and who is left out
//! when a part is read again.
//!
//! Only what may be kept is put there. What must go after a time (messages, what people did, acts) is never archived:
//! docs/decisions/0434.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Characters of an id.
const ID_CHARS: usize = 36;

/// Rows of which old ones go into cold storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Archived {
    /// The table.
    pub table: &'static str,
    /// Days after which a row is copied.
    pub after_days: i64,
    /// Days a part lies there; none where no person is in it.
    pub kept_days: Option<i64>,
}

/// What happened, by its position: copied before its ninety days are over, and gone from cold storage as messages go
/// from the product, two years after the last event of its part.
pub const EVENTS: Archived = Archived { table: "outbox_events", after_days: 60, kept_days: Some(730) };
/// Events by day, without a person.
pub const COUNTS: Archived = Archived { table: "insight_counts", after_days: 400, kept_days: None };
/// All of them.
pub const ALL: [Archived; 2] = [EVENTS, COUNTS];

impl Archived {
    /// The kind of that table.
    pub fn of(table: &str) -> Option<Self> {
        ALL.into_iter().find(|kind| kind.table == table)
    }

    /// The instant before which a row must be to be copied.
    pub fn before(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        now - Duration::days(self.after_days)
    }

    /// Whether that part has had its time.
    pub fn is_over(&self, part: &Part, now: DateTime<Utc>) -> bool {
        self.kept_days.is_some_and(|days| now - part.last_at > Duration::days(days))
    }
}

/// A row as it is read for cold storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldRow {
    /// Where it stands in the order of its table.
    pub place: i64,
    /// When it was.
    pub at: DateTime<Utc>,
    /// All of it, as JSON.
    pub line: String,
}

/// The rows, which stand in order, up to the first that is too young: behind it nothing is taken, or the mark would
/// pass over it.
pub fn old_enough(rows: Vec<OldRow>, before: DateTime<Utc>) -> Vec<OldRow> {
    rows.into_iter().take_while(|row| row.at < before).collect()
}

/// What is known of a part; stored beside it, and written last, so that half a part is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The table.
    pub table: String,
    /// Place of its first row.
    pub first: i64,
    /// Place of its last row.
    pub last: i64,
    /// When its earliest row was.
    pub first_at: DateTime<Utc>,
    /// When its latest row was.
    pub last_at: DateTime<Utc>,
    /// How many rows it has.
    pub rows: u64,
    /// Bytes of its lines, before they were packed.
    pub bytes: u64,
    /// SHA-256 of its lines, in hex.
    pub sha256: String,
}

impl Part {
    /// What the rows make, whose lines have that many bytes and that hash; none where there are no rows.
    pub fn of(table: &str, rows: &[OldRow], bytes: usize, sha256: String) -> Option<Self> {
        let (first, last) = (rows.first()?, rows.last()?);
        Some(Self {
            table: table.to_owned(),
            first: first.place,
            last: last.place,
            first_at: rows.iter().map(|row| row.at).min()?,
            last_at: rows.iter().map(|row| row.at).max()?,
            rows: rows.len() as u64,
            bytes: bytes as u64,
            sha256,
        })
    }

    /// The name that its lines and its manifest begin with; sorted, parts are in order.
    pub fn name(&self) -> String {
        format!("archive/{}/{:019}-{:019}", self.table, self.first, self.last)
    }

    /// Whether any row of it may be of that time, the end not included.
    pub fn meets(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> bool {
        self.first_at < until && self.last_at >= from
    }
}

/// What the lines are joined to.
pub fn joined<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Whether a row names any of those: as its subject, in its audience, anywhere in what it says.
pub fn names_any(line: &str, ids: &BTreeSet<Uuid>) -> bool {
    let words = line.split(|letter: char| !letter.is_ascii_hexdigit() && letter != '-');
    let parts = words.flat_map(|word| (0..word.len()).filter_map(move |at| word.get(at..at + ID_CHARS)));
    parts.filter_map(|id| id.parse::<Uuid>().ok()).any(|id| ids.contains(&id))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn at(day: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::days(20_000 + day)
    }

    fn row(place: i64, day: i64) -> OldRow {
        OldRow { place, at: at(day), line: format!("{{\"position\": {place}}}") }
    }

    fn part(days: &[i64]) -> Part {
        let rows: Vec<OldRow> = days.iter().zip(1..).map(|(day, place)| row(place, *day)).collect();
        Part::of("outbox_events", &rows, 10, "00".into()).unwrap()
    }

    #[test]
    fn nothing_behind_a_young_row_is_taken() {
        let rows = vec![row(1, 1), row(2, 3), row(3, 9), row(4, 2)];
        let places = |before| old_enough(rows.clone(), at(before)).iter().map(|row| row.place).collect::<Vec<_>>();
        assert_eq!(places(5), [1, 2], "the fourth is old and stands behind a young one");
        assert_eq!(places(3), [1], "as old as the limit is not older");
        assert_eq!(places(1), Vec::<i64>::new());
        assert_eq!(places(10), [1, 2, 3, 4]);
    }

    #[test]
    fn a_part_knows_its_places_its_times_and_its_name() {
        let of = part(&[4, 2, 7]);
        assert_eq!((of.first, of.last, of.first_at, of.last_at, of.rows), (1, 3, at(2), at(7), 3));
        assert_eq!(of.name(), "archive/outbox_events/0000000000000000001-0000000000000000003");
        assert_eq!(Part::of("outbox_events", &[], 0, String::new()), None);
    }

    #[test]
    fn a_part_meets_every_time_that_any_row_may_be_of() {
        let of = part(&[2, 7]);
        for (from, until, meets) in
            [(0, 2, false), (0, 3, true), (2, 3, true), (4, 5, true), (7, 9, true), (8, 9, false), (0, 99, true)]
        {
            assert_eq!(of.meets(at(from), at(until)), meets, "{from} to {until}");
        }
    }

    #[test]
    fn a_part_with_people_goes_after_two_years_and_one_without_stays() {
        let of = part(&[0, 5]);
        assert!(!EVENTS.is_over(&of, at(5 + 730)));
        assert!(EVENTS.is_over(&of, at(5 + 731)));
        assert!(!COUNTS.is_over(&of, at(50_000)));
    }

    #[test]
    fn somebody_is_found_wherever_a_row_names_them() {
        let (ann, ben) = (Uuid::from_u128(7), Uuid::from_u128(8));
        let erased = BTreeSet::from([ann]);
        for line in [
            format!("{{\"subject_id\": \"{ann}\"}}"),
            format!("{{\"audience\": [\"{ben}\", \"{ann}\"]}}"),
            format!("{{\"data\": {{\"key\": \"lesson {ann}: moved\"}}}}"),
            format!("{{\"trace_id\": \"a-{ann}-0\"}}"),
            format!("{{\"data\": {{\"ID\": \"{}\"}}}}", ann.to_string().to_uppercase()),
        ] {
            assert!(names_any(&line, &erased), "{line}");
            assert!(!names_any(&line, &BTreeSet::new()), "{line}");
        }
        assert!(!names_any(&format!("{{\"subject_id\": \"{ben}\"}}"), &erased));
    }

    #[test]
    fn what_is_archived_is_old_when_replays_end_and_is_listed_once() {
        const { assert!(EVENTS.after_days < 90 && COUNTS.after_days < 800, "copied before it goes") };
        assert_eq!(Archived::of("outbox_events"), Some(EVENTS));
        assert_eq!(Archived::of("messages"), None);
        assert_eq!(joined(["a", "b"].into_iter()), "a\nb\n");
    }
}
