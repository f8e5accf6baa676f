//! What a tutor earned over the months, from the ledger's entries (MO9).

use super::Currency;
use crate::calendar::{Zone, today_in};
use chrono::{DateTime, Datelike, Days, Duration, Months, NaiveDate, Utc};

/// One change of somebody's earnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarnedEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// The unit.
    pub currency: Currency,
    /// Minor units; below zero where a dispute took something back.
    pub amount: i64,
}

/// What was earned in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarnedMonth {
    /// Its first day.
    pub first: NaiveDate,
    /// Minor units.
    pub amount: i64,
    /// Whether it is not over.
    pub open: bool,
}

/// Earnings of one unit over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earned {
    /// The unit.
    pub currency: Currency,
    /// Oldest first, the running one last.
    pub months: Vec<EarnedMonth>,
    /// The last 30 days.
    pub recent: i64,
    /// The 30 days before them.
    pub before: i64,
}

/// Days that are compared with as many before.
const RECENT_DAYS: i64 = 30;

/// The first day of the month `months` before the running one: what has to be read.
pub fn first_month(today: NaiveDate, months: u32) -> NaiveDate {
    let first = today - Days::new(u64::from(today.day0()));
    first.checked_sub_months(Months::new(months)).unwrap_or(first)
}

/// Earnings by month on the tutor's own calendar, one for each unit anything was earned in. The months are there
/// whether something was earned in them or not.
pub fn earned_by_month(entries: &[EarnedEntry], zone: Zone, now: DateTime<Utc>, months: u32) -> Vec<Earned> {
    let mut currencies: Vec<Currency> = Vec::new();
    for entry in entries {
        if !currencies.contains(&entry.currency) {
            currencies.push(entry.currency);
        }
    }
    let today = today_in(zone, now);
    let one = |currency: Currency| {
        let own = || entries.iter().filter(move |entry| entry.currency == currency);
        let within = |from: DateTime<Utc>, to: DateTime<Utc>| -> i64 {
            own().filter(|entry| from < entry.at && entry.at <= to).map(|entry| entry.amount).sum()
        };
        let month = |back: u32| {
            let first = first_month(today, back);
            let of_month = own().filter(|entry| first_month(today_in(zone, entry.at), 0) == first);
            EarnedMonth { first, amount: of_month.map(|entry| entry.amount).sum(), open: back == 0 }
        };
        let recent = now - Duration::days(RECENT_DAYS);
        Earned {
            currency,
            months: (0..months).rev().map(month).collect(),
            recent: within(recent, now),
            before: within(recent - Duration::days(RECENT_DAYS), recent),
        }
    };
    currencies.into_iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(at: &str, amount: i64) -> EarnedEntry {
        EarnedEntry { at: at.parse().unwrap(), currency: Currency::Usd, amount }
    }

    const NOW: &str = "2026-11-20T12:00:00Z";

    fn by_month(entries: &[EarnedEntry], zone: &str) -> Vec<Earned> {
        earned_by_month(entries, zone.parse().unwrap(), NOW.parse().unwrap(), 3)
    }

    #[test]
    fn months_without_earnings_are_there_and_the_running_one_is_not_over() {
        let earned = by_month(&[entry("2026-09-30T12:00:00Z", 2_000), entry("2026-11-01T00:00:00Z", 500)], "UTC");
        let months: Vec<_> = earned[0].months.iter().map(|m| (m.first.to_string(), m.amount, m.open)).collect();
        let month = |first: &str, amount, open| (first.to_owned(), amount, open);
        assert_eq!(
            months,
            [month("2026-09-01", 2_000, false), month("2026-10-01", 0, false), month("2026-11-01", 500, true)]
        );
    }

    #[test]
    fn a_month_ends_at_midnight_on_the_tutors_own_clock() {
        let late = [entry("2026-10-31T20:00:00Z", 700)];
        let amounts = |zone: &str| -> Vec<i64> { by_month(&late, zone)[0].months.iter().map(|m| m.amount).collect() };
        assert_eq!(amounts("UTC"), [0, 700, 0]);
        assert_eq!(amounts("Asia/Tokyo"), [0, 0, 700]);
    }

    #[test]
    fn thirty_days_are_compared_with_the_thirty_before_them() {
        let earned = by_month(
            &[
                entry("2026-09-21T12:00:00Z", 1),
                entry("2026-09-21T12:00:01Z", 20),
                entry("2026-10-21T12:00:00Z", 300),
                entry("2026-10-21T12:00:01Z", 4_000),
                entry(NOW, -50_000),
            ],
            "UTC",
        );
        assert_eq!((earned[0].before, earned[0].recent), (320, -46_000));
    }

    #[test]
    fn each_unit_stands_alone_and_nothing_earned_is_nothing_shown() {
        assert_eq!(by_month(&[], "UTC"), []);
        let euro = EarnedEntry { currency: Currency::Eur, ..entry(NOW, 900) };
        let earned = by_month(&[entry(NOW, 100), euro], "UTC");
        assert_eq!(
            earned.iter().map(|one| (one.currency, one.recent)).collect::<Vec<_>>(),
            [(Currency::Usd, 100), (Currency::Eur, 900)]
        );
    }

    #[test]
    fn the_months_to_read_go_over_the_turn_of_the_year() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(first_month(day("2026-01-31"), 2), day("2025-11-01"));
        assert_eq!(first_month(day("2026-03-01"), 0), day("2026-03-01"));
    }
}
