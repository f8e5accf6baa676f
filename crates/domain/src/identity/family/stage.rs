//! How far a child has come: what is handed over at thirteen and at eighteen, and when that day begins where it lives.

use crate::{
    calendar::Zone,
    codes::codes,
    identity::{BirthDate, registration::ADULT_YEARS},
};
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use serde::{Deserialize, Serialize};

/// Years from which a child may have a sign-in of its own.
pub const OWN_SIGN_IN_YEARS: i32 = 13;

codes! {
    /// What a child may do by its age.
    Stage {
        /// Under thirteen: a parent signs the child in.
        Young = "young",
        /// From thirteen on: it may have a sign-in of its own.
        Teen = "teen",
        /// From eighteen on: the account is its own as soon as it has its own sign-in.
        Grown = "grown",
    }
}

impl Stage {
    /// The stage of somebody born then, on their own calendar day.
    pub fn of(born: BirthDate, zone: Zone, now: DateTime<Utc>) -> Self {
        match born.age(zone, now) {
            ADULT_YEARS.. => Self::Grown,
            OWN_SIGN_IN_YEARS.. => Self::Teen,
            _ => Self::Young,
        }
    }

    /// When this stage ends; none for whoever is grown.
    pub fn ends(self, born: BirthDate, zone: Zone) -> Option<DateTime<Utc>> {
        match self {
            Self::Young => Some(birthday(born, OWN_SIGN_IN_YEARS, zone)),
            Self::Teen => Some(birthday(born, ADULT_YEARS, zone)),
            Self::Grown => None,
        }
    }
}

/// The first instant of the day on which somebody is that many years old. Whoever was born on 29 February is a year
/// older on 1 March of common years, as [`BirthDate::age`] counts.
pub fn birthday(born: BirthDate, years: i32, zone: Zone) -> DateTime<Utc> {
    let (born, year) = (born.date(), born.date().year() + years);
    let march = || NaiveDate::from_ymd_opt(year, 3, 1);
    let day = NaiveDate::from_ymd_opt(year, born.month(), born.day()).or_else(march).unwrap_or(born);
    first_instant(day, zone)
}

/// When a calendar day begins. Where clocks skip midnight it begins with the first time they show.
pub fn first_instant(day: NaiveDate, zone: Zone) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    let quarters = (0..96).map(|quarter| midnight + Duration::minutes(15 * quarter));
    let mut shown = quarters.filter_map(|wall| zone.from_local_datetime(&wall).earliest());
    shown.next().map_or_else(|| midnight.and_utc(), |instant| instant.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::zone::named as zone;

    fn born(day: &str) -> BirthDate {
        BirthDate::stored(day.parse().unwrap())
    }

    fn at(instant: &str) -> DateTime<Utc> {
        instant.parse().unwrap()
    }

    #[test]
    fn a_stage_changes_with_the_childs_own_day_and_not_with_the_servers() {
        for (place, eve, day) in [
            ("Pacific/Auckland", "2026-11-19T10:59:59Z", "2026-11-19T11:00:00Z"),
            ("America/Los_Angeles", "2026-11-20T07:59:59Z", "2026-11-20T08:00:00Z"),
            ("Asia/Kathmandu", "2026-11-19T18:14:59Z", "2026-11-19T18:15:00Z"),
        ] {
            for (birth, before, after) in
                [("2013-11-20", Stage::Young, Stage::Teen), ("2008-11-20", Stage::Teen, Stage::Grown)]
            {
                let of = |now: &str| Stage::of(born(birth), zone(place), at(now));
                assert_eq!((of(eve), of(day)), (before, after), "{place} {birth}");
                assert_eq!(before.ends(born(birth), zone(place)), Some(at(day)), "{place} {birth}");
            }
        }
    }

    #[test]
    fn whoever_was_born_on_a_leap_day_is_older_on_the_first_of_march() {
        assert_eq!(birthday(born("2008-02-29"), 18, Zone::UTC), at("2026-03-01T00:00:00Z"));
        assert_eq!(birthday(born("2012-02-29"), 12, Zone::UTC), at("2024-02-29T00:00:00Z"));
    }

    #[test]
    fn a_birthday_whose_midnight_is_skipped_begins_with_the_first_time_shown() {
        let beirut = zone("Asia/Beirut");
        let instant = birthday(born("2014-03-28"), 13, beirut);
        assert_eq!(Stage::of(born("2014-03-28"), beirut, instant), Stage::Teen);
        assert_eq!(Stage::of(born("2014-03-28"), beirut, instant - Duration::seconds(1)), Stage::Young);
    }

    #[test]
    fn nothing_more_is_handed_over_to_somebody_who_is_grown() {
        assert_eq!(Stage::Grown.ends(born("1990-01-01"), Zone::UTC), None);
    }
}
