//! Reading the list of people that an institution invites: a table as a spreadsheet saves it, or one address a line.
//!
//! Nothing of it is believed. Its size and rows are limited, its separator is found, a row that cannot be used is named
//! by its line with a reason, and the others go on; what will happen is a plan that can be looked at before.

use super::NAME_MAX_CHARS;
use crate::{
    Refusal,
    codes::codes,
    identity::Email,
    integrations::refusals::{roster_empty, roster_encoding, roster_quotes, roster_too_large, roster_too_long},
    text,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// Most bytes of a list.
pub const ROSTER_MAX_BYTES: usize = 50_000;
/// Most rows of a list.
pub const ROSTER_MAX_ROWS: usize = 500;
/// How the column of addresses is called, in the languages we speak.
const ADDRESS_COLUMNS: &[&str] = &[
    "email",
    "e-mail",
    "mail",
    "address",
    "e-mail-adresse",
    "correo",
    "correo electrónico",
    "courriel",
    "adresse e-mail",
    "почта",
    "эл. почта",
    "البريد",
    "البريد الإلكتروني",
    "邮箱",
    "电子邮箱",
];
/// How the column of names is.
const NAME_COLUMNS: &[&str] = &["name", "display_name", "full name", "nom", "nombre", "nome", "имя", "الاسم", "姓名"];

codes! {
    /// Why somebody on a list is not invited.
    RosterProblem {
        /// There is no address that mail could be sent to.
        EmailInvalid = "email_invalid",
        /// The name cannot be stored or shown.
        NameInvalid = "name_invalid",
        /// The address stands further up.
        Twice = "twice_in_list",
        /// They are a member.
        Member = "member_already",
        /// An invitation waits for them.
        Invited = "invited_already",
        /// All seats are taken.
        NoSeat = "no_seat_left",
    }
}

/// Somebody on a list, and what will become of it, or became.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RosterEntry {
    /// The line of the list.
    pub line: i64,
    /// The address as it will be used; as it was typed where it is none.
    pub email: String,
    /// The name; empty when the list has none.
    pub name: String,
    /// Why they are not invited; null when they are.
    pub problem: Option<RosterProblem>,
}

/// How many of a list are invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct RosterCounts {
    pub invited: i64,
    pub refused: i64,
}

impl RosterCounts {
    /// Of those entries.
    pub fn of(entries: &[RosterEntry]) -> Self {
        let count = |refused| entries.iter().filter(|entry| entry.problem.is_some() == refused).count();
        let count = |refused| i64::try_from(count(refused)).unwrap_or(i64::MAX);
        Self { invited: count(false), refused: count(true) }
    }
}

/// Reads a list. With a line of titles the columns may stand in any order; without one the address comes first.
///
/// # Errors
/// 422 at `csv`: `required` for nothing, `roster_too_large`, `roster_encoding` for what is not text in UTF-8,
/// `roster_quotes` for a quotation mark that is never closed, `roster_too_long`.
pub fn roster_read(csv: &str) -> Result<Vec<RosterEntry>, Refusal> {
    if csv.len() > ROSTER_MAX_BYTES {
        return Err(roster_too_large(ROSTER_MAX_BYTES / 1_000));
    }
    let csv = csv.strip_prefix('\u{feff}').unwrap_or(csv);
    // What a program put in place of letters it could not read, and what no text has.
    if csv.contains(['\u{fffd}', '\0']) {
        return Err(roster_encoding());
    }
    let mut rows = records(csv)?;
    let (address, name) = match rows.first().and_then(|(_, cells)| columns(cells)) {
        Some(found) => {
            rows.remove(0);
            found
        }
        None => (0, Some(1)),
    };
    if rows.is_empty() {
        return Err(roster_empty());
    }
    if rows.len() > ROSTER_MAX_ROWS {
        return Err(roster_too_long(ROSTER_MAX_ROWS));
    }
    let cell = |cells: &[String], at: Option<usize>| at.and_then(|at| cells.get(at)).cloned().unwrap_or_default();
    Ok(rows.iter().map(|(line, cells)| entry(*line, &cell(cells, Some(address)), &cell(cells, name))).collect())
}

fn entry(line: i64, address: &str, name: &str) -> RosterEntry {
    let shown = |text: &str| text.chars().filter(|c| !c.is_control()).take(NAME_MAX_CHARS).collect::<String>();
    match (Email::parse(address), text::clean_line(name, NAME_MAX_CHARS)) {
        (Err(_), _) => {
            RosterEntry { line, email: shown(address), name: shown(name), problem: Some(RosterProblem::EmailInvalid) }
        }
        (Ok(email), Err(_)) => RosterEntry {
            line,
            email: email.as_str().to_owned(),
            name: shown(name),
            problem: Some(RosterProblem::NameInvalid),
        },
        (Ok(email), Ok(name)) => RosterEntry { line, email: email.as_str().to_owned(), name, problem: None },
    }
}

/// Where address and name stand, when the row is one of titles.
fn columns(cells: &[String]) -> Option<(usize, Option<usize>)> {
    let at = |known: &[&str]| cells.iter().position(|cell| known.contains(&cell.trim().to_lowercase().as_str()));
    at(ADDRESS_COLUMNS).map(|address| (address, at(NAME_COLUMNS)))
}

/// The rows with the lines they begin at, without empty ones (RFC 4180, with a comma, a semicolon or a tab between).
fn records(csv: &str) -> Result<Vec<(i64, Vec<String>)>, Refusal> {
    let first = csv.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let separator = [';', '\t'].into_iter().find(|sign| first.contains(*sign)).unwrap_or(',');
    let (mut rows, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut line, mut began, mut quoted) = (1, 1, false);
    let mut signs = csv.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            _ if quoted => {
                line += i64::from(sign == '\n');
                cell.push(sign);
            }
            '\r' if signs.peek() == Some(&'\n') => {}
            '\r' | '\n' => {
                cells.push(std::mem::take(&mut cell));
                row_add(&mut rows, began, std::mem::take(&mut cells));
                line += 1;
                began = line;
            }
            _ if sign == separator => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(sign),
        }
    }
    if quoted {
        return Err(roster_quotes(began));
    }
    cells.push(cell);
    row_add(&mut rows, began, cells);
    Ok(rows)
}

fn row_add(rows: &mut Vec<(i64, Vec<String>)>, line: i64, cells: Vec<String>) {
    if cells.iter().any(|cell| !cell.trim().is_empty()) {
        rows.push((line, cells));
    }
}

/// How somebody sits on a seat already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Seated {
    Invited,
    Member,
}

/// What becomes of a list where those sit and so many seats are free: the first that can be invited are.
pub fn roster_plan(entries: Vec<RosterEntry>, seated: &BTreeMap<String, Seated>, free: i64) -> Vec<RosterEntry> {
    let (mut known, mut free) = (HashSet::new(), free);
    let planned = entries.into_iter().map(|entry| {
        let judged = entry.problem.or_else(|| match seated.get(&entry.email) {
            _ if known.contains(&entry.email) => Some(RosterProblem::Twice),
            Some(Seated::Member) => Some(RosterProblem::Member),
            Some(Seated::Invited) => Some(RosterProblem::Invited),
            None if free <= 0 => Some(RosterProblem::NoSeat),
            None => None,
        });
        if judged.is_none() {
            free -= 1;
        }
        if entry.problem.is_none() {
            known.insert(entry.email.clone());
        }
        RosterEntry { problem: judged, ..entry }
    });
    planned.collect()
}

#[cfg(test)]
#[path = "roster_tests.rs"]
mod tests;
