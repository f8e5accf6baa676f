//! Addresses of this site: whoever links to a page builds its address here.
//!
//! One place knows how an address looks and encodes what goes into it; ids are typed, so a tutor's cannot stand where a
//! booking's belongs. Pages of one context link to another's without importing its files.

use crate::{
    page::query,
    request::{PageRequest, page_request},
};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::{
    calendar::Slot,
    catalog::{
        search_form::{DAY_PARTS, SearchForm},
        tutor_search::TutorSearchRequest,
    },
    ids::{BookingId, CaseId, PaymentId, SeriesId, TutorId},
    money::{Money, typed::typed_form, wallet_filter::WalletFilterRequest},
};
use std::fmt::Display;

mod around;
mod family;
mod help;
mod money;
mod staff;

pub use crate::own_address::*;
pub use around::*;
pub use domain::identity::local_path;
pub use family::*;
pub use help::help_for;
pub use money::*;
pub use staff::{AUDIT, USERS, audit, user, users};

/// Where a tutor edits the own hours.
pub const AVAILABILITY: &str = "/teach/availability";
/// Time off, trips and holidays.
pub const AWAY: &str = "/teach/availability/away";

/// A tutor's page.
pub fn tutor(id: TutorId) -> String {
    format!("/tutors/{id}")
}

/// Where somebody says which zone they are in, and goes back to `next`.
pub fn time_zone(next: &str) -> String {
    with_query("/time-zone", [("next", next)])
}

/// A tutor's page for somebody who has chosen already: the subject, the day and the part of it they searched for.
pub fn tutor_with(id: TutorId, choice: &Choice) -> String {
    with_query(&tutor(id), pairs(&choice.pairs()))
}

/// All reviews of a tutor, from a cursor on.
pub fn reviews(id: TutorId, cursor: &str) -> String {
    with_query(&format!("/tutors/{id}/reviews"), [("cursor", cursor)])
}

/// The search, with what was asked for; empty parts are left out.
pub fn search(form: &SearchForm) -> String {
    with_query("/tutors", pairs(&fields(form)))
}

/// The search this page's address holds: of the search itself, and of every page it led to ([`Choice::search`]).
pub fn search_asked() -> SearchForm {
    let query = page_request().query.clone();
    let pairs: serde_json::Map<String, serde_json::Value> =
        query.into_iter().map(|(name, value)| (name, value.into())).collect();
    serde_json::from_value(pairs.into()).unwrap_or_default()
}

/// The fields of a search by their names in an address.
pub fn fields(form: &SearchForm) -> Vec<(String, String)> {
    let fields = serde_json::to_value(form).ok().and_then(|value| value.as_object().cloned()).unwrap_or_default();
    fields.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))).collect()
}

fn pairs(fields: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}

/// What is chosen already when somebody looks at a tutor or comes to book. It travels in the address, from the search
/// to the card, the tutor's page, the booking and back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Length of the lesson.
    pub minutes: Option<i64>,
    /// A subject's id; empty when none is chosen.
    pub subject: String,
    /// RFC 3339; empty when none is chosen.
    pub start: String,
    /// The clock that the times were chosen on, by its IANA name; empty for the reader's own.
    pub zone: String,
    /// Whether the tutor's trial lesson is meant.
    pub trial: bool,
    /// The search that led here: its day, part of the day and prices, and the way back to its results.
    pub search: SearchForm,
}

impl Choice {
    /// A free time with its length.
    pub fn of(slot: &Slot) -> Self {
        Self::default().at(slot)
    }

    /// What the address of this page says.
    pub fn asked() -> Self {
        Self {
            minutes: query("minutes").parse().ok(),
            subject: query("subject"),
            start: query("start"),
            zone: query("zone"),
            trial: !query("trial").is_empty(),
            ..Self::default()
        }
        .searched(&search_asked())
    }

    /// The same with another free time and its length.
    pub fn at(self, slot: &Slot) -> Self {
        Self { minutes: Some((slot.end - slot.start).num_minutes()), start: instant(slot.start), ..self }
    }

    /// The same for somebody who searched for this. Where in the list they were is not part of what they want.
    pub fn searched(self, search: &SearchForm) -> Self {
        let request = TutorSearchRequest { cursor: String::new(), limit: String::new(), ..search.request.clone() };
        Self { search: SearchForm { request, ..search.clone() }, ..self }
    }

    /// The day asked for, on the reader's clock.
    pub fn day(&self) -> Option<NaiveDate> {
        self.search.free_on.parse().ok()
    }

    /// The part of it asked for, one of [`DAY_PARTS`].
    pub fn part(&self) -> Option<&'static str> {
        DAY_PARTS.into_iter().map(|(code, ..)| code).find(|code| *code == self.search.free_part)
    }

    fn pairs(&self) -> Vec<(String, String)> {
        let minutes = self.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        let (Self { subject, start, zone, .. }, trial) = (self, if self.trial { "true" } else { "" });
        let own =
            [("minutes", minutes.as_str()), ("subject", subject), ("zone", zone), ("start", start), ("trial", trial)];
        let own = own.map(|(name, value): (&str, &str)| (name.to_owned(), value.to_owned()));
        own.into_iter().chain(fields(&self.search)).collect()
    }

    /// The same for a subject.
    pub fn subject(self, subject: impl Display) -> Self {
        Self { subject: subject.to_string(), ..self }
    }
}

