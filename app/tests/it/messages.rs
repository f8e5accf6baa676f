//! A conversation as it is shown, and what is typed into one.

use app_messages::{draft, grouped, instant_at, shown_of};
use chrono::DateTime;
use domain::{
    ids::{MessageId, ThreadId, UserId},
    messages::{
        message::{Message, TEXT_MAX_CHARS},
        thread::{Part, Participant},
    },
};
use uuid::Uuid;

fn message(sender: u128, minute: i64) -> Message {
    Message {
        id: MessageId(Uuid::from_u128(7)),
        thread_id: ThreadId(Uuid::from_u128(1)),
        number: minute,
        client_id: String::new(),
        sender_id: UserId(Uuid::from_u128(sender)),
        text: "Hello".into(),
        booking_id: None,
        sent_at: DateTime::from_timestamp(1_790_000_000 + minute * 60, 0).unwrap(),
        edited_at: None,
        version: 1,
        deleted: false,
        held: false,
        attachments: Vec::new(),
        reactions: Vec::new(),
        send_at: None,
        nudge: None,
    }
}

#[test]
fn whoever_goes_on_within_ten_minutes_goes_on_in_the_same_breath() {
    let begins = |messages: Vec<Message>| grouped(messages).into_iter().map(|(_, begins)| begins).collect::<Vec<_>>();
    let said = [(1, 0), (1, 10), (1, 21), (2, 22), (1, 23)].map(|(sender, minute)| message(sender, minute));
    assert_eq!(begins(said.to_vec()), [true, false, true, true, true]);
    assert!(begins(Vec::new()).is_empty());
}

#[test]
fn only_the_own_last_message_says_how_far_it_got_and_the_readers_own_eyes_do_not_count() {
    let person = |id: u128, part, read_number| Participant {
        id: UserId(Uuid::from_u128(id)),
        display_name: format!("Person {id}"),
        photo_url: None,
        tutor_id: None,
        part,
        read_number,
        delivered_number: read_number + 2,
    };
    let own = UserId(Uuid::from_u128(1));
    let people = [person(1, Part::Writer, 9), person(2, Part::Writer, 4)];
    let read = |number, last| shown_of(message(1, number), true, (last, false), own, &people).read;
    assert_eq!([read(4, true), read(5, true), read(4, false)], [Some(true), Some(false), None]);
    let arrived = |number, last| shown_of(message(1, number), true, (last, false), own, &people).delivered;
    assert_eq!([arrived(6, true), arrived(7, true), arrived(6, false)], [true, false, false]);
    let parent = shown_of(message(2, 1), true, (false, false), own, &[person(1, Part::Parent, 0)]);
    assert!(parent.may_release && parent.name.is_empty(), "whoever left is nobody by name");
    let many = [person(1, Part::Writer, 9), person(2, Part::Writer, 4), person(3, Part::Writer, 3)];
    let to_all = |number| shown_of(message(1, number), true, (true, true), own, &many).delivered;
    assert_eq!([to_all(5), to_all(6)], [true, false], "in a group once everybody has it");
    let read_by = |number, group| shown_of(message(1, number), true, (true, group), own, &many).read_by;
    assert_eq!([read_by(4, true), read_by(3, true), read_by(3, false)], [Some((1, 2)), Some((2, 2)), None]);
}

#[test]
fn a_wall_clock_is_read_in_its_zone_and_an_hour_that_is_left_out_is_the_next_one() {
    assert_eq!(instant_at("2027-06-01T10:00", "Europe/Berlin"), "2027-06-01T08:00:00+00:00");
    assert_eq!(instant_at("2027-06-01T10:00", "nowhere"), "2027-06-01T10:00:00+00:00");
    assert_eq!(instant_at("2027-03-28T02:30", "Europe/Berlin"), "2027-03-28T01:30:00+00:00");
    assert_eq!(instant_at("2027-10-31T02:30", "Europe/Berlin"), "2027-10-31T00:30:00+00:00", "the first of two");
    assert_eq!(instant_at("soon", "Europe/Berlin"), "soon");
}

#[test]
fn what_is_shared_stands_once_and_fits() {
    let of = |title: &str, text: &str, url: &str| draft([title.into(), text.into(), url.into()]);
    assert_eq!(of("Fractions", " see this ", "https://a.example/"), "Fractions\nsee this\nhttps://a.example/");
    assert_eq!(of("", "see https://a.example/", "https://a.example/"), "see https://a.example/");
    assert_eq!(of("", "", ""), "");
    assert_eq!(of("", &"a".repeat(TEXT_MAX_CHARS + 1), "").len(), TEXT_MAX_CHARS);
}
