//! Every table of the database, and what of it goes into the copy somebody asks for.
//!
//! The list is whole: `crates/services/tests/platform/privacy_schema.rs` walks the schema and fails on a table that is
//! not here, on a column that is neither exported nor explained, and on one that refers to a person and by which no
//! rows are looked for. A new table gets a line in its context's file.

mod bookings;
mod contexts;
mod disputes;
mod growth;
mod identity;
mod integrations;
mod learning;
mod machinery;
mod matching;
mod messages;
mod micro;
mod money;
mod room;
mod trust;

use std::sync::LazyLock;

/// One table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What goes into a copy.
    pub holds: Holds,
}

/// What of a table goes into a copy.
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// Rows of the person.
    Own(Own),
    /// None, and why not.
    Nothing(Why),
}

/// How the rows of a person are found and shown.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    /// What they are about, as the README says it.
    pub about: About,
    /// The condition on `t` that finds them; `$1` is the person.
    pub rows: &'static str,
    /// What is shown.
    pub columns: &'static [&'static str],
    /// Columns that are shown only where a condition on `t` holds: elsewhere they tell of somebody else.
    pub only_when: &'static [(&'static str, &'static str)],
    /// What is not shown, and why not.
    pub left_out: &'static [(&'static str, Why)],
}

/// What the rows of a table are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum About {
    Account,
    SignIns,
    Family,
    Teaching,
    Lessons,
    Messages,
    Courses,
    Money,
    Mails,
    Reports,
    Privacy,
    Acts,
}

impl About {
    /// The word by which the README's sentence is found.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::SignIns => "sign_ins",
            Self::Family => "family",
            Self::Teaching => "teaching",
            Self::Lessons => "lessons",
            Self::Messages => "messages",
            Self::Courses => "courses",
            Self::Money => "money",
            Self::Mails => "mails",
            Self::Reports => "reports",
            Self::Privacy => "privacy",
            Self::Acts => "acts",
        }
    }

    /// All of them, in the order of the README.
    pub const ALL: [Self; 12] = [
        Self::Account,
        Self::SignIns,
        Self::Family,
        Self::Teaching,
        Self::Lessons,
        Self::Messages,
        Self::Courses,
        Self::Money,
        Self::Mails,
        Self::Reports,
        Self::Privacy,
        Self::Acts,
    ];
}

/// Why something is not in a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Passwords, tokens, keys and what they are checked with: in a copy they would open the account.
    Secret,
    /// Made from what the copy shows, or shown elsewhere in it.
    Derived,
    /// Tells of somebody else.
    Others,
    /// Gone in days; what it is about stands in other tables.
    Passing,
    /// Keeps the site running and knows of nobody.
    Machinery,
    /// The same for everybody who reads the site.
    Everybody,
    /// Proof that nobody changed the past: sums over rows that are in the copy.
    Proof,
}

impl Why {
    /// The word by which the README's sentence is found.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Derived => "derived",
            Self::Others => "others",
            Self::Passing => "passing",
            Self::Machinery => "machinery",
            Self::Everybody => "everybody",
            Self::Proof => "proof",
        }
    }

    /// All of them, in the order of the README.
    pub const ALL: [Self; 7] =
        [Self::Secret, Self::Others, Self::Derived, Self::Passing, Self::Proof, Self::Everybody, Self::Machinery];
}

/// All of them, by name.
pub static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let all = identity::OWN
        .iter()
        .chain(integrations::OWN)
        .chain(contexts::OWN)
        .chain(micro::OWN)
        .chain(learning::OWN)
        .chain(money::OWN)
        .chain(disputes::OWN)
        .chain(messages::OWN)
        .chain(room::OWN)
        .chain(matching::OWN)
        .chain(growth::OWN)
        .chain(trust::OWN)
        .chain(machinery::NOTHING);
    let mut all: Vec<Table> = all.copied().collect();
    all.sort_by_key(|table| table.name);
    all
});

type Left = &'static [(&'static str, Why)];

const fn own(
    name: &'static str,
    about: About,
    rows: &'static str,
    columns: &'static [&'static str],
    left_out: Left,
) -> Table {
    Table { name, holds: Holds::Own(Own { about, rows, columns, only_when: &[], left_out }) }
}

/// The same with columns that tell of somebody else in some rows.
const fn partly(table: Table, only_when: &'static [(&'static str, &'static str)]) -> Table {
    match table.holds {
        Holds::Own(own) => Table { name: table.name, holds: Holds::Own(Own { only_when, ..own }) },
        Holds::Nothing(_) => table,
    }
}