/// Where a booking is paid, with what is chosen so far.
pub fn book(tutor: TutorId, choice: &Choice) -> String {
    with_query(&format!("/tutors/{tutor}/book"), pairs(&choice.pairs()))
}

/// The tutor and the choice that the address of a booking page holds; none for other addresses and without a time.
pub fn lesson_of(path: &str) -> Option<(TutorId, Choice)> {
    let (place, _) = path.split_once('?')?;
    let tutor = place.strip_prefix("/tutors/")?.strip_suffix("/book")?.parse().ok()?;
    let query = PageRequest::query_of(path);
    let of = |name: &str| query.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let start = of("start").filter(|start| !start.is_empty())?;
    let minutes = of("minutes").and_then(|minutes| minutes.parse().ok());
    let (subject, trial) = (of("subject").unwrap_or_default(), of("trial").is_some_and(|trial| !trial.is_empty()));
    Some((tutor, Choice { minutes, subject, start, trial, ..Choice::default() }))
}

/// The own cases.
pub const CASES: &str = "/cases";

/// Opening a case about a lesson, or the one there is.
pub fn booking_case(id: BookingId) -> String {
    format!("/bookings/{id}/case")
}

/// A case.
pub fn case(id: CaseId) -> String {
    format!("/cases/{id}")
}

/// A case, with a sentence about what was just done.
pub fn case_after(id: CaseId, notice: &str) -> String {
    with_query(&case(id), [("notice", notice)])
}

/// Where the staff decide a case.
pub fn case_decide(id: CaseId) -> String {
    format!("/admin/cases/{id}")
}

/// Why a time of a tutor's cannot be booked; `minutes` may be empty.
pub fn why(tutor: TutorId, minutes: &str) -> String {
    with_query(&format!("/tutors/{tutor}/why"), [("minutes", minutes)])
}

/// One booking.
pub fn booking(id: BookingId) -> String {
    format!("/bookings/{id}")
}

/// One booking, with a sentence about what has just happened to it.
pub fn booking_after(id: BookingId, notice: &str) -> String {
    with_query(&booking(id), [("notice", notice)])
}

/// The room of a booking.
pub fn booking_room(id: BookingId) -> String {
    format!("/bookings/{id}/room")
}

/// One booking as a calendar file.
pub fn booking_invitation(id: BookingId) -> String {
    format!("/api/v1/bookings/{id}/invitation.ics")
}

/// Where somebody tells us that a lesson went wrong.
pub fn booking_report(id: BookingId) -> String {
    format!("/bookings/{id}/report")
}

/// A series of lessons.
pub fn series(id: SeriesId) -> String {
    format!("/bookings/series/{id}")
}

/// Where another time is suggested for a booking, in the week of a day (empty: the first with free times).
pub fn booking_reschedule(id: BookingId, day: &str) -> String {
    with_query(&format!("/bookings/{id}/reschedule"), [("day", day)])
}

/// Where one's own booking is cancelled.
pub fn booking_cancel(id: BookingId) -> String {
    format!("/bookings/{id}/cancel")
}

/// The own lessons: `upcoming`, `past` or `cancelled`, from a cursor on.
pub fn bookings(state: &str, cursor: &str) -> String {
    with_query("/bookings", [("state", state), ("cursor", cursor)])
}

/// The wallet's history as it is filtered, from a cursor on.
pub fn wallet(asked: &WalletFilterRequest, cursor: &str) -> String {
    let asked = [("kind", asked.kind.as_str()), ("from", &asked.from), ("to", &asked.to), ("cursor", cursor)];
    with_query("/wallet", asked) + "#entries"
}

/// The same as a table to take away.
pub fn wallet_statement(asked: &WalletFilterRequest) -> String {
    let asked = [("kind", asked.kind.as_str()), ("from", &asked.from), ("to", &asked.to)];
    with_query("/api/v1/payments/wallet/entries.csv", asked)
}

/// The wallet, to top up by an amount and to go on afterwards.
///
/// The amount is written as a reader of `language` (a BCP 47 tag) would type it, for it lands in a field. `next` stands
/// last, so that it is the rest of the address.
pub fn top_up(amount: Money, language: &str, next: &str) -> String {
    let typed = typed_form(amount, language);
    with_query("/wallet", [("currency", amount.currency.code()), ("amount", &typed), ("next", next)])
}

/// An address with where to go on afterwards, when that is a path of this site.
pub fn with_next(path: &str, next: Option<&str>) -> String {
    with_query(path, [("next", next.unwrap_or_default())])
}

/// A button of the sandbox's card form: `succeed` or `fail`.
pub fn sandbox_payment(id: PaymentId, act: &str, next: Option<&str>) -> String {
    with_next(&format!("/sandbox/payments/{id}/{act}"), next)
}

