//! The words a door is described with: its kind, and which class of limits, shedding and headers it belongs to.
//!
//! They are names, not numbers: how many searches a minute are let in is a rule of the limits, how many requests at
//! work are too many one of the server.

/// A method of HTTP that a row may have. `HEAD` belongs to every `GET` row and passes everything that `GET` passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// Every method, in the order of the words below.
    pub const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete];

    /// The word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// Reads a method of the wire; `HEAD` is `GET`. Others open no door.
    pub fn parse(word: &str) -> Option<Self> {
        let word = if word == "HEAD" { "GET" } else { word };
        Self::ALL.into_iter().find(|method| method.code() == word)
    }
}

/// What stands behind a door; decides who reads its refusals and in which shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A page a person reads: a refusal is a page, a missing sign-in leads to the log-in.
    Page,
    /// The public API: problem documents.
    Api,
    /// A server function, called by islands and posted to by plain forms.
    Rpc,
    /// A socket: an upgrade of a `GET`, by a browser or a program.
    Ws,
    /// Files: the same for everybody, so nobody is looked at.
    Media,
    /// What other companies' servers post to us, signed.
    Webhook,
    /// Exists in dev mode only.
    Dev,
    /// What orchestrators and monitoring ask; nobody is looked at.
    Health,
}

impl Kind {
    /// The word of the routing table. Probes have always been printed as part of the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Api | Self::Health => "api",
            Self::Rpc => "rpc",
            Self::Ws => "ws",
            Self::Media => "media",
            Self::Webhook => "webhook",
            Self::Dev => "dev",
        }
    }
}

/// What is refused first when more is asked than can be answered; the order is that of being missed least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shed {
    /// What nobody asked for.
    Recommendations,
    /// Searches.
    Search,
    /// Other pages and reads that everybody sees alike.
    Catalogue,
    /// Everything that is not named here.
    Rest,
    /// Signing in, paying and lessons: never refused for being many.
    Never,
}

/// Which requests per minute are counted together, per person or else per address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rate {
    /// Not counted: probes, files, dev mode.
    Free,
    /// Pages and forms; apart from the API, so that a program that was stopped does not lock its owner out of the site.
    Site,
    /// Pages that search: counted as a search too.
    SiteSearch,
    /// The API.
    Api,
    /// The API's searches: counted as a search too.
    ApiSearch,
    /// Files that people sent: by address alone, many times what a page shows.
    File,
}

/// How an answer may be kept, framed and shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Headers {
    /// A page of ours: framed by nobody; asked for again each time, and kept nowhere once somebody is signed in.
    Page,
    /// Data for whoever asked: kept nowhere.
    Data,
    /// A page that other sites frame (a widget): framed by anybody, kept for a short while.
    Widget,
    /// A file: kept as its server says.
    Asset,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_is_get_and_what_is_no_method_opens_nothing() {
        assert_eq!(Method::parse("HEAD"), Some(Method::Get));
        assert_eq!(Method::ALL.map(|method| Method::parse(method.code())), Method::ALL.map(Some));
        for word in ["get", "TRACE", "CONNECT", "OPTIONS", "N000001", ""] {
            assert_eq!(Method::parse(word), None, "{word:?}");
        }
    }

    #[test]
    fn what_is_missed_least_is_shed_first() {
        assert!(Shed::Recommendations < Shed::Search && Shed::Search < Shed::Catalogue);
        assert!(Shed::Catalogue < Shed::Rest && Shed::Rest < Shed::Never);
    }
}
