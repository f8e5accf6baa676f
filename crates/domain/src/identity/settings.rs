//! What an account holder may change of the own account at any time: name, zone, language, currency (ID1).
//!
//! None of it moves a lesson or money: bookings stand at instants, wallets hold what was paid in. Only what is shown
//! changes.

use super::{DisplayName, LOCALES, Me, Role, refusals};
use crate::{
    Refusal,
    calendar::{Zone, parse_time_zone},
    ids::UploadId,
    money::Currency,
    platform::uploads::refusals::upload_unknown,
    refusal::Fields,
};
use serde::{Deserialize, Serialize};

/// `PATCH /auth/me`; what is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct SettingsRequest {
    /// The name others see. A tutor's is part of the profile, and a child's the parent's to decide.
    #[schema(min_length = 1, max_length = 80)]
    pub display_name: Option<String>,
    /// IANA name, for example `Europe/Vienna`.
    #[schema(min_length = 1, max_length = 64, pattern = r"^[A-Za-z0-9_+\-/]+$")]
    pub time_zone: Option<String>,
    /// A tag of one of [`LOCALES`]; only the language counts (`pt` of `pt-BR`).
    #[schema(pattern = r"^(en|es|fr|de|pt|zh|ru|ar|EN|ES|FR|DE|PT|ZH|RU|AR)([-_][A-Za-z0-9]{1,8})*$", max_length = 35)]
    pub locale: Option<String>,
    /// ISO 4217 code of a currency people pay in.
    #[schema(pattern = r"^[A-Z]{3}$")]
    pub currency: Option<String>,
    /// A finished upload of the purpose `photo`; empty takes the picture away.
    #[schema(format = "uuid")]
    pub photo_upload_id: Option<String>,
}

/// Settings that passed every rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Settings {
    pub display_name: Option<DisplayName>,
    pub time_zone: Option<Zone>,
    pub locale: Option<String>,
    pub currency: Option<Currency>,
    /// Another picture, or none.
    pub photo: Option<Option<UploadId>>,
}

impl Settings {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// `required` and those of texts at `display_name`; `time_zone_unknown`, `locale_unknown`, `currency_unknown`, each
    /// at its field.
    pub fn parse(request: &SettingsRequest) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let name = request.display_name.as_deref();
        let display_name = name.and_then(|name| fields.take("display_name", DisplayName::parse(name)));
        let time_zone = request.time_zone.as_deref().and_then(|zone| fields.take("time_zone", parse_time_zone(zone)));
        let locale = request.locale.as_deref().and_then(|code| fields.take("locale", locale(code)));
        let currency = request.currency.as_deref().and_then(|code| fields.take("currency", money_currency(code)));
        let photo = request.photo_upload_id.as_deref().and_then(|id| fields.take("photo_upload_id", parse_upload(id)));
        fields.finish()?;
        Ok(Self { display_name, time_zone, locale, currency, photo })
    }

    /// Whether somebody may change what is named; the name that stands already is no change.
    ///
    /// # Errors
    /// `name_of_tutor` for who has a tutor's profile, `name_of_child` for a child.
    pub fn allowed_to(&self, own: &Me) -> Result<(), Refusal> {
        if self.display_name.as_ref().is_none_or(|name| name.as_str() == own.display_name) {
            return Ok(());
        }
        if !may_rename(own) {
            let child = own.roles.contains(&Role::Child);
            return Err(if child { refusals::name_of_child() } else { refusals::name_of_tutor() });
        }
        Ok(())
    }
}

/// Whether the own name is the own to change: neither a tutor's, which reviews and bookings go by, nor a child's.
pub fn may_rename(own: &Me) -> bool {
    own.tutor_id.is_none() && !own.roles.contains(&Role::Child)
}

/// An upload's id, or nothing.
///
/// # Errors
/// `upload_unknown` for what is no id.
pub fn parse_upload(id: &str) -> Result<Option<UploadId>, Refusal> {
    match id.trim() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| upload_unknown()),
    }
}

fn locale(code: &str) -> Result<String, Refusal> {
    let known = super::locale_of(code).map(str::to_owned);
    known.ok_or_else(|| refusals::locale_unknown(&LOCALES.join(", ")))
}