/// An instant as addresses carry it.
fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A path with those pairs that are not empty.
pub fn with_query<'a>(path: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut address = path.to_owned();
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
        let joint = if address.len() == path.len() { "?" } else { "&" };
        address.extend([joint, name, "=", &encode(value)]);
    }
    address
}

/// Percent-encodes a value for a query string (RFC 3986 §2.3: unreserved characters stay).
pub fn encode(value: &str) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase());
    let mut out = String::with_capacity(value.len() + 8);
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(byte as char),
            _ => {
                out.push('%');
                out.extend([byte >> 4, byte & 15].into_iter().filter_map(digit));
            }
        }
    }
    out
}

/// Where to go after signing in: a path of this site, or home. `//evil`, `/\evil` and `javascript:` are not paths of
/// this site.
pub fn safe_next(next: &str) -> String {
    local_path(next).unwrap_or("/home").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::money::Currency;
    use leptos::prelude::*;
    use uuid::Uuid;

    #[test]
    fn the_lesson_somebody_was_about_to_book_is_read_back_from_its_address() {
        let tutor = TutorId(Uuid::from_u128(7));
        let start = "2026-12-01T18:30:00Z".into();
        let choice = Choice { minutes: Some(60), start, trial: true, ..Choice::default() }.subject(Uuid::from_u128(9));
        assert_eq!(lesson_of(&book(tutor, &choice)), Some((tutor, choice)));
        let elsewhere = ["/home", "/tutors/x/book?start=y", "/tutors", "//evil.example/tutors/1/book?start=a", ""];
        assert!(elsewhere.iter().all(|path| lesson_of(path).is_none()));
        assert_eq!(lesson_of(&book(tutor, &Choice::default())), None, "nothing is chosen yet");
    }

    #[test]
    fn only_paths_of_this_site_are_followed_after_signing_in() {
        let evil = [
            "//evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/\\evil.example",
            "",
            "/a\r\nSet-Cookie: x",
        ];
        for evil in evil {
            assert_eq!(safe_next(evil), "/home", "{evil:?}");
        }
        assert_eq!(safe_next("/tutors?q=a%20b"), "/tutors?q=a%20b");
    }

    #[test]
    fn what_stands_in_an_address_cannot_end_it_or_begin_another_part() {
        assert_eq!(login("/tutors?q=a&b#c"), "/login?next=%2Ftutors%3Fq%3Da%26b%23c");
        assert_eq!(check_your_mail("a+b@c.test", ""), "/check-your-mail?email=a%2Bb%40c.test");
        assert_eq!(bookings("past", "é /"), "/bookings?state=past&cursor=%C3%A9%20%2F");
    }

    #[test]
    fn empty_parts_leave_no_trace() {
        let id = TutorId(Uuid::nil());
        assert_eq!(book(id, &Choice::default()), format!("/tutors/{id}/book"));
        assert_eq!(search(&SearchForm::default()), "/tutors");
        let asked = WalletFilterRequest { kind: "topup".into(), ..WalletFilterRequest::default() };
        assert_eq!(wallet(&asked, "c"), "/wallet?kind=topup&cursor=c#entries");
        assert_eq!(with_next("/x", None), "/x");
    }

    #[test]
    fn what_was_searched_for_travels_to_the_tutor_to_the_booking_and_back() {
        let request = TutorSearchRequest { q: "statistics".into(), cursor: "x".into(), ..Default::default() };
        let (free_on, free_part) = ("2026-12-01".to_owned(), "evening".to_owned());
        let search = SearchForm { request, free_on, free_part, price_to: "50".into(), ..Default::default() };
        let choice = Choice::default().subject("7").searched(&search);
        let id = TutorId(Uuid::nil());
        let address = tutor_with(id, &choice);
        for part in ["subject=7", "free_on=2026-12-01", "free_part=evening", "price_to=50", "q=statistics"] {
            assert!(address.contains(part) && book(id, &choice).contains(part), "{part} in {address}");
        }
        assert!(!address.contains("cursor"), "{address}");
        Owner::new().with(|| {
            let query = PageRequest::query_of(&address);
            provide_context(std::sync::Arc::new(PageRequest { query, ..PageRequest::default() }));
            assert_eq!(Choice::asked(), choice);
            assert_eq!((Choice::asked().day(), Choice::asked().part()), ("2026-12-01".parse().ok(), Some("evening")));
        });
    }

    #[test]
    fn a_day_or_a_part_that_is_none_is_not_asked_for() {
        let search = SearchForm { free_on: "tomorrow".into(), free_part: "tea".into(), ..Default::default() };
        let choice = Choice::default().searched(&search);
        assert_eq!((choice.day(), choice.part()), (None, None));
    }

    #[test]
    fn where_to_go_on_stands_last() {
        let address = top_up(Money::new(2_550, Currency::Usd), "en", "/tutors/7/book?minutes=60");
        assert!(top_up(Money::new(2_550, Currency::Eur), "de", "/x").contains("amount=25%2C50"));
        assert_eq!(address, "/wallet?currency=USD&amount=25.50&next=%2Ftutors%2F7%2Fbook%3Fminutes%3D60");
    }
}
