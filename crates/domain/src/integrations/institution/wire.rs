//! What crosses the wire.

use super::{NAME_MAX_CHARS, RosterEntry};
use crate::{
    Refusal,
    codes::codes,
    ids::{InstitutionId, InstitutionMemberId},
    integrations::refusals,
    money::{
        Money,
        seats::{SEATS_AT_ONCE, SeatPrice},
    },
    platform::refusals::fields_unread,
    refusal::Fields,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `POST /institutions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct InstitutionRequest {
    /// What it is called.
    #[schema(required, max_length = 80)]
    pub name: String,
    /// What stands in its addresses: 3 to 40 small letters, digits and hyphens.
    #[schema(required, min_length = 3, max_length = 40, pattern = "^[a-z0-9][a-z0-9-]*[a-z0-9]$")]
    pub slug: String,
}

/// One that may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedInstitution {
    pub name: String,
    pub slug: String,
}

impl InstitutionRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 `required`, `institution_slug_invalid` and those of a text, of both fields at once.
    pub fn parse(&self) -> Result<ParsedInstitution, Refusal> {
        let mut fields = Fields::default();
        let name = text::clean_line(&self.name, NAME_MAX_CHARS)
            .and_then(|name| if name.is_empty() { Err(refusals::institution_name_missing()) } else { Ok(name) });
        let name = fields.take("name", name);
        let slug = fields.take("slug", slug(&self.slug));
        fields.finish()?;
        let (Some(name), Some(slug)) = (name, slug) else { return Err(fields_unread()) };
        Ok(ParsedInstitution { name, slug })
    }
}

fn slug(typed: &str) -> Result<String, Refusal> {
    let slug = typed.trim().to_ascii_lowercase();
    let plain = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let whole = (3..=40).contains(&slug.len()) && !slug.starts_with('-') && !slug.ends_with('-');
    let card = crate::text::card::is_in(&slug);
    if plain && whole && !card { Ok(slug) } else { Err(refusals::institution_slug_invalid()) }
}

codes! {
    /// What somebody is in an institution.
    InstitutionPart {
        /// Looks after it.
        Admin = "admin",
        /// Sits on a seat.
        Member = "member",
    }
}

/// One of the institutions that somebody has to do with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionPlace {
    /// Its id.
    pub id: InstitutionId,
    /// Its name.
    pub name: String,
    /// What stands in its addresses.
    pub slug: String,
    /// What the caller is there.
    pub part: InstitutionPart,
}

/// An institution as its admins see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Institution {
    /// Its id.
    pub id: InstitutionId,
    /// Its name.
    pub name: String,
    /// What stands in its addresses.
    pub slug: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Seats that were bought.
    pub seats: i64,
    /// Members who sit on one.
    pub members: i64,
    /// Invitations that hold one.
    pub invited: i64,
    /// Seats that are free.
    pub free: i64,
    /// Who looks after it.
    pub admins: Vec<String>,
}

/// `POST /institutions/{id}/seats`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct SeatsRequest {
    /// How many.
    #[schema(required, minimum = 1, maximum = 10_000)]
    pub seats: i64,
    /// What all of them cost as the caller was shown it, in minor units; another price is refused.
    pub expected_price: Option<i64>,
}

impl SeatsRequest {
    /// How many.
    ///
    /// # Errors
    /// 422 `seats_out_of_range`.
    pub fn parse(&self) -> Result<i64, Refusal> {
        let fits = (1..=SEATS_AT_ONCE).contains(&self.seats);
        if fits { Ok(self.seats) } else { Err(refusals::seats_out_of_range(SEATS_AT_ONCE)) }
    }
}

/// Seats that were bought together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SeatPurchase {
    /// Its id.
    pub id: uuid::Uuid,
    /// How many.
    pub seats: i64,
    /// What they cost together.
    pub amount: Money,
    /// When.
    pub at: DateTime<Utc>,
    /// Who bought them.
    pub by: String,
}

/// `GET /institutions/{id}/seats`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionSeats {
    /// Seats that were bought.
    pub seats: i64,
    /// Seats that members and invitations hold.
    pub taken: i64,
    /// Seats that are free.
    pub free: i64,
    /// What a seat costs the caller, by how many are bought at once.
    pub prices: Vec<SeatPrice>,
    /// What was bought, the newest first, a hundred at most.
    pub purchases: Vec<SeatPurchase>,
}

/// Lessons of one member in one subject that the institution paid for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionLessons {
    /// The member, as the institution calls them.
    pub member: String,
    /// The subject's name by language.
    pub subject: BTreeMap<String, String>,
    /// Lessons that were booked.
    pub booked: i64,
    /// Lessons that were held.
    pub held: i64,
    /// Minutes of those.
    pub minutes: i64,
    /// What the institution paid for them, less what came back.
    pub spent: Money,
}

/// `POST /institutions/{id}/members`: one address, or a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct InstitutionInvite {
    /// One address; leave it out to send a list.
    #[schema(max_length = 1_000)]
    pub email: Option<String>,
    /// The name of that person.
    #[schema(max_length = 80)]
    pub name: Option<String>,
    /// A list: a table of addresses and names, as a spreadsheet saves it, or one address a line.
    #[schema(max_length = 50_000)]
    pub csv: Option<String>,
}

/// What becomes, or became, of those who are invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionRoster {
    /// How many are invited.
    pub invited: i64,
    /// How many are not.
    pub refused: i64,
    /// Seats that are free then.
    pub free: i64,
    /// Each of them, in the order of the list.
    pub rows: Vec<RosterEntry>,
}

codes! {
    /// How somebody stands with an institution.
    MemberState {
        /// A mail with a link went out.
        Invited = "invited",
        /// Sits on a seat.
        Active = "active",
        /// Left.
        Left = "left",
        /// Was removed.
        Removed = "removed",
        /// Did not follow the link in time.
        Lapsed = "lapsed",
    }
}

/// Somebody of an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionMember {
    /// The id of their place.
    pub id: InstitutionMemberId,
    /// As the institution calls them, or as they call themselves.
    pub name: String,
    /// Where the invitation went.
    pub email: String,
    /// How they stand.
    pub state: MemberState,
    /// Whether they look after the institution too.
    pub admin: bool,
    /// When they were invited.
    pub invited_at: DateTime<Utc>,
    /// Until when an invitation waits.
    pub expires_at: Option<DateTime<Utc>>,
    /// When they took the seat.
    pub joined_at: Option<DateTime<Utc>>,
    /// When they left it.
    pub ended_at: Option<DateTime<Utc>>,
}

/// `PATCH /institutions/{id}/members/{member}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct InstitutionMemberChange {
    /// Whether they look after the institution.
    pub admin: Option<bool>,
}

/// `POST /institutions/claim`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct InstitutionClaim {
    /// What stands in the link of the mail.
    #[schema(required, max_length = 100)]
    pub code: String,
}

