//! A first guess at the currency somebody pays in, from the time zone of the browser. Only a default: the account page
//! changes it.

use crate::{calendar::Zone, money::Currency};

/// Zones of places that pay in something else than US dollars, by the currencies we support.
const ZONES: &[(Currency, &[&str])] = &[
    (
        Currency::Eur,
        &[
            "Europe/Amsterdam",
            "Europe/Andorra",
            "Europe/Athens",
            "Europe/Berlin",
            "Europe/Bratislava",
            "Europe/Brussels",
            "Europe/Busingen",
            "Europe/Dublin",
            "Europe/Helsinki",
            "Europe/Lisbon",
            "Europe/Ljubljana",
            "Europe/Luxembourg",
            "Europe/Madrid",
            "Europe/Malta",
            "Europe/Monaco",
            "Europe/Paris",
            "Europe/Podgorica",
            "Europe/Riga",
            "Europe/Rome",
            "Europe/San_Marino",
            "Europe/Sofia",
            "Europe/Tallinn",
            "Europe/Vatican",
            "Europe/Vienna",
            "Europe/Vilnius",
            "Europe/Zagreb",
            "Asia/Nicosia",
            "Atlantic/Azores",
            "Atlantic/Canary",
            "Atlantic/Madeira",
        ],
    ),
    (
        Currency::Gbp,
        &["Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man", "GB"],
    ),
    (Currency::Jpy, &["Asia/Tokyo", "Japan"]),
    (Currency::Kwd, &["Asia/Kuwait"]),
    (Currency::Brl, &["America/Sao_Paulo", "America/Bahia", "America/Fortaleza", "America/Manaus", "America/Recife"]),
    (Currency::Cny, &["Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "PRC"]),
    (
        Currency::Rub,
        &[
            "Europe/Moscow",
            "Europe/Kaliningrad",
            "Europe/Samara",
            "Europe/Volgograd",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Novosibirsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Kamchatka",
        ],
    ),
    (Currency::Aed, &["Asia/Dubai"]),
    (Currency::Inr, &["Asia/Kolkata", "Asia/Calcutta"]),
    (
        Currency::Cad,
        &[
            "America/Toronto",
            "America/Montreal",
            "America/Vancouver",
            "America/Edmonton",
            "America/Winnipeg",
            "America/Halifax",
            "America/Regina",
            "America/St_Johns",
        ],
    ),
    (
        Currency::Aud,
        &[
            "Australia/Sydney",
            "Australia/Melbourne",
            "Australia/Brisbane",
            "Australia/Perth",
            "Australia/Adelaide",
            "Australia/Hobart",
            "Australia/Darwin",
            "Australia/Canberra",
        ],
    ),
];

/// The currency most people in that time zone pay in, US dollars where we have no better one.
pub fn currency_of(zone: Zone) -> Currency {
    let of_zone = ZONES.iter().find(|(_, zones)| zones.contains(&zone.name()));
    of_zone.map_or(Currency::Usd, |(currency, _)| *currency)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::zone::named as zone;

    #[test]
    fn people_start_with_the_currency_of_their_place_or_dollars() {
        for (own, expected) in [
            (zone("Europe/Berlin"), Currency::Eur),
            (zone("Asia/Tokyo"), Currency::Jpy),
            (zone("America/New_York"), Currency::Usd),
            (Zone::UTC, Currency::Usd),
        ] {
            assert_eq!(currency_of(own), expected, "{own}");
        }
    }

    #[test]
    fn every_listed_zone_exists_and_is_listed_once() {
        let mut names: Vec<&str> = ZONES.iter().flat_map(|(_, zones)| zones.iter().copied()).collect();
        assert!(names.iter().all(|name| name.parse::<Zone>().is_ok()), "{names:?}");
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