/// Credits are earned, never paid in: not a currency to see prices in.
fn money_currency(code: &str) -> Result<Currency, Refusal> {
    let currency = Currency::parse(code)?;
    let shown = Currency::MONEY.contains(&currency).then_some(currency);
    shown.ok_or_else(refusals::currency_not_shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{TutorId, UserId};
    use uuid::Uuid;

    fn asked(time_zone: &str, locale: &str, currency: &str) -> Result<Settings, Refusal> {
        let some = |text: &str| Some(text.to_owned());
        Settings::parse(&SettingsRequest {
            time_zone: some(time_zone),
            locale: some(locale),
            currency: some(currency),
            ..SettingsRequest::default()
        })
    }

    #[test]
    fn all_wrong_settings_are_named_at_once() {
        let refusal = asked("Mars/Olympus", "tlh", "GOLD").unwrap_err();
        let fields: Vec<&str> = refusal.fields.iter().map(|f| f.field.as_str()).collect();
        assert_eq!(fields, ["time_zone", "locale", "currency"]);
    }

    #[test]
    fn report_7_a_tag_with_a_region_is_its_language() {
        for (tag, language) in [("pt-BR", "pt"), ("de_AT", "de"), ("ZH-Hant-TW", "zh"), ("fr", "fr")] {
            assert_eq!(asked("UTC", tag, "EUR").unwrap().locale.as_deref(), Some(language), "{tag}");
        }
    }

    #[test]
    fn nobody_sees_prices_in_credits() {
        assert_eq!(asked("UTC", "en", "CREDIT").unwrap_err().fields[0].code, "currency_unknown");
    }

    #[test]
    fn a_picture_is_an_upload_or_none_and_nothing_else() {
        let asked = |id: &str| {
            let request = SettingsRequest { photo_upload_id: Some(id.into()), ..SettingsRequest::default() };
            Settings::parse(&request).map(|settings| settings.photo.flatten().is_some())
        };
        assert_eq!(asked("0190b5c0-0000-7000-8000-000000000001"), Ok(true));
        assert_eq!(asked(" "), Ok(false));
        for wrong in ["1", "https://example.com/me.jpg", "../me"] {
            assert_eq!(asked(wrong).unwrap_err().fields[0].code, "upload_unknown", "{wrong}");
        }
    }

    #[test]
    fn a_name_is_cleaned_and_may_not_be_empty_or_have_lines() {
        let named = |name: &str| {
            let request = SettingsRequest { display_name: Some(name.into()), ..SettingsRequest::default() };
            Settings::parse(&request).map(|settings| settings.display_name.map(|name| name.as_str().to_owned()))
        };
        assert_eq!(named("  Ada Lovelace "), Ok(Some("Ada Lovelace".to_owned())));
        for wrong in ["", "   ", "Ada\nLovelace"] {
            assert_eq!(named(wrong).unwrap_err().fields[0].field, "display_name", "{wrong:?}");
        }
    }

    #[test]
    fn a_tutor_and_a_child_keep_their_name_and_everybody_else_changes_it() {
        let own = |role: Role, tutor_id| Me {
            id: UserId(Uuid::nil()),
            email: "ada@example.com".into(),
            email_verified: true,
            roles: vec![role],
            display_name: "Ada".into(),
            time_zone: "UTC".into(),
            locale: "en".into(),
            currency: Currency::Usd,
            tutor_id,
            parent_id: None,
            photo_url: None,
            mfa: false,
            sanctions: Vec::new(),
        };
        let (listed, child) = (own(Role::Tutor, Some(TutorId(Uuid::nil()))), own(Role::Child, None));
        let asked = |name: Option<&str>| {
            let request = SettingsRequest { display_name: name.map(str::to_owned), ..SettingsRequest::default() };
            Settings::parse(&request).unwrap()
        };
        let code = |own: &Me, name| asked(name).allowed_to(own).map_err(|refusal| refusal.code);
        assert_eq!(code(&listed, Some("Eda")), Err("name_of_tutor".to_owned()));
        assert_eq!(code(&child, Some("Eda")), Err("name_of_child".to_owned()));
        for own in [&listed, &child, &own(Role::Student, None), &own(Role::Tutor, None)] {
            assert_eq!((code(own, None), code(own, Some(" Ada"))), (Ok(()), Ok(())));
        }
        for own in [own(Role::Student, None), own(Role::Tutor, None), own(Role::Parent, None)] {
            assert_eq!(code(&own, Some("Eda")), Ok(()));
        }
    }

    #[test]
    fn what_is_absent_stays() {
        assert_eq!(Settings::parse(&SettingsRequest::default()).unwrap(), Settings::default());
    }
}
