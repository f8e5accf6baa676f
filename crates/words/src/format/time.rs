//! Days, times and zones: on the reader's clock, named in the reader's language.

use super::comma;
use crate::Locale;
use chrono::{DateTime, Datelike, NaiveDateTime, NaiveTime, Timelike, Utc};
use domain::calendar::{Zone, ZoneTable};

/// `Tue 24 Nov`, with the year when it is not this one. In every language the day's name and the date are parted by the
/// first space.
pub fn date(locale: Locale, zone: Zone, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (local, today) = (at.with_timezone(&zone), now.with_timezone(&zone));
    let (short, with_year) = match locale {
        Locale::De => ("%a %-d. %b", "%a %-d. %b %Y"),
        Locale::Zh => ("%b%-d日 周%a", "%Y年%b%-d日 周%a"),
        // Arabic has no short names that are read without thinking.
        Locale::Ar => ("%A %-d %B", "%A %-d %B %Y"),
        Locale::En | Locale::Es | Locale::Fr | Locale::Pt | Locale::Ru => ("%a %-d %b", "%a %-d %b %Y"),
    };
    let pattern = if local.year() == today.year() { short } else { with_year };
    local.format_localized(pattern, names(locale)).to_string()
}

/// `Tuesday`, with a capital also where the language has none in a sentence: it stands alone.
pub fn weekday(locale: Locale, date: chrono::NaiveDate) -> String {
    let name = date.format_localized("%A", names(locale)).to_string();
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// `Tue`, for a column of a week.
pub fn weekday_short(locale: Locale, date: chrono::NaiveDate) -> String {
    match locale {
        Locale::Zh => date.format_localized("周%a", names(locale)).to_string(),
        // Without the article, as calendars print it.
        Locale::Ar => weekday(locale, date).trim_start_matches("ال").to_owned(),
        _ => date.format_localized("%a", names(locale)).to_string(),
    }
}

/// `24 Nov`, with the year when it is not this one.
pub fn day_month(locale: Locale, zone: Zone, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (local, today) = (at.with_timezone(&zone), now.with_timezone(&zone));
    let (short, with_year) = match locale {
        Locale::De => ("%-d. %b", "%-d. %b %Y"),
        Locale::Zh => ("%b%-d日", "%Y年%b%-d日"),
        Locale::Ar => ("%-d %B", "%-d %B %Y"),
        Locale::En | Locale::Es | Locale::Fr | Locale::Pt | Locale::Ru => ("%-d %b", "%-d %b %Y"),
    };
    let pattern = if local.year() == today.year() { short } else { with_year };
    local.format_localized(pattern, names(locale)).to_string()
}

/// `Nov`: under a mark of a chart.
pub fn month(locale: Locale, date: chrono::NaiveDate) -> String {
    date.format_localized(if locale == Locale::Ar { "%B" } else { "%b" }, names(locale)).to_string()
}

/// Months as they are named alone; the system's names are those that stand in a date.
const RUSSIAN_MONTHS: [&str; 12] = [
    "Январь",
    "Февраль",
    "Март",
    "Апрель",
    "Май",
    "Июнь",
    "Июль",
    "Август",
    "Сентябрь",
    "Октябрь",
    "Ноябрь",
    "Декабрь",
];

/// `November 2026`.
pub fn month_year(locale: Locale, date: chrono::NaiveDate) -> String {
    let pattern = match locale {
        Locale::Ru => {
            let name = RUSSIAN_MONTHS.get(date.month0() as usize).copied().unwrap_or_default();
            return format!("{name} {}", date.year());
        }
        Locale::Zh => "%Y年%b",
        Locale::Es | Locale::Pt => "%B de %Y",
        _ => "%B %Y",
    };
    date.format_localized(pattern, names(locale)).to_string()
}

/// Zones whose English readers tell the time by twelve hours (CLDR: en-US, -CA, -AU, -NZ, -IN, -PK, -BD, -PH, -SG,
/// -HK); a prefix where it is a whole continent.
const TWELVE_ENGLISH: [&str; 13] = [
    "America/",
    "US/",
    "Canada/",
    "Australia/",
    "Pacific/Auckland",
    "Pacific/Honolulu",
    "Asia/Kolkata",
    "Asia/Calcutta",
    "Asia/Karachi",
    "Asia/Dhaka",
    "Asia/Manila",
    "Asia/Singapore",
    "Asia/Hong_Kong",
];
/// The same of Spanish (es-CO, -VE, -PA, -DO, -PR).
const TWELVE_SPANISH: [&str; 5] =
    ["America/Bogota", "America/Caracas", "America/Panama", "America/Santo_Domingo", "America/Puerto_Rico"];

/// What a reader's clock calls the two halves of the day; none where it counts twenty-four hours. The language decides
/// together with the clock the reader lives by, which says more about habits than a browser's tag.
fn halves(locale: Locale, zone: &str) -> Option<[&'static str; 2]> {
    let lives_in = |zones: &[&str]| zones.iter().any(|known| zone.starts_with(known));
    match locale {
        Locale::Ar => Some(["ص", "م"]),
        Locale::En if lives_in(&TWELVE_ENGLISH) => Some(["am", "pm"]),
        Locale::Es if lives_in(&TWELVE_SPANISH) => Some(["a. m.", "p. m."]),
        _ => None,
    }
}

/// `18:00`, or `6:00 pm` where people say so; a wall time that happens twice that day carries its offset (CL2).
pub fn time(locale: Locale, zone: Zone, at: DateTime<Utc>) -> String {
    time_as(locale, zone, zone, at)
}

/// The same of somebody else's clock, told in the way of a reader who lives by the clock `own`.
pub fn time_as(locale: Locale, own: Zone, zone: Zone, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&zone);
    let twice = chrono::TimeZone::from_local_datetime(&zone, &local.naive_local()).single().is_none();
    let told = wall(halves(locale, own.name()), local.time());
    if twice { format!("{told} ({})", local.format("%:z")) } else { told }
}

