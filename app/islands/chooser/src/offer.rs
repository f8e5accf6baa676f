//! What a chooser shows, formatted for one reader on one clock; the page and the server function stand on the same.

use super::{
    chooser::{ChooserWords, Chosen, Options, TRIAL},
    rpc::{Day, Part, TimeOption, TimeSale, WeekOffer},
};
use crate::i18n::Locale;
use calendar::availability::slots_list;
use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use domain::{
    Refusal,
    calendar::{
        Slot, Zone,
        chooser::{PartOfDay, seven_days},
        today_in,
    },
    ids::TutorId,
    money::Money,
    people::{lesson_length, tutor_profile::TutorProfile},
};
use face::{
    format,
    page::query,
    request::{locale, page_request},
    rpc::{Rpc, RpcError, context, failed},
    tutors::{about_of, policy_text, trial_text},
};
use server_fn::error::{FromServerFnError, ServerFnErrorErr};
use services::{
    bookings::trial::trial_for,
    money::promotions::{Pricing, pricing_of, quote_in},
    people::tutor_profile::tutor_profile_get,
};
use spine::Context;
use std::borrow::Cow;

/// Weeks ahead that can be looked at; a tutor's own horizon ends earlier or later and is asked for each day.
const WEEKS_AHEAD: i64 = 26;
/// Starts that are asked for at once; a week of quarter hours has 672.
const STARTS: i64 = 500;

/// Clocks to choose besides the reader's own and the tutor's: one city for each that many people live by. All six
/// hundred names of the zone data would be half of the page; an account may have any of them.
const CITIES: [&str; 44] = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "Africa/Nairobi",
    "America/Anchorage",
    "America/Argentina/Buenos_Aires",
    "America/Bogota",
    "America/Caracas",
    "America/Chicago",
    "America/Denver",
    "America/Halifax",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/New_York",
    "America/Phoenix",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "America/Toronto",
    "Asia/Bangkok",
    "Asia/Dhaka",
    "Asia/Dubai",
    "Asia/Hong_Kong",
    "Asia/Jakarta",
    "Asia/Jerusalem",
    "Asia/Karachi",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Manila",
    "Asia/Riyadh",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Australia/Perth",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Moscow",
    "Pacific/Auckland",
];

/// The price of a lesson of that length, of the first subject: which one it is for is chosen later.
fn price_of(profile: &TutorProfile, minutes: i32) -> Money {
    profile.price_of("", minutes)
}

/// `60 min · $41`.
pub fn length_text(l: Locale, profile: &TutorProfile, minutes: i32) -> String {
    let unit = tr!(l, book.minutes_short);
    format!("{minutes} {unit} · {}", format::money_short(l, price_of(profile, minutes)))
}

/// The clock a chooser shows: the one that was asked for, else the reader's own.
pub fn zone_asked(asked: &str) -> Zone {
    asked.parse().unwrap_or_else(|_| page_request().time_zone)
}

/// The server function's answer.
pub async fn offer_read(tutor_id: &str, (minutes, trial): (i32, bool), day: &str, zone: &str) -> Rpc<WeekOffer> {
    let context = context()?;
    let id: TutorId = tutor_id.parse().map_err(|_| failed(Refusal::not_found("tutor").into()))?;
    let profile = tutor_profile_get(&context, id).await.map_err(failed)?;
    let trial = if trial { trial_for(&context, id).await.map_err(failed)? } else { None };
    let profile = match trial {
        Some(trial) => profile.as_trial(&trial),
        None => profile,
    };
    let minutes = lesson_length(&profile.lesson_lengths, Some(minutes));
    offer_of(&context, &profile, minutes, day, zone_asked(zone)).await.map_err(failed)
}

