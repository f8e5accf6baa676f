//! The countries there are.

use super::{Country, Shift, europe, world};

/// How many.
pub(super) const COUNT: usize = 25;

/// Every country whose holidays can be kept, by code. Those of Great Britain are those of England and Wales.
pub static COUNTRIES: [Country; COUNT] = [
    Country { code: "AR", shift: Shift::Stays, days: world::AR },
    Country { code: "AT", shift: Shift::Stays, days: europe::AT },
    Country { code: "BE", shift: Shift::Stays, days: europe::BE },
    Country { code: "BR", shift: Shift::Stays, days: world::BR },
    Country { code: "CA", shift: Shift::AlsoNext, days: world::CA },
    Country { code: "CO", shift: Shift::Stays, days: world::CO },
    Country { code: "CZ", shift: Shift::Stays, days: europe::CZ },
    Country { code: "DE", shift: Shift::Stays, days: europe::DE },
    Country { code: "DK", shift: Shift::Stays, days: europe::DK },
    Country { code: "ES", shift: Shift::Stays, days: europe::ES },
    Country { code: "FI", shift: Shift::Stays, days: europe::FI },
    Country { code: "FR", shift: Shift::Stays, days: europe::FR },
    Country { code: "GB", shift: Shift::AlsoNext, days: europe::GB },
    Country { code: "GR", shift: Shift::Stays, days: europe::GR },
    Country { code: "IE", shift: Shift::AlsoNext, days: europe::IE },
    Country { code: "IT", shift: Shift::Stays, days: europe::IT },
    Country { code: "JP", shift: Shift::AlsoAfterSundayAndBetween, days: world::JP },
    Country { code: "MX", shift: Shift::Stays, days: world::MX },
    Country { code: "NL", shift: Shift::Stays, days: europe::NL },
    Country { code: "NO", shift: Shift::Stays, days: europe::NO },
    Country { code: "PL", shift: Shift::Stays, days: europe::PL },
    Country { code: "PT", shift: Shift::Stays, days: europe::PT },
    Country { code: "SE", shift: Shift::Stays, days: europe::SE },
    Country { code: "US", shift: Shift::AlsoNearest, days: world::US },
    Country { code: "ZA", shift: Shift::AlsoAfterSunday, days: world::ZA },
];
