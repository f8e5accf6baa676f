//! Addresses of this site: whoever links to a page builds its address here.
//!
//! One place knows how an address looks and encodes what goes into it; ids are typed, so a tutor's cannot stand where a
//! booking's belongs. Pages of one context link to another's without importing its files.

use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    calendar::Slot,
    catalog::search_form::SearchForm,
    ids::{BookingId, PaymentId, SubjectId, TutorId},
    money::{Money, typed::typed_form},
};
use std::fmt::Display;

/// A tutor's page.
pub fn tutor(id: TutorId) -> String {
    format!("/tutors/{id}")
}

/// Where somebody says which zone they are in, and goes back to `next`.
pub fn time_zone(next: &str) -> String {
    with_query("/time-zone", [("next", next)])
}

/// The search, with what was asked for; empty parts are left out.
pub fn search(form: &SearchForm) -> String {
    let pairs = serde_json::to_value(form).ok().and_then(|v| v.as_object().cloned()).unwrap_or_default();
    let pairs = pairs.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)));
    with_query("/tutors", pairs)
}

/// The search for the tutors of one subject.
pub fn tutors_of(subject: SubjectId) -> String {
    with_query("/tutors", [("subject_id", subject.to_string().as_str())])
}

/// What is chosen already when somebody comes to book.
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
}

impl Choice {
    /// A free time with its length.
    pub fn of(slot: &Slot) -> Self {
        Self { minutes: Some((slot.end - slot.start).num_minutes()), start: instant(slot.start), ..Self::default() }
    }

    /// The same for a subject.
    pub fn subject(self, subject: impl Display) -> Self {
        Self { subject: subject.to_string(), ..self }
    }
}

/// Where a booking is paid, with what is chosen so far.
pub fn book(tutor: TutorId, choice: &Choice) -> String {
    chosen(&format!("/tutors/{tutor}/book"), choice)
}

/// A tutor's page with what is chosen so far.
pub fn tutor_with(id: TutorId, choice: &Choice) -> String {
    chosen(&tutor(id), choice)
}

fn chosen(path: &str, choice: &Choice) -> String {
    let minutes = choice.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let Choice { subject, start, zone, .. } = choice;
    with_query(path, [("minutes", minutes.as_str()), ("subject", subject), ("zone", zone), ("start", start)])
}

/// One booking.
pub fn booking(id: BookingId) -> String {
    format!("/bookings/{id}")
}

/// One booking, with a sentence about what has just happened to it.
pub fn booking_after(id: BookingId, notice: &str) -> String {
    with_query(&booking(id), [("notice", notice)])
}

/// Where one's own booking is cancelled.
pub fn booking_cancel(id: BookingId) -> String {
    format!("/bookings/{id}/cancel")
}

/// The own lessons: `upcoming`, `past` or `cancelled`, from a cursor on.
pub fn bookings(state: &str, cursor: &str) -> String {
    with_query("/bookings", [("state", state), ("cursor", cursor)])
}

/// The wallet's history from a cursor on.
pub fn wallet(cursor: &str) -> String {
    with_query("/wallet", [("cursor", cursor)])
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

/// Signing in, to go on to an address afterwards.
pub fn login(next: &str) -> String {
    with_next("/login", Some(next))
}

/// "We sent you a mail", naming the address it went to.
pub fn check_your_mail(email: &str) -> String {
    with_query("/check-your-mail", [("email", email)])
}

/// An instant as addresses carry it.
fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A path with those pairs that are not empty.
fn with_query<'a>(path: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
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

/// `next` when it is a path of this site.
pub fn local_path(next: &str) -> Option<&str> {
    let local =
        next.starts_with('/') && !next.starts_with("//") && !next.contains('\\') && !next.chars().any(char::is_control);
    local.then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::money::Currency;
    use uuid::Uuid;

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
        assert_eq!(check_your_mail("a+b@c.test"), "/check-your-mail?email=a%2Bb%40c.test");
        assert_eq!(bookings("past", "é /"), "/bookings?state=past&cursor=%C3%A9%20%2F");
    }

    #[test]
    fn empty_parts_leave_no_trace() {
        let id = TutorId(Uuid::nil());
        assert_eq!(book(id, &Choice::default()), format!("/tutors/{id}/book"));
        assert_eq!(search(&SearchForm::default()), "/tutors");
        assert_eq!((wallet(""), with_next("/x", None)), ("/wallet".to_owned(), "/x".to_owned()));
    }

    #[test]
    fn where_to_go_on_stands_last() {
        let address = top_up(Money::new(2_550, Currency::Usd), "en", "/tutors/7/book?minutes=60");
        assert!(top_up(Money::new(2_550, Currency::Eur), "de", "/x").contains("amount=25%2C50"));
        assert_eq!(address, "/wallet?currency=USD&amount=25.50&next=%2Ftutors%2F7%2Fbook%3Fminutes%3D60");
    }
}
