//! What stands in the gaps of a sentence.

use std::borrow::Cow;

/// A word in a gap: a name, an amount, a time, already written as its reader writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text<'a>(Cow<'a, str>);

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Self(text.into())
    }
}

impl<'a> From<&'a String> for Text<'a> {
    fn from(text: &'a String) -> Self {
        Self(text.into())
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

/// How many: words inflect by it, and it is written with the separators of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(pub(crate) i64);

macro_rules! numbers {
    ($($kind:ty),*) => {
        $(impl From<$kind> for Number {
            fn from(number: $kind) -> Self {
                Self(i64::from(number))
            }
        })*
    };
}

numbers!(i64, i32, i16, u32, u16, u8);

/// Either.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Gap<'a> {
    Text(Cow<'a, str>),
    Number(i64),
}

impl Gap<'_> {
    /// The same without control characters: a line break in a name must not become a header or a second sentence.
    pub(crate) fn on_one_line(self) -> Self {
        match self {
            Self::Text(text) => Self::Text(text.replace(char::is_control, " ").into()),
            Self::Number(number) => Self::Number(number),
        }
    }
}

impl<'a> From<Text<'a>> for Gap<'a> {
    fn from(text: Text<'a>) -> Self {
        Self::Text(text.0)
    }
}

impl From<Number> for Gap<'_> {
    fn from(number: Number) -> Self {
        Self::Number(number.0)
    }
}
