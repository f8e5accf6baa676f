//! The cookies of the site, each with its name and how a browser is told to keep it. Nobody else writes one.
//!
//! All of them are `Secure`: browsers count a loopback address as secure, and elsewhere the site is served over TLS.
//! The prefix `__Host-` makes browsers insist on `Secure`, `Path=/` and no `Domain`, so no other host, and nobody on
//! the wire, can plant one. Zone and theme are read and written by `early.js` too.

use domain::{
    calendar::Zone,
    identity::{account::LOCALES, oidc::OIDC_MINUTES, referral::REFERRAL_DAYS, staff::ACTING_MINUTES},
    integrations::lti::ARRIVAL_MINUTES,
    money::Currency,
    platform::replica::WROTE_SECONDS,
};

/// A cookie as the page about cookies tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cookie {
    /// Its name.
    pub name: &'static str,
    /// How long a browser keeps it.
    pub seconds: u32,
}

/// Every cookie there is. A browser is asked to keep nothing else but [`STORED`].
pub const ALL: [Cookie; 12] = [
    Cookie { name: SESSION, seconds: SESSION_SECONDS },
    Cookie { name: DEVICE, seconds: DEVICE_SECONDS },
    Cookie { name: ACTING, seconds: ACTING_SECONDS },
    Cookie { name: WAY, seconds: WAY_SECONDS },
    Cookie { name: LAUNCH, seconds: LAUNCH_SECONDS },
    Cookie { name: REFERRAL, seconds: REFERRAL_SECONDS },
    Cookie { name: FLASH, seconds: FLASH_SECONDS },
    Cookie { name: WROTE, seconds: WROTE_SECONDS },
    Cookie { name: LOCALE, seconds: YEAR_SECONDS },
    Cookie { name: THEME, seconds: YEAR_SECONDS },
    Cookie { name: ZONE, seconds: YEAR_SECONDS },
    Cookie { name: CURRENCY, seconds: YEAR_SECONDS },
];

/// What the scripts of whoever is signed in keep besides (`live.js`, `worker.js`), by the names it goes by.
pub const STORED: [&str; 7] = [EVENT, WAITING, DRAFTS, PUSHED, PAGES, WATCHED, UNITS];

/// Where the open pages left off.
pub const EVENT: &str = "event";
/// Messages that wait for a network.
pub const WAITING: &str = "waiting";
/// What somebody began to write, by conversation.
pub const DRAFTS: &str = "drafts";
/// That the server was told of this browser since it was opened.
pub const PUSHED: &str = "pushed";
/// Pages for when there is no network.
pub const PAGES: &str = "own";
/// What was watched of a film and not sent yet.
pub const WATCHED: &str = "watched";

/// Units of courses that somebody took along.
pub const UNITS: &str = "units";

/// The browser's session.
pub const SESSION: &str = "__Host-edustream";
/// Names the entry a refused form left behind.
pub const FLASH: &str = "__Host-edustream_flash";
/// Says that this browser has just changed something, where lists may be a moment old.
pub const WROTE: &str = "__Host-edustream_wrote";
/// Says that this browser has signed in before; opens nothing.
pub const DEVICE: &str = "__Host-edustream_device";
/// Lets somebody of the staff look at an account from inside.
pub const ACTING: &str = "__Host-edustream_look";
/// Knows the browser again that went to a provider of accounts.
pub const WAY: &str = "__Host-edustream_way";
/// Knows the browser again that a learning platform sends here.
pub const LAUNCH: &str = "__Host-edustream_launch";
/// With whose link somebody came.
pub const REFERRAL: &str = "__Host-edustream_ref";
/// The chosen language.
pub const LOCALE: &str = "edustream_locale";
/// The chosen theme.
pub const THEME: &str = "edustream_theme";
/// The chosen unit of prices.
pub const CURRENCY: &str = "edustream_currency";
/// The browser's time zone.
pub const ZONE: &str = "edustream_zone";

/// Stands behind a zone that was chosen: the browser's own does not take its place.
const CHOSEN: char = '!';
/// Themes a reader can choose.
const THEMES: [&str; 3] = ["light", "dark", "system"];
const SESSION_SECONDS: u32 = 30 * 86_400;
const DEVICE_SECONDS: u32 = 90 * 86_400;
const ACTING_SECONDS: u32 = ACTING_MINUTES as u32 * 60;
const WAY_SECONDS: u32 = OIDC_MINUTES as u32 * 60;
const LAUNCH_SECONDS: u32 = ARRIVAL_MINUTES as u32 * 60;
const REFERRAL_SECONDS: u32 = REFERRAL_DAYS * 86_400;
const FLASH_SECONDS: u32 = 600;
const YEAR_SECONDS: u32 = 365 * 86_400;