/// A time of a rule (`09:30`, and `24:00` for the end of a day) in the way of a reader who lives by the clock `own`.
pub fn rule_time(locale: Locale, own: Zone, written: &str) -> String {
    let time = if written == "24:00" { Ok(NaiveTime::MIN) } else { NaiveTime::parse_from_str(written, "%H:%M") };
    match (halves(locale, own.name()), time) {
        (halves @ Some(_), Ok(time)) => wall(halves, time),
        _ => written.to_owned(),
    }
}

fn wall(halves: Option<[&str; 2]>, time: NaiveTime) -> String {
    let Some([before, after]) = halves else { return time.format("%H:%M").to_string() };
    let (is_after, hour) = time.hour12();
    let half = if is_after { after } else { before };
    format!("{hour}:{:02}\u{a0}{half}", time.minute())
}

/// `Tue 24 Nov, 18:00–19:00`.
pub fn interval(locale: Locale, zone: Zone, start: DateTime<Utc>, end: DateTime<Utc>, now: DateTime<Utc>) -> String {
    interval_as(locale, (zone, zone), start, end, now)
}

/// The same of somebody else's clock (the second zone), told in the way of a reader who lives by the first.
pub fn interval_as(
    locale: Locale,
    (own, zone): (Zone, Zone),
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    now: DateTime<Utc>,
) -> String {
    format!("{}–{}", moment_as(locale, (own, zone), start, now), time_as(locale, own, zone, end))
}

/// `Tue 24 Nov, 18:00`.
pub fn moment(locale: Locale, zone: Zone, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    moment_as(locale, (zone, zone), at, now)
}

/// The same of somebody else's clock (the second zone), told in the way of a reader who lives by the first.
pub fn moment_as(locale: Locale, (own, zone): (Zone, Zone), at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    joined(locale, &date(locale, zone, at, now), &time_as(locale, own, zone, at))
}

fn joined(locale: Locale, date: &str, time: &str) -> String {
    let between = if locale == Locale::Zh { " " } else { comma(locale) };
    format!("{date}{between}{time}")
}

/// `Tue 18:00` within the next six days, `24 Nov 18:00` later: for a button that has little room.
pub fn soon(locale: Locale, zone: Zone, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (date, today) = (at.with_timezone(&zone).date_naive(), now.with_timezone(&zone).date_naive());
    let near = (0..7).contains(&(date - today).num_days());
    let day = if near { weekday_short(locale, date) } else { day_month(locale, zone, at, now) };
    format!("{day} {}", time(locale, zone, at))
}

/// `Tue 24 Nov, 18:00 (Berlin)`: for a text that is read away from the page that names the zone.
pub fn moment_in_zone(locale: Locale, zone: Zone, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    format!("{} ({})", moment(locale, zone, at, now), zone_city(zone))
}

/// `Tue 24 Nov, 18:00 (Berlin)` of what a clock in the zone of that name shows, whatever instant that is.
pub fn wall_in_zone(locale: Locale, at: NaiveDateTime, zone: &str, now: DateTime<Utc>) -> String {
    let (date, time) = (date(locale, Zone::UTC, at.and_utc(), now), wall(halves(locale, zone), at.time()));
    format!("{} ({})", joined(locale, &date, &time), city(zone))
}

/// The city part of a zone's name: `Berlin`.
pub fn zone_city(zone: Zone) -> String {
    city(zone.name())
}

fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or("UTC").replace('_', " ")
}