/// The week that holds `day`: a date, an instant, or nothing for the first week with free times.
pub async fn offer_of(
    context: &Context,
    profile: &TutorProfile,
    minutes: i32,
    day: &str,
    zone: Zone,
) -> spine::Result<WeekOffer> {
    let (l, now) = (locale(), context.now());
    let today = today_in(zone, now);
    let first_free = profile.card.next_slot.map(|slot| today_in(zone, slot.start));
    let asked = day_asked(day, zone).filter(|asked| *asked >= today).or(first_free).unwrap_or(today);
    let week = seven_days(today, asked.min(today + Duration::weeks(WEEKS_AHEAD)));
    let [first, .., last] = week;
    let (from, to) = (midnight(zone, first).max(now), midnight(zone, last + Days::new(1)));
    let mut slots = free(context, profile, minutes, (from, to), STARTS).await?;
    if let Some(newest) = slots.last().filter(|_| slots.len() as i64 == STARTS) {
        let rest = (newest.start + Duration::minutes(1), to);
        slots.extend(free(context, profile, minutes, rest, STARTS).await?);
    }
    let theirs = profile.time_zone.parse::<Zone>().ok().filter(|theirs| *theirs != zone);
    // Without a sale every time costs the same, and nothing more is read.
    let runs = !profile.card.sales.is_empty();
    let pricing = if runs { pricing_of(context, profile.card.id).await? } else { Pricing::default() };
    let named = |slot: &Slot| TimeOption {
        start: format::machine(slot.start),
        label: format::time(l, zone, slot.start),
        theirs: theirs.map(|theirs| their_time(l, profile, theirs, zone, slot.start, now)).unwrap_or_default(),
        sale: sale_of(l, profile, &pricing, (minutes, slot.start), now),
    };
    let days: Vec<Day> = week.iter().map(|date| day_of(l, *date, zone, now, &slots, &named)).collect();
    let open = days.iter().find(|day| day.date == asked.to_string() && day.is_free());
    let open = open.or_else(|| days.iter().find(|day| day.is_free())).map(|day| day.date.clone()).unwrap_or_default();
    let next = match slots.first() {
        Some(_) => None,
        None => {
            let ahead = (to, to + Duration::weeks(WEEKS_AHEAD));
            let slot = free(context, profile, minutes, ahead, 1).await?.into_iter().next();
            slot.map(|slot| (today_in(zone, slot.start).to_string(), format::date(l, zone, slot.start, now)))
        }
    };
    let price = price_of(profile, minutes);
    let (amount, about) = (format::money(l, price), about_of(context, price).await?);
    let length = length_text(l, profile, minutes);
    Ok(WeekOffer {
        title: week_title(l, zone, (first, last), now),
        earlier: (first > today).then(|| (first - Days::new(7)).to_string()),
        later: (last < today + Duration::weeks(WEEKS_AHEAD)).then(|| (first + Days::new(7)).to_string()),
        days,
        day: open,
        next,
        length: about.map_or(length.clone(), |about| format!("{length} ({about})")),
        button: button_text(l, profile, amount),
    })
}

fn button_text(l: Locale, profile: &TutorProfile, amount: String) -> String {
    if profile.instant_booking {
        tr!(l, choose.book_for, amount = amount)
    } else {
        tr!(l, choose.request_for, amount = amount)
    }
}