/// Gives the browser its session, for 30 days.
pub fn session(token: &str) -> String {
    private(SESSION, token, SESSION_SECONDS)
}

/// Takes the session from the browser.
pub fn no_session() -> String {
    private(SESSION, "", 0)
}

/// The browser has signed in; remembered for 90 days, sign-outs included.
pub fn device(token: &str) -> String {
    private(DEVICE, token, DEVICE_SECONDS)
}

/// The staff's look at an account, for half an hour.
pub fn acting(token: &str) -> String {
    private(ACTING, token, ACTING_SECONDS)
}

/// The look has ended.
pub fn no_acting() -> String {
    private(ACTING, "", 0)
}

/// Goes along to a provider of accounts, for a quarter of an hour.
pub fn way(secret: &str) -> String {
    private(WAY, secret, WAY_SECONDS)
}

/// The browser is back.
pub fn no_way() -> String {
    private(WAY, "", 0)
}

/// Goes along on the way from a learning platform, for an hour. A page of the platform posts us its word, and such a
/// post brings no cookie: it is looked at when the browser follows us to a page of ours.
pub fn launch(secret: &str) -> String {
    private(LAUNCH, secret, LAUNCH_SECONDS)
}

/// The code of the link that was opened, for thirty days.
pub fn referral(code: &str) -> String {
    private(REFERRAL, code, REFERRAL_SECONDS)
}

/// Names the entry a refused form left behind, for ten minutes.
pub fn flash(id: &str) -> String {
    private(FLASH, id, FLASH_SECONDS)
}

/// The entry was read.
pub fn no_flash() -> String {
    private(FLASH, "", 0)
}

/// The browser has just changed something; for ten seconds.
pub fn wrote() -> String {
    private(WROTE, "1", WROTE_SECONDS)
}

/// The language of the pages from now on; nothing for one we do not speak.
pub fn locale(locale: &str) -> Option<String> {
    LOCALES.contains(&locale).then(|| remembered(LOCALE, locale))
}

/// The theme from now on; nothing for one there is not.
pub fn theme(theme: &str) -> Option<String> {
    THEMES.contains(&theme).then(|| remembered(THEME, theme))
}

/// The unit of prices from now on, for a browser without an account; nothing for one that nobody pays in.
pub fn currency(code: &str) -> Option<String> {
    let known = Currency::MONEY.iter().find(|currency| currency.code() == code)?;
    Some(remembered(CURRENCY, known.code()))
}

/// The zone that somebody chose, from now on, whatever their browser tells; nothing for one there is not. UTC under
/// another name, for `UTC` is what browsers say that hide their zone.
pub fn zone(zone: &str) -> Option<String> {
    let zone: Zone = zone.parse().ok()?;
    let name = if zone == Zone::UTC { "Etc/UTC" } else { zone.name() };
    Some(remembered(ZONE, &format!("{name}{CHOSEN}")))
}

/// The zone in such a cookie, chosen by somebody or told by their browser.
pub fn zone_in(value: &str) -> &str {
    value.strip_suffix(CHOSEN).unwrap_or(value)
}

fn private(name: &str, value: &str, seconds: u32) -> String {
    format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}")
}

