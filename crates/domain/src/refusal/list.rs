//! `refusals!`: one line per refusal.
//!
//! ```text
//! Invalid  email_invalid at "email": "That is not an email address. Write it like name@example.com.";
//! Invalid  password_too_short(limit: usize) at "password": "Use at least {limit} characters.";
//! Invalid  email_missing = required at "email": "Enter your email.";
//! Conflict no_price = not_available / "no_price": "This tutor has not set a price yet. …";
//! NotFound not_found[what: &str]: "This {what} does not exist or is not yours to see. Check the address.";
//! ```
//!
//! Kind, name, facts in round brackets (they cross the wire), words of the English sentence alone in square ones,
//! field, sentence. The name is the function that makes the refusal and its code; after `=` stands the code of which
//! this is a case, after `/` the fact `reason` that tells the case.

/// Writes the functions of a slice's refusals and their `LIST`.
macro_rules! refusals {
    ($(
        $(#[$about:meta])*
        $kind:ident $name:ident
        $(( $($fact:ident : $fact_type:ty),+ ))?
        $([ $($word:ident : $word_type:ty),+ ])?
        $(= $code:ident $(/ $reason:literal)?)?
        $(at $field:literal)?
        : $sentence:literal;
    )*) => {
        $(
            $(#[$about])*
            #[doc = $sentence]
            pub fn $name($($($fact: $fact_type,)+)? $($($word: $word_type),+)?) -> $crate::Refusal {
                let sentence = format_args!($sentence).to_string();
                let facts: Vec<(&str, serde_json::Value)> = vec![
                    $($(("reason", $reason.into()),)?)?
                    $($((stringify!($fact), serde_json::json!($fact)),)+)?
                ];
                let made = $crate::Refusal::listed(
                    $crate::RefusalKind::$kind,
                    $crate::refusal::list::code!($name $($code)?),
                    sentence,
                    facts,
                );
                $(let made = made.at($field);)?
                made
            }
        )*

        /// This slice's lines of [`crate::refusal::catalogue`].
        pub const LIST: &[$crate::refusal::Entry] = &[$(
            $crate::refusal::Entry {
                kind: $crate::RefusalKind::$kind,
                code: $crate::refusal::list::code!($name $($code)?),
                case: $crate::refusal::list::case!(($($code $($reason)?)?) $($field)?),
                field: $crate::refusal::list::field!($($field)?),
                sentence: $sentence,
                facts: &[$($(stringify!($fact)),+)?],
                words: &[$($(stringify!($word)),+)?],
            }
        ),*];
    };
}

macro_rules! code {
    ($name:ident) => {
        stringify!($name)
    };
    ($name:ident $code:ident) => {
        stringify!($code)
    };
}

macro_rules! case {
    (() $($field:literal)?) => {
        None
    };
    (($code:ident $reason:literal) $($field:literal)?) => {
        Some($reason)
    };
    (($code:ident) $field:literal) => {
        Some($field)
    };
    (($code:ident)) => {
        Some("whole")
    };
}

macro_rules! field {
    () => {
        None
    };
    ($field:literal) => {
        Some($field)
    };
}

pub(crate) use {case, code, field, refusals};