/// The zones one may choose, by name, with `own` among them even if it is an older name; value and text
/// (`Europe/Vienna`, `Vienna (Europe)`), by city.
pub fn time_zones(own: &str) -> Vec<(String, String)> {
    let places = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Arctic/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    let mut zones: Vec<&str> = ZoneTable::loaded().names().into_iter().collect();
    zones.retain(|name| *name == "UTC" || *name == own || places.iter().any(|place| name.starts_with(place)));
    let mut named: Vec<_> = zones.into_iter().map(|name| (name.to_owned(), place(name))).collect();
    named.sort_by(|(_, a), (_, b)| a.cmp(b));
    named
}

/// `New York (America)`: one looks for the city one lives by, and types its first letters.
fn place(zone: &str) -> String {
    match zone.rsplit_once('/') {
        Some((region, name)) => format!("{} ({})", city(name), region.replace('_', " ")),
        None => zone.replace('_', " "),
    }
}

/// The zones one may choose, after `none`, which says that nothing is chosen yet.
pub fn time_zones_to_choose(none: impl ToString) -> Vec<(String, String)> {
    std::iter::once((String::new(), none.to_string())).chain(time_zones("UTC")).collect()
}

/// The instant for `datetime` attributes.
pub fn machine(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// The system locale whose names of days and months a language uses.
fn names(locale: Locale) -> chrono::Locale {
    match locale {
        Locale::En => chrono::Locale::en_GB,
        Locale::Es => chrono::Locale::es_ES,
        Locale::Fr => chrono::Locale::fr_FR,
        Locale::De => chrono::Locale::de_DE,
        Locale::Pt => chrono::Locale::pt_BR,
        Locale::Zh => chrono::Locale::zh_CN,
        Locale::Ru => chrono::Locale::ru_RU,
        Locale::Ar => chrono::Locale::ar_EG,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        name.parse().unwrap()
    }

    #[test]
    fn an_hour_that_happens_twice_is_shown_with_its_offset() {
        let first: DateTime<Utc> = "2026-10-25T00:30:00Z".parse().unwrap();
        let second: DateTime<Utc> = "2026-10-25T01:30:00Z".parse().unwrap();
        assert_eq!(time(Locale::En, zone("Europe/Berlin"), first), "02:30 (+02:00)");
        assert_eq!(time(Locale::En, zone("Europe/Berlin"), second), "02:30 (+01:00)");
        assert_eq!(time(Locale::En, zone("Europe/Berlin"), second + chrono::Duration::hours(2)), "04:30");
    }

    #[test]
    fn the_clock_has_twelve_hours_where_its_reader_lives_by_them() {
        let told = |locale, name: &str, at: &str| time(locale, zone(name), at.parse().unwrap());
        for (locale, zone, at, right) in [
            (Locale::En, "America/New_York", "2026-11-24T23:30:00Z", "6:30\u{a0}pm"),
            (Locale::En, "America/New_York", "2026-11-24T17:00:00Z", "12:00\u{a0}pm"),
            (Locale::En, "America/New_York", "2026-11-24T05:05:00Z", "12:05\u{a0}am"),
            (Locale::En, "Asia/Kolkata", "2026-11-24T01:00:00Z", "6:30\u{a0}am"),
            (Locale::En, "Europe/London", "2026-11-24T18:30:00Z", "18:30"),
            (Locale::Ar, "Europe/Berlin", "2026-11-24T08:30:00Z", "9:30\u{a0}ص"),
            (Locale::Es, "America/Bogota", "2026-11-24T23:30:00Z", "6:30\u{a0}p. m."),
            (Locale::Es, "America/Argentina/Buenos_Aires", "2026-11-24T21:30:00Z", "18:30"),
            (Locale::De, "America/New_York", "2026-11-24T23:30:00Z", "18:30"),
            // The hour that happens twice in New York.
            (Locale::En, "America/New_York", "2026-11-01T05:30:00Z", "1:30\u{a0}am (-04:00)"),
        ] {
            assert_eq!(told(locale, zone, at), right, "{} in {zone}", locale.code());
        }
    }

    #[test]
    fn hours_of_a_rule_are_told_by_the_readers_clock() {
        let (berlin, york) = (zone("Europe/Berlin"), zone("America/New_York"));
        assert_eq!(rule_time(Locale::En, berlin, "24:00"), "24:00");
        assert_eq!(rule_time(Locale::En, berlin, "09:30"), "09:30");
        assert_eq!(rule_time(Locale::En, york, "09:30"), "9:30\u{a0}am");
        assert_eq!(rule_time(Locale::En, york, "24:00"), "12:00\u{a0}am");
        assert_eq!(rule_time(Locale::En, york, "soon"), "soon");
    }

    #[test]
    fn one_looks_for_a_zone_by_its_city() {
        let zones = time_zones("Europe/Vienna");
        let vienna = zones.iter().find(|(name, _)| name == "Europe/Vienna").map(|(_, text)| text.as_str());
        assert_eq!(vienna, Some("Vienna (Europe)"));
        let place = |name: &str| zones.iter().position(|(zone, _)| zone == name).unwrap();
        assert!(place("Europe/Athens") < place("Asia/Tokyo") && place("Asia/Tokyo") < place("Europe/Zurich"));
    }

    #[test]
    fn somebody_elses_clock_is_told_in_the_readers_way() {
        let at: DateTime<Utc> = "2026-11-24T18:30:00Z".parse().unwrap();
        let told = |own, theirs| time_as(Locale::En, zone(own), zone(theirs), at);
        assert_eq!(told("Europe/Berlin", "America/New_York"), "13:30");
        assert_eq!(told("America/New_York", "Europe/Berlin"), "7:30\u{a0}pm");
    }

    #[test]
    fn a_date_names_its_year_only_when_it_is_another() {
        let now: DateTime<Utc> = "2026-11-20T12:00:00Z".parse().unwrap();
        let lesson: DateTime<Utc> = "2026-11-24T17:00:00Z".parse().unwrap();
        assert_eq!(
            interval(Locale::En, zone("Europe/Berlin"), lesson, lesson + chrono::Duration::hours(1), now),
            "Tue 24 Nov, 18:00–19:00"
        );
        assert_eq!(date(Locale::En, Zone::UTC, lesson + chrono::Duration::days(60), now), "Sat 23 Jan 2027");
    }

    #[test]
    fn a_button_names_the_day_within_a_week_and_the_date_later() {
        let now: DateTime<Utc> = "2026-11-20T12:00:00Z".parse().unwrap();
        let at = |days: i64| now + chrono::Duration::days(days) + chrono::Duration::hours(6);
        for (locale, near, far) in [
            (Locale::En, "Tue 18:00", "28 Nov 18:00"),
            (Locale::De, "Di 18:00", "28. Nov 18:00"),
            (Locale::Zh, "周二 18:00", "11月28日 18:00"),
            (Locale::Ar, "ثلاثاء 6:00\u{a0}م", "28 نوفمبر 6:00\u{a0}م"),
        ] {
            assert_eq!(soon(locale, Zone::UTC, at(4), now), near);
            assert_eq!(soon(locale, Zone::UTC, at(8), now), far);
        }
        // The same weekday of next week is not called by its name alone.
        assert_eq!(soon(Locale::En, Zone::UTC, at(7), now), "27 Nov 18:00");
    }

    #[test]
    fn months_are_named_as_each_language_prints_them() {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let named = [Locale::En, Locale::Es, Locale::Fr, Locale::De, Locale::Pt, Locale::Zh, Locale::Ru, Locale::Ar]
            .map(|locale| (month(locale, date), month_year(locale, date)));
        let expected = [
            ("Mar", "March 2026"),
            ("mar", "marzo de 2026"),
            ("mars", "mars 2026"),
            ("Mär", "März 2026"),
            ("mar", "março de 2026"),
            ("3月", "2026年3月"),
            ("мар", "Март 2026"),
            ("مارس", "مارس 2026"),
        ];
        assert_eq!(named, expected.map(|(short, long)| (short.to_owned(), long.to_owned())));
    }

    #[test]
    fn days_and_times_read_as_each_language_writes_them() {
        let now: DateTime<Utc> = "2026-11-20T12:00:00Z".parse().unwrap();
        let lesson: DateTime<Utc> = "2026-11-24T18:00:00Z".parse().unwrap();
        let monday = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (locale, moment_text, date_of_another_year, day) in [
            (Locale::En, "Tue 24 Nov, 18:00", "Sat 23 Jan 2027", "Monday"),
            (Locale::Es, "mar 24 nov, 18:00", "sáb 23 ene 2027", "Lunes"),
            (Locale::Fr, "mar. 24 nov., 18:00", "sam. 23 janv. 2027", "Lundi"),
            (Locale::De, "Di 24. Nov, 18:00", "Sa 23. Jan 2027", "Montag"),
            (Locale::Pt, "ter 24 nov, 18:00", "sáb 23 jan 2027", "Segunda"),
            (Locale::Zh, "11月24日 周二 18:00", "2027年1月23日 周六", "星期一"),
            (Locale::Ru, "Вт 24 ноя, 18:00", "Сб 23 янв 2027", "Понедельник"),
            (Locale::Ar, "الثلاثاء 24 نوفمبر، 6:00\u{a0}م", "السبت 23 يناير 2027", "الاثنين"),
        ] {
            assert_eq!(moment(locale, Zone::UTC, lesson, now), moment_text);
            assert_eq!(date(locale, Zone::UTC, lesson + chrono::Duration::days(60), now), date_of_another_year);
            assert_eq!(weekday(locale, monday), day);
        }
    }
}