/// What a time costs where a sale counts for it: the length with its price, and the button.
fn sale_of(
    l: Locale,
    profile: &TutorProfile,
    pricing: &Pricing,
    (minutes, start): (i32, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Option<TimeSale> {
    let subject = profile.card.subjects.first()?.subject_id;
    let quote = quote_in(pricing, price_of(profile, minutes), (subject, minutes, start), now);
    let percent = quote.sale?.percent;
    let (unit, price) = (tr!(l, book.minutes_short), format::money(l, quote.price));
    let off = tr!(l, sale.off, percent = format::number(l, percent.into()));
    Some(TimeSale {
        mark: format!("−{}", tr!(l, figures.percent, count = percent)),
        length: format!("{minutes} {unit} · {price} · {off}"),
        button: button_text(l, profile, price),
    })
}

async fn free(
    context: &Context,
    profile: &TutorProfile,
    minutes: i32,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    limit: i64,
) -> spine::Result<Vec<Slot>> {
    if from >= to {
        return Ok(Vec::new());
    }
    let window = (format::machine(from), format::machine(to));
    let window = (Some(window.0.as_str()), Some(window.1.as_str()));
    slots_list(context, profile.card.id, window, Some(minutes.into()), Some(limit)).await
}

fn day_asked(day: &str, zone: Zone) -> Option<NaiveDate> {
    let instant = || DateTime::parse_from_rfc3339(day).ok().map(|at| today_in(zone, at.with_timezone(&Utc)));
    day.parse().ok().or_else(instant)
}

/// The first instant of a day; where midnight is skipped, the first one after it.
fn midnight(zone: Zone, day: NaiveDate) -> DateTime<Utc> {
    use chrono::{NaiveTime, TimeZone};
    let local = day.and_time(NaiveTime::MIN);
    let exact = zone.from_local_datetime(&local).earliest();
    let later = || zone.from_local_datetime(&(local + Duration::hours(1))).earliest();
    exact.or_else(later).map_or_else(|| local.and_utc(), |at| at.with_timezone(&Utc))
}

fn day_of(
    l: Locale,
    date: NaiveDate,
    zone: Zone,
    now: DateTime<Utc>,
    slots: &[Slot],
    named: &impl Fn(&Slot) -> TimeOption,
) -> Day {
    let noon = midnight(zone, date) + Duration::hours(12);
    let name = format::date(l, zone, noon, now);
    let of_day: Vec<&Slot> = slots.iter().filter(|slot| today_in(zone, slot.start) == date).collect();
    let part = |part: PartOfDay| {
        let times = of_day.iter().filter(|slot| PartOfDay::of(slot.start.with_timezone(&zone).time()) == part);
        let times: Vec<TimeOption> = times.map(|slot| named(slot)).collect();
        (!times.is_empty()).then(|| Part {
            name: part_name(l, part),
            count: tr!(l, choose.free, count = times.len() as i64),
            folded: part == PartOfDay::EarlyOrLate,
            times,
        })
    };
    let parts: Vec<Part> = PartOfDay::ALL.into_iter().filter_map(part).collect();
    Day {
        date: date.to_string(),
        weekday: format::weekday_short(l, date),
        number: chrono::Datelike::day(&date).to_string(),
        name: if parts.is_empty() { tr!(l, choose.nothing_free, day = name) } else { name },
        parts,
    }
}

fn part_name(l: Locale, part: PartOfDay) -> String {
    match part {
        PartOfDay::Morning => tr!(l, day_part.morning),
        PartOfDay::Afternoon => tr!(l, day_part.afternoon),
        PartOfDay::Evening => tr!(l, day_part.evening),
        PartOfDay::EarlyOrLate => tr!(l, choose.early_late),
    }
    .to_string()
}

/// `18:30 for Antonia in Lisbon`; with the day where it is another one there.
fn their_time(
    l: Locale,
    profile: &TutorProfile,
    theirs: Zone,
    zone: Zone,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> String {
    let name = profile.card.display_name.split_whitespace().next().unwrap_or_default().to_owned();
    if at.with_timezone(&theirs).naive_local() == at.with_timezone(&zone).naive_local() {
        return tr!(l, choose.same_time, name = name, zone = format::zone_city(theirs));
    }
    let same_day = today_in(theirs, at) == today_in(zone, at);
    let time =
        if same_day { format::time_as(l, zone, theirs, at) } else { format::moment_as(l, (zone, theirs), at, now) };
    tr!(l, choose.theirs, time = time, name = name, zone = format::zone_city(theirs))
}

/// `30 Nov – 6 Dec`.
fn week_title(l: Locale, zone: Zone, (first, last): (NaiveDate, NaiveDate), now: DateTime<Utc>) -> String {
    let short = |date: NaiveDate| format::day_month(l, zone, midnight(zone, date) + Duration::hours(12), now);
    format!("{} – {}", short(first), short(last))
}

/// What can be chosen, with the reader's clock and the tutor's first among the zones.
pub fn options(l: Locale, profile: &TutorProfile, zone: Zone) -> Options {
    let own = page_request().time_zone;
    let theirs = profile.time_zone.parse::<Zone>().ok();
    let name = &profile.card.display_name;
    let named = |zone: Zone| (zone.name().to_owned(), format::zone_city(zone));
    let mut zones = vec![(own.name().to_owned(), tr!(l, choose.zone_own, zone = format::zone_city(own)))];
    if let Some(theirs) = theirs.filter(|theirs| *theirs != own) {
        let city = format::zone_city(theirs);
        zones.push((theirs.name().to_owned(), format!("{city} ({name})")));
    }
    if ![Some(own), theirs].contains(&Some(zone)) {
        zones.push(named(zone));
    }
    let known: Vec<String> = zones.iter().map(|(name, _)| name.clone()).collect();
    zones.extend(
        CITIES
            .iter()
            .filter(|city| !known.iter().any(|known| known == *city))
            .filter_map(|city| city.parse().ok())
            .map(named),
    );
    Options {
        subjects: profile.card.subjects.iter().map(|s| (s.subject_id.to_string(), s.name.clone())).collect(),
        lengths: profile.lesson_lengths.iter().map(|m| (*m, length_text(l, profile, *m))).collect(),
        trial: profile.trial.as_ref().map(|trial| (trial.minutes, trial_text(trial))),
        zones,
    }
}

/// The tutor as what is chosen is about them: as one who gives the trial where that is chosen.
pub fn about_chosen<'a>(profile: &'a TutorProfile, chosen: &Chosen) -> Cow<'a, TutorProfile> {
    match profile.trial.as_ref().filter(|_| chosen.trial) {
        Some(trial) => Cow::Owned(profile.as_trial(trial)),
        None => Cow::Borrowed(profile),
    }
}

/// What an address chose, as far as this tutor offers it.
pub fn chosen(profile: &TutorProfile, subject: &str, minutes: &str, zone: Zone, start: &str) -> Chosen {
    let taught = |id: &&str| profile.card.subjects.iter().any(|s| s.subject_id.to_string() == **id);
    let trial = profile.trial.as_ref().filter(|_| minutes == TRIAL || !query("trial").is_empty());
    let first = || profile.card.subjects.first().map(|s| s.subject_id.to_string());
    Chosen {
        subject: Some(subject).filter(taught).map(str::to_owned).or_else(first).unwrap_or_default(),
        minutes: trial
            .map_or_else(|| lesson_length(&profile.lesson_lengths, minutes.parse().ok()), |trial| trial.minutes),
        zone: zone.name().to_owned(),
        start: start.to_owned(),
        trial: trial.is_some(),
    }
}

impl ChooserWords {
    /// The words in one language, with the tutor's own rules.
    pub fn of(l: Locale, profile: &TutorProfile) -> Self {
        let hint =
            if profile.instant_booking { tr!(l, tutor.instant_hint) } else { tr!(l, tutor.request_hint) }.to_string();
        let other_lengths = profile.lesson_lengths.len() > 1;
        Self {
            label: tr!(l, book.title_with, name = profile.card.display_name.clone()),
            subject: tr!(l, book.subject).to_string(),
            length: tr!(l, tutor.length).to_string(),
            day: tr!(l, choose.day).to_string(),
            time: tr!(l, book.time).to_string(),
            zone: tr!(l, choose.zone).to_string(),
            earlier: tr!(l, choose.earlier).to_string(),
            later: tr!(l, choose.later).to_string(),
            none: if other_lengths { tr!(l, tutor.no_times) } else { tr!(l, tutor.no_times_now) }.to_string(),
            none_this_week: tr!(l, choose.none_this_week).to_string(),
            next_free: tr!(l, tutor.next_free).to_string(),
            choose: tr!(l, book.choose_time).to_string(),
            lost: tr!(l, choose.lost).to_string(),
            refresh: tr!(l, choose.refresh).to_string(),
            comma: format::comma(l).to_owned(),
            note: format!("{hint} {}", policy_text(profile.cancellation_policy)),
            offline: RpcError::from_server_fn_error(ServerFnErrorErr::Request(String::new())).refusal.message,
        }
    }
}
