//! Which part of the wallet's history somebody wants to see: kinds of movement and days of their own calendar.
//!
//! A day is read on the reader's clock: from its first instant, up to the last of the day that ends the range. An
//! instant in RFC 3339 is taken as it is, for programs.

use super::{JournalKind, refusals};
use crate::{
    Refusal,
    calendar::{
        Zone,
        wall_time::{WallTime, instants_between},
    },
    refusal::Fields,
    text::numbers::ascii_digits,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// `GET /payments/wallet/entries`: everything optional, nothing believed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WalletFilterRequest {
    /// Codes of journal kinds, several with commas between.
    pub kind: String,
    /// First day, or instant.
    pub from: String,
    /// Last day (to its end), or the instant before which.
    pub to: String,
}

/// What passed the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalletFilter {
    /// Kinds to show; none shows all.
    pub kinds: Option<Vec<JournalKind>>,
    /// First instant.
    pub from: Option<DateTime<Utc>>,
    /// First instant that is not meant any more.
    pub to: Option<DateTime<Utc>>,
}

/// The kinds a person chooses between on the page, by the word that stands in the address.
pub const KIND_CHOICES: [(&str, &[JournalKind]); 4] = [
    ("topup", &[JournalKind::Topup, JournalKind::TopupReversal]),
    ("lesson", &[JournalKind::BookingHold, JournalKind::BookingCapture, JournalKind::BookingRelease]),
    ("refund", &[JournalKind::BookingRefund, JournalKind::BookingCancelSplit, JournalKind::DisputeRefund]),
    (
        "credits",
        &[
            JournalKind::CreditGrant,
            JournalKind::CreditBuy,
            JournalKind::CreditReversal,
            JournalKind::CreditExpire,
            JournalKind::EarningsClear,
        ],
    ),
];

impl WalletFilterRequest {
    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Reads the three fields on the clock of `zone`.
    ///
    /// # Errors
    /// 422 `entry_kind_unknown`, `day_invalid` at its field, `days_swapped`; all of them at once.
    pub fn parse(&self, zone: Zone) -> Result<WalletFilter, Refusal> {
        let mut fields = Fields::default();
        let kinds = filled(&self.kind).and_then(|text| fields.take("kind", kinds(text)));
        let from = filled(&self.from).and_then(|text| fields.take("from", Edge::First.read(text, zone, "from")));
        let to = filled(&self.to).and_then(|text| fields.take("to", Edge::Last.read(text, zone, "to")));
        if let (Some(from), Some(to)) = (from, to)
            && to <= from
        {
            fields.refuse(refusals::days_swapped());
        }
        fields.finish()?;
        Ok(WalletFilter { kinds, from, to })
    }
}

#[derive(Clone, Copy)]
enum Edge {
    First,
    Last,
}

impl Edge {
    fn read(self, text: &str, zone: Zone, field: &str) -> Result<DateTime<Utc>, Refusal> {
        let text = ascii_digits(text);
        if let Ok(instant) = DateTime::parse_from_rfc3339(&text) {
            let instant = instant.with_timezone(&Utc);
            return Some(instant).filter(|at| crate::calendar::is_in_known_years(*at)).ok_or_else(|| refused(field));
        }
        let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").map_err(|_| refused(field))?;
        let spans = instants_between(zone, date, WallTime::MIDNIGHT, WallTime::END_OF_DAY);
        let instant = match self {
            Self::First => spans.first().map(|span| span.start),
            Self::Last => spans.last().map(|span| span.end),
        };
        instant.filter(|at| crate::calendar::is_in_known_years(*at)).ok_or_else(|| refused(field))
    }
}

fn refused(field: &str) -> Refusal {
    refusals::day_invalid().at(field)
}

fn kinds(text: &str) -> Result<Vec<JournalKind>, Refusal> {
    let mut found = Vec::new();
    for word in text.split(',').map(str::trim) {
        match KIND_CHOICES.iter().find(|(choice, _)| *choice == word) {
            Some((_, kinds)) => found.extend_from_slice(kinds),
            None => found.push(JournalKind::parse(word).ok_or_else(unknown)?),
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn unknown() -> Refusal {
    let choices = KIND_CHOICES.iter().map(|(choice, _)| *choice);
    let allowed: Vec<_> = choices.chain(JournalKind::ALL.iter().map(|kind| kind.code())).collect();
    refusals::entry_kind_unknown(&allowed.join(", "))
}

fn filled(text: &str) -> Option<&str> {
    Some(crate::text::visible::trimmed(text)).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::calendar::zone::named as zone;

    fn asked(kind: &str, from: &str, to: &str) -> Result<WalletFilter, Refusal> {
        WalletFilterRequest { kind: kind.into(), from: from.into(), to: to.into() }.parse(zone("Europe/Berlin"))
    }

    #[test]
    fn nothing_asked_shows_everything() {
        assert_eq!(asked("", " ", ""), Ok(WalletFilter::default()));
    }

    #[test]
    fn a_day_is_the_readers_own_from_its_first_to_its_last_instant_also_where_clocks_change() {
        let filter = asked("", "2026-03-29", "2026-03-29").unwrap();
        let text = |at: Option<DateTime<Utc>>| at.unwrap().to_rfc3339();
        assert_eq!(text(filter.from), "2026-03-28T23:00:00+00:00");
        assert_eq!(text(filter.to), "2026-03-29T22:00:00+00:00", "that day has twenty-three hours");
    }

    #[test]
    fn a_program_may_name_instants() {
        let filter = asked("", "2026-03-29T01:00:00Z", "2026-03-29T04:00:00+02:00").unwrap();
        assert_eq!(filter.to.unwrap() - filter.from.unwrap(), chrono::TimeDelta::hours(1));
    }

    #[test]
    fn a_choice_of_the_page_and_its_kinds_are_the_same() {
        let all: Vec<_> = KIND_CHOICES[1].1.to_vec();
        assert_eq!(asked("lesson", "", "").unwrap().kinds, Some(all.clone()));
        assert_eq!(asked("booking_hold, booking_capture,booking_release", "", "").unwrap().kinds, Some(all));
    }

    #[test]
    fn what_cannot_be_meant_is_refused_at_its_field() {
        for (kind, from, to, field, code) in [
            ("coffee", "", "", "kind", "entry_kind_unknown"),
            ("topup,", "", "", "kind", "entry_kind_unknown"),
            ("", "29.03.2026", "", "from", "day_invalid"),
            ("", "2026-02-30", "", "from", "day_invalid"),
            ("", "", "+99999-01-01", "to", "day_invalid"),
            ("", "0000-01-01", "", "from", "day_invalid"),
            ("", "2026-03-30", "2026-03-29", "to", "days_swapped"),
        ] {
            let errors = asked(kind, from, to).unwrap_err().fields;
            assert_eq!((errors[0].field.as_str(), errors[0].code.as_str()), (field, code), "{kind} {from} {to}");
        }
    }
}
