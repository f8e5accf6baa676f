//! Lists of people: what is read of them, and what comes of each row.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::{
    RosterProblem::{EmailInvalid, Invited, Member, NameInvalid, NoSeat, Twice},
    *,
};
use proptest::prelude::*;

fn code(csv: &str) -> String {
    roster_read(csv).unwrap_err().fields[0].code.clone()
}

fn people(csv: &str) -> Vec<(i64, String, String)> {
    roster_read(csv).unwrap().into_iter().map(|entry| (entry.line, entry.email, entry.name)).collect()
}

fn one(line: i64, email: &str, name: &str) -> (i64, String, String) {
    (line, email.to_owned(), name.to_owned())
}

#[test]
fn what_is_no_list_is_refused_whole() {
    assert_eq!(code(""), "required");
    assert_eq!(code(" \r\n\n"), "required");
    assert_eq!(code("email;name\n"), "required");
    assert_eq!(code(&"a@b.test\n".repeat(20_000)), "roster_too_large");
    assert_eq!(code(&"a@b.test\n".repeat(ROSTER_MAX_ROWS + 1)), "roster_too_long");
    assert_eq!(code("M\u{fffd}ller,m@b.test"), "roster_encoding");
    assert_eq!(code("a@b.test\0"), "roster_encoding");
    assert_eq!(code("a@b.test,\"Ada"), "roster_quotes");
}

#[test]
fn a_table_of_a_spreadsheet_is_read_whatever_stands_between_its_cells() {
    let both = vec![one(2, "ada@b.test", "Ada"), one(3, "bo@b.test", "Bo, the \"second\"")];
    for csv in [
        "\u{feff}Name;E-Mail\r\nAda;Ada@B.test\r\n\"Bo, the \"\"second\"\"\";bo@b.test\r\n",
        "email,name\nada@b.test,Ada\nbo@b.test,\"Bo, the \"\"second\"\"\"",
        "class\tname\temail\n7b\tAda\tada@b.test\n7b\tBo, the \"second\"\tbo@b.test",
    ] {
        assert_eq!(people(csv), both, "{csv:?}");
    }
    assert_eq!(people("ada@b.test\n\n bo@b.test "), [one(1, "ada@b.test", ""), one(3, "bo@b.test", "")]);
}

#[test]
fn a_row_that_cannot_be_used_is_named_by_its_line_and_the_others_go_on() {
    let read = roster_read("email,name\nada@b.test,Ada\nnobody,Bo\nbo@b.test,B\u{202e}o\n,Cy").unwrap();
    let told: Vec<_> = read.iter().map(|entry| (entry.line, entry.problem)).collect();
    assert_eq!(told, [(2, None), (3, Some(EmailInvalid)), (4, Some(NameInvalid)), (5, Some(EmailInvalid))]);
}

#[test]
fn a_line_within_quotation_marks_does_not_move_the_count() {
    let read = roster_read("email,name\nada@b.test,\"Ada\nB\"\nbo@b.test,Bo").unwrap();
    assert_eq!((read[0].problem, read[1].line), (Some(RosterProblem::NameInvalid), 4));
}

#[test]
fn nobody_is_invited_twice_and_nobody_without_a_seat() {
    let seated = BTreeMap::from([("in@b.test".to_owned(), Seated::Member), ("w@b.test".to_owned(), Seated::Invited)]);
    let read = roster_read("in@b.test\nw@b.test\nada@b.test\nADA@b.test\nbo@b.test\ncy@b.test").unwrap();
    let planned = roster_plan(read, &seated, 2);
    let told: Vec<_> = planned.iter().map(|entry| entry.problem).collect();
    assert_eq!(told, [Some(Member), Some(Invited), None, Some(Twice), None, Some(NoSeat)]);
    assert_eq!(RosterCounts::of(&planned), RosterCounts { invited: 2, refused: 4 });
}

proptest! {
    #[test]
    fn whatever_is_sent_is_read_or_refused_and_never_more_are_invited_than_seats_are_free(
        csv in "[a-c@.,;\"\t\n\r é]{0,200}", free in -1_i64..4
    ) {
        if let Ok(read) = roster_read(&csv) {
            let planned = roster_plan(read, &BTreeMap::new(), free);
            prop_assert!(RosterCounts::of(&planned).invited <= free.max(0));
        }
    }
}