fn remembered(name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; Secure; SameSite=Lax; Max-Age={YEAR_SECONDS}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_proves_somebody_is_kept_from_scripts_and_other_hosts() {
        for cookie in [
            session("t"),
            no_session(),
            device("d"),
            acting("a"),
            way("w"),
            launch("l"),
            referral("abcdefgh"),
            no_acting(),
            way("w"),
            no_way(),
            referral("r"),
            flash("f"),
            no_flash(),
            wrote(),
        ] {
            assert!(cookie.starts_with("__Host-"), "{cookie}");
            for part in ["; Path=/;", "; Secure;", "; HttpOnly;", "; SameSite=Lax;"] {
                assert!(cookie.contains(part), "{cookie}");
            }
            assert!(!cookie.contains("Domain"), "{cookie}");
        }
        assert!(no_session().ends_with("Max-Age=0") && no_flash().ends_with("Max-Age=0"));
    }

    /// Files of the browser's and of the face's sources, by path.
    fn sources() -> Vec<(String, String)> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let (mut folders, mut files) =
            (vec![root.join("app"), root.join("frontend/src"), root.join("server/src")], vec![]);
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|end| end == "rs" || end == "js" || end == "html") {
                    files.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
                }
            }
        }
        assert!(files.len() > 100, "{}", files.len());
        files
    }

    #[test]
    fn every_cookie_is_listed_with_the_time_browsers_are_told() {
        let set = [
            session("t"),
            device("d"),
            acting("a"),
            way("w"),
            launch("l"),
            referral("abcdefgh"),
            flash("f"),
            wrote(),
            locale("de").unwrap(),
            theme("dark").unwrap(),
            zone("Asia/Tokyo").unwrap(),
            currency("EUR").unwrap(),
        ];
        let told = set.map(|cookie| {
            let (name, rest) = cookie.split_once('=').unwrap();
            (name.to_owned(), rest.rsplit_once("Max-Age=").unwrap().1.parse::<u32>().unwrap())
        });
        assert_eq!(told, ALL.map(|cookie| (cookie.name.to_owned(), cookie.seconds)));
        // The early script writes the zone itself, so that the first page a browser asks for knows it.
        let early = include_str!("early.js");
        let written: Vec<&str> = early.split("document.cookie = `").skip(1).collect();
        assert_eq!(written.len(), 1);
        assert!(
            written[0].starts_with(&format!("{ZONE}=")) && written[0].contains(&format!("Max-Age={YEAR_SECONDS};"))
        );
    }

    #[test]
    fn a_browser_is_asked_to_keep_nothing_but_the_listed_cookies() {
        let stores = ["localStorage", "sessionStorage", "indexedDB", "local_storage", "session_storage", "idb_factory"];
        for (path, text) in sources().into_iter().filter(|(path, _)| !path.ends_with("cookies.rs")) {
            for store in stores.into_iter().filter(|_| !["live.js", "player.js"].iter().any(|own| path.ends_with(own)))
            {
                assert!(!text.contains(store), "{path} uses {store}: list what it keeps on the page about cookies");
            }
            let writes =
                text.contains("document.cookie =") || text.contains("set_cookie(\"") || text.contains("Max-Age=");
            assert!(!writes || path.ends_with("early.js"), "{path} writes a cookie of its own: write it in cookies.rs");
        }
    }

    #[test]
    fn what_scripts_keep_is_listed() {
        let (live, worker) = (include_str!("live.js"), include_str!("worker.js"));
        for write in ["store.write(\"", "sessionStorage.setItem(\""] {
            for key in live.split(write).skip(1) {
                let key = key.split('"').next().unwrap();
                assert!(STORED.contains(&key), "{key}: list it on the page about cookies");
            }
        }
        let player = include_str!("../../learning/src/player.js");
        assert_eq!(player.matches("setItem(known").count(), player.matches("setItem(").count());
        assert!(player.contains(&format!("const known = `{WATCHED} ")));
        let offline = include_str!("../../learning/src/offline.js");
        let units = format!("const UNITS = \"{UNITS}\";");
        assert!(offline.contains(&units) && worker.contains(&units));
        assert_eq!(offline.matches("caches.open(").count(), 1, "all of it lies in one place");
        assert_eq!(live.matches("setItem(").count(), 2, "one way to write each store");
        assert!(worker.contains(&format!("const OWN = \"{PAGES}\";")) && live.contains(EVENT) && live.contains(PUSHED));
    }

    #[test]
    fn a_choice_that_does_not_exist_is_not_remembered() {
        assert!(locale("de").is_some_and(|cookie| cookie.starts_with("edustream_locale=de; ")));
        assert!(zone("Asia/Tokyo").is_some_and(|cookie| cookie.starts_with("edustream_zone=Asia/Tokyo!; ")));
        assert!(zone("UTC").is_some_and(|cookie| cookie.starts_with("edustream_zone=Etc/UTC!; ")));
        assert_eq!((zone_in("Asia/Tokyo!"), zone_in("Asia/Tokyo"), zone_in("!")), ("Asia/Tokyo", "Asia/Tokyo", ""));
        assert!(currency("EUR").is_some_and(|cookie| cookie.starts_with("edustream_currency=EUR; ")));
        assert_eq!((currency("CREDIT"), currency("eur; Domain=evil.example")), (None, None));
        assert!(theme("dark").is_some_and(|cookie| cookie.contains("; Secure;")));
        for wrong in ["", "xx", "de; Domain=evil.example", "DE"] {
            assert_eq!((locale(wrong), theme(wrong), zone(wrong)), (None, None, None), "{wrong:?}");
        }
    }
}
