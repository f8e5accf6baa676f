//! Who asks for a lesson, and by what its time is judged.

use chrono::{DateTime, Utc};
use domain::{
    identity::Role,
    ids::{SeriesId, UserId},
};
use spine::SignedIn;

/// Who asks for a lesson.
#[derive(Clone, Copy)]
pub(crate) struct Asking {
    pub id: UserId,
    /// Whether parents decide for them.
    pub is_child: bool,
}

impl Asking {
    pub(crate) fn of(person: &SignedIn) -> Self {
        Self { id: person.id, is_child: person.roles.contains(&Role::Child) }
    }
}

/// By what the time of a lesson is judged.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// A free time of the tutor's.
    Free,
    /// A time of a series.
    Series(SeriesPlace),
    /// The tutor said yes to this very moment: what stands in both calendars decides, and nothing else.
    Now,
}

impl Place {
    pub(super) const fn series(self) -> Option<SeriesPlace> {
        match self {
            Self::Series(place) => Some(place),
            Self::Free | Self::Now => None,
        }
    }
}

/// Where a lesson stands in its series: which, and the start that the series has for it.
#[derive(Clone, Copy)]
pub(crate) struct SeriesPlace {
    pub id: SeriesId,
    pub start: DateTime<Utc>,
}