/// Who invites, as whoever has the link sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionInvitation {
    /// What the institution is called.
    pub institution: String,
    /// How the institution looks.
    pub branding: super::InstitutionBranding,
    /// Until when the link works.
    pub expires_at: DateTime<Utc>,
}

/// One month of an institution, in UTC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionMonth {
    /// Its first day.
    pub month: NaiveDate,
    /// Invitations that went out.
    pub invited: i64,
    /// People who took a seat.
    pub joined: i64,
    /// People who left one, or were removed.
    pub left: i64,
    /// What was spent, by currency.
    pub spent: Vec<Money>,
}

/// `GET /institutions/{id}/reports`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionReport {
    /// The last twelve months, the latest first.
    pub months: Vec<InstitutionMonth>,
    /// All that was ever spent, by currency, as the ledger says: seats and lessons.
    pub spent: Vec<Money>,
    /// The lessons of the last twelve months, by member and subject, a thousand lines at most.
    pub lessons: Vec<InstitutionLessons>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn asked(name: &str, slug: &str) -> InstitutionRequest {
        InstitutionRequest { name: name.into(), slug: slug.into() }
    }

    #[test]
    fn both_fields_are_refused_at_once() {
        let refusal = asked(" ", "a b").parse().unwrap_err();
        let codes: Vec<_> = refusal.fields.iter().map(|field| (field.field.as_str(), field.code.as_str())).collect();
        assert_eq!(codes, [("name", "required"), ("slug", "institution_slug_invalid")]);
    }

    #[test]
    fn an_address_is_short_small_and_plain() {
        for wrong in ["ab", "-abc", "abc-", "a_b", "schüle", "a/b", "", &"a".repeat(41)] {
            assert!(asked("A", wrong).parse().is_err(), "{wrong}");
        }
        for (typed, kept) in [(" Lycee-1 ", "lycee-1"), ("abc", "abc"), (&"a".repeat(40), &"a".repeat(40))] {
            assert_eq!(asked("A", typed).parse().unwrap().slug, kept);
        }
    }

    #[test]
    fn seats_are_bought_one_to_ten_thousand_at_once() {
        for (seats, fits) in [(0, false), (-1, false), (1, true), (10_000, true), (10_001, false)] {
            assert_eq!(SeatsRequest { seats, expected_price: None }.parse().is_ok(), fits, "{seats}");
        }
    }
}
