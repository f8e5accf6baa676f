//! Board and notes as one document that browsers change at the same time.

use domain::room::board::{CHANGE_MAX_BYTES, DOCUMENT_MAX_BYTES};
use room::Document;
use yrs::{Array, Doc, Map, MapPrelim, Text, Transact};

/// What a browser sends that wrote `text` and drew a line.
fn browser(text: &str) -> Vec<u8> {
    let doc = Doc::new();
    let (notes, board) = (doc.get_or_insert_text("notes"), doc.get_or_insert_array("board"));
    let mut work = doc.transact_mut();
    notes.push(&mut work, text);
    let line = board.push_back(&mut work, MapPrelim::default());
    line.insert(&mut work, "k", "line");
    line.insert(&mut work, "c", "#1d4ed8");
    line.insert(&mut work, "w", 4.0);
    let points = line.insert(&mut work, "p", yrs::ArrayPrelim::default());
    for value in [1.0, 2.0, 3.0, 4.5] {
        points.push_back(&mut work, value);
    }
    work.encode_update_v1()
}

#[test]
fn what_two_wrote_at_once_is_all_there_whoever_comes_first() {
    let (one, other) = (browser("one"), browser("other"));
    let mut orders = [Document::open(None, 0).unwrap(), Document::open(None, 0).unwrap()];
    for (at, document) in orders.iter_mut().enumerate() {
        let changes = if at == 0 { [&one, &other, &one] } else { [&other, &one, &other] };
        for change in changes {
            document.change(change).unwrap();
        }
        assert_eq!(document.shapes().len(), 2);
    }
    let [first, second] = &orders;
    assert_eq!(first.notes(), second.notes());
    assert!(first.notes().contains("one") && first.notes().contains("other"), "{}", first.notes());
    let again = Document::open(Some(&first.whole()), 1).unwrap();
    assert_eq!((again.notes(), again.shapes()), (first.notes(), first.shapes()));
    let shape = again.shapes().remove(0);
    assert_eq!((shape.kind.as_str(), shape.points), ("line", vec![1.0, 2.0, 3.0, 4.5]));
}

#[test]
fn a_change_without_the_one_before_it_is_not_stored_and_harms_nothing() {
    let doc = Doc::new();
    let notes = doc.get_or_insert_text("notes");
    let write = |text: &str| {
        let mut work = doc.transact_mut();
        notes.push(&mut work, text);
        work.encode_update_v1()
    };
    let (first, second) = (write("first "), write("second"));
    let mut document = Document::open(None, 0).unwrap();
    document.change(&second).unwrap();
    assert_eq!((document.notes().as_str(), document.whole().len()), ("", 2));
    document.change(&first).unwrap();
    assert_eq!(document.notes(), "first second");
    assert_eq!(Document::open(Some(&document.whole()), 1).unwrap().notes(), "first second");
}

#[test]
fn what_is_no_change_is_refused_and_changes_nothing() {
    let mut document = Document::open(None, 0).unwrap();
    document.change(&browser("kept")).unwrap();
    let whole = document.whole();
    for wrong in [&[][..], &[0xff; 64], &[1], &[7, 7, 7], &vec![0; CHANGE_MAX_BYTES + 1]] {
        assert_eq!(document.change(wrong).unwrap_err().code, "board_unread", "{:?}", &wrong[..wrong.len().min(8)]);
    }
    assert_eq!(document.whole(), whole);
}

#[test]
fn a_document_has_an_end() {
    let mut document = Document::open(None, 0).unwrap();
    let (doc, big) = (Doc::new(), "x".repeat(50_000));
    let notes = doc.get_or_insert_text("notes");
    let mut refused = None;
    for _ in 0..60 {
        let mut work = doc.transact_mut();
        notes.push(&mut work, &big);
        let change = work.encode_update_v1();
        refused = document.change(&change).err();
        if refused.is_some() {
            break;
        }
    }
    assert_eq!(refused.unwrap().code, "board_full");
    assert!(document.whole().len() <= DOCUMENT_MAX_BYTES);
}
