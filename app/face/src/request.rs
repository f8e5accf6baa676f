//! What a page knows of its request besides the service context: address, language, theme, zone, and what a refused
//! form held.

use crate::i18n::Locale;
use chrono::{DateTime, Utc};
use domain::{Refusal, calendar::Zone, money::Currency, refusal::FieldRefusal};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

/// Name of the hidden field in which a form carries the address of the page it stands on.
pub const OWN_PAGE: &str = "own_page";

/// Provided by the server for every page.
#[derive(Clone, Debug)]
pub struct PageRequest {
    /// `/tutors?q=algebra`.
    pub path_and_query: String,
    /// Scheme and host of canonical addresses.
    pub public_url: String,
    /// Language code of [`domain::identity::account::LOCALES`].
    pub locale: String,
    /// `light`, `dark` or `system`.
    pub theme: String,
    /// The reader's zone: own account, else the browser's (cookie), else UTC.
    pub time_zone: Zone,
    /// Whether account or cookie named a zone; not so on a browser's first visit, and never for one that hides it.
    pub zone_known: bool,
    /// Whether the browser named it, and no account: one that has travelled names another, and is shown the page anew.
    pub zone_by_browser: bool,
    /// Whether the page shows times on the reader's clock ([`crate::page::PageRow::with_times`]).
    pub shows_times: bool,
    /// Whether everybody may open the page: the others are not for search engines.
    pub open: bool,
    /// Dev mode shows the sandbox's buttons.
    pub dev: bool,
    /// When the reader's account is to be closed, if its owner asked for that.
    pub leaves_at: Option<DateTime<Utc>>,
    /// How many of the reader’s conversations hold something new.
    pub unread_threads: Arc<AtomicI64>,
    /// What the last form left behind.
    pub flash: Option<Flash>,
    /// With whose code the reader came: of this address, else of the link that was opened before; empty for none.
    pub referral: String,
    /// The values of `{id}` and the like in the address.
    pub parameters: Vec<(String, String)>,
    /// The address's query, decoded.
    pub query: Vec<(String, String)>,
}

impl Default for PageRequest {
    fn default() -> Self {
        Self {
            path_and_query: "/".into(),
            public_url: String::new(),
            locale: "en".into(),
            theme: "system".into(),
            time_zone: Zone::UTC,
            zone_known: true,
            zone_by_browser: false,
            shows_times: false,
            open: false,
            dev: false,
            leaves_at: None,
            unread_threads: Arc::default(),
            flash: None,
            referral: String::new(),
            parameters: Vec::new(),
            query: Vec::new(),
        }
    }
}

impl PageRequest {
    /// The decoded query of an address.
    pub fn query_of(path_and_query: &str) -> Vec<(String, String)> {
        let query = path_and_query.split_once('?').map_or("", |(_, query)| query);
        serde_urlencoded::from_str(query).unwrap_or_default()
    }
}

/// Left behind by a form for the next page: the refusal and what was typed, or a word of success.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Flash {
    /// `bookings/book`, the server function that refused.
    pub form: String,
    /// What was typed, without passwords and tokens.
    pub values: HashMap<String, Vec<String>>,
    /// Why not.
    pub refusal: Option<Refusal>,
    /// To quote when asking for help.
    pub trace_id: String,
    /// Key of a success sentence: `booked`, `saved`.
    pub notice: String,
}

/// The request of the page that is being rendered; shared, because every piece of a page asks for it.
pub fn page_request() -> Arc<PageRequest> {
    use_context::<Arc<PageRequest>>().unwrap_or_default()
}

/// How many of the reader's conversations hold something new.
pub fn unread_threads() -> i64 {
    page_request().unread_threads.load(Ordering::Relaxed).max(0)
}

/// One of them was read with this very page: its own menu does not count it any more.
pub fn thread_was_read() {
    page_request().unread_threads.fetch_sub(1, Ordering::Relaxed);
}

/// The reader's language.
pub fn locale() -> Locale {
    locale_of(&page_request().locale)
}

/// The translations' language for a code; a language without translations yet reads English.
pub fn locale_of(code: &str) -> Locale {
    Locale::of(code)
}

/// The service context of this request.
///
/// # Panics
/// Never in a page the server renders: it provides the context before rendering.
pub fn service_context() -> spine::Context {
    expect_context::<spine::Context>()
}

/// The reader's currency.
pub fn own_currency() -> Currency {
    service_context().shown_currency()
}

/// What was typed into a form that was refused, and why.
#[derive(Clone, Debug, Default)]
pub struct FormState(Option<Flash>);

impl FormState {
    /// The state of one form on this page.
    pub fn of(form: &str) -> Self {
        Self(page_request().flash.clone().filter(|flash| flash.form == form))
    }

    /// A form in a given state, for the design page.
    pub fn with(flash: Flash) -> Self {
        Self(Some(flash))
    }

    /// The same with each field of the refusal told by `tell`: for a form whose fields have other names than those of
    /// the rule that refused.
    #[must_use]
    pub fn told(mut self, tell: impl Fn(FieldRefusal) -> FieldRefusal) -> Self {
        if let Some(refusal) = self.0.as_mut().and_then(|flash| flash.refusal.as_mut()) {
            refusal.fields = std::mem::take(&mut refusal.fields).into_iter().map(tell).collect();
            if let [only] = refusal.fields.as_slice() {
                refusal.message.clone_from(&only.message);
            }
        }
        self
    }

    /// What was typed, or `fallback` when the form is fresh.
    pub fn value(&self, field: &str, fallback: &str) -> String {
        self.typed(field).and_then(<[String]>::last).cloned().unwrap_or_else(|| fallback.to_owned())
    }

    /// All that was typed under a name that rows or choices share; none when the form is fresh. Choices that were
    /// cleared are an empty list.
    pub fn typed(&self, field: &str) -> Option<&[String]> {
        let flash = self.0.as_ref()?;
        Some(flash.values.get(field).map_or(&[], Vec::as_slice))
    }

    /// Whether a choice was made, or `fallback` when the form is fresh.
    pub fn chosen(&self, field: &str, value: &str, fallback: bool) -> bool {
        self.typed(field).map_or(fallback, |typed| typed.iter().any(|typed| typed == value))
    }

    /// One of the values of a shared name, by position.
    pub fn typed_at(&self, field: &str, position: usize) -> Option<String> {
        self.typed(field)?.get(position).cloned()
    }

    /// The sentence under a field.
    pub fn error(&self, field: &str) -> Option<String> {
        let refusal = self.refusal()?;
        refusal.fields.iter().find(|f| f.field == field).map(|f| f.message.clone())
    }

    /// The whole refusal, for the summary on top.
    pub fn refusal(&self) -> Option<&Refusal> {
        self.0.as_ref()?.refusal.as_ref()
    }

    /// Which form it is; empty for one that nobody sent.
    pub fn name(&self) -> String {
        self.0.as_ref().map(|flash| flash.form.clone()).unwrap_or_default()
    }

    /// Code to quote.
    pub fn trace_id(&self) -> String {
        self.0.as_ref().map(|flash| flash.trace_id.clone()).unwrap_or_default()
    }
}
