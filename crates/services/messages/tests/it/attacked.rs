//! Ways around the rules of messages, found by an attacker and closed.

use super::{Pair, children::Family, request, texts, threads, to_person, to_thread, told};
use chrono::Duration;
use domain::{
    identity::family::{
        ChildChangeRequest,
        events::{FamilyEvent, FamilyNews},
    },
    ids::BookingId,
    messages::{
        message::{EDIT_HOURS, EditRequest, Message, MessageRequest, ReleaseRequest},
        thread::Part,
    },
};
use services::{
    bookings::booking::{approval_approve, booking_cancel, booking_confirm, booking_create, booking_decline},
    identity::family::child_change,
    messages::{
        acts::{message_delete, message_edit, message_react, message_release},
        send::message_send,
        threads::{message_get, wanted},
    },
};
use testkit::{
    TestApp,
    scene::{Scene, TOMORROW, is_not_found, refusal, refused, request_of},
};
use uuid::Uuid;

fn edit(text: &str) -> EditRequest {
    EditRequest { text: text.into(), version: None }
}

fn read(message: &Message) -> ReleaseRequest {
    ReleaseRequest { version: Some(message.version) }
}

async fn set(test: &TestApp, sql: &'static str) {
    sqlx::query(sql).execute(&test.owner).await.unwrap();
}

/// A child whose messages its parent has switched off, and one it wrote and one it got before.
async fn switched_off() -> (Family, Message, Message) {
    let family = Family::with_lesson().await;
    let sent = to_person(&family.as_mia().await, family.tutor.person.id, "Hi").await.unwrap();
    let answer = to_person(&family.as_tutor(), family.mia.id, "Hello").await.unwrap();
    let off = ChildChangeRequest { may_message: Some(false), ..ChildChangeRequest::default() };
    child_change(&family.as_parent(), family.mia.id, &off).await.unwrap();
    (family, sent, answer)
}

#[tokio::test]
async fn a_child_whose_messages_are_off_changes_no_old_one_and_puts_nothing_under_others() {
    let (family, sent, answer) = switched_off().await;
    let mia = family.as_mia().await;
    let before = told(&family.test).await.len();
    assert_eq!(refused(message_edit(&mia, sent.id, &edit("Meet me at five")).await), (403, "messages_off".into()));
    assert_eq!(refused(message_react(&mia, answer.id, "like", true).await), (403, "messages_off".into()));
    assert_eq!(texts(&family.as_tutor(), sent.thread_id).await, ["Hi", "Hello"]);
    assert_eq!(told(&family.test).await.len(), before, "nobody is told of what was refused");
}

#[tokio::test]
async fn whoever_may_not_write_any_more_still_deletes_the_own_and_takes_reactions_away() {
    let family = Family::with_lesson().await;
    let mia = family.as_mia().await;
    let hello = to_person(&family.as_tutor(), family.mia.id, "Hello").await.unwrap();
    let own = to_thread(&mia, hello.thread_id, "Hi").await.unwrap();
    message_react(&mia, hello.id, "like", true).await.unwrap();
    let off = ChildChangeRequest { may_message: Some(false), ..ChildChangeRequest::default() };
    child_change(&family.as_parent(), family.mia.id, &off).await.unwrap();
    let mia = family.as_mia().await;
    assert!(message_react(&mia, hello.id, "like", false).await.unwrap().reactions.is_empty());
    message_delete(&mia, own.id).await.unwrap();
    assert!(message_get(&family.as_tutor(), own.id).await.unwrap().deleted);
}

#[tokio::test]
async fn nothing_is_changed_for_a_child_without_a_parent_or_for_a_closed_account() {
    let family = Family::with_lesson().await;
    let tutor = family.as_tutor();
    let sent = to_person(&tutor, family.mia.id, "Hello").await.unwrap();
    set(&family.test, "delete from child_consents").await;
    set(&family.test, "delete from children").await;
    assert_eq!(refused(message_edit(&tutor, sent.id, &edit("Alone now?")).await), (403, "parent_needed".into()));
    let pair = Pair::new().await;
    let answer = pair.answers("Good morning").await;
    let closed = sqlx::query("update users set deleted_at = now() where id = $1").bind(pair.tutor.person.id.0);
    closed.execute(&pair.test.owner).await.unwrap();
    assert_eq!(refused(message_edit(&pair.ada, pair.first.id, &edit("x")).await), (409, "nobody_reads".into()));
    assert_eq!(refused(message_react(&pair.ada, answer.id, "like", true).await), (409, "nobody_reads".into()));
}

#[tokio::test]
async fn a_message_is_changed_within_a_day_and_not_after() {
    let pair = Pair::new().await;
    pair.test.clock.advance(Duration::hours(EDIT_HOURS) - Duration::minutes(1));
    message_edit(&pair.ada, pair.first.id, &edit("Good evening")).await.unwrap();
    pair.test.clock.advance(Duration::minutes(1));
    assert_eq!(refused(message_edit(&pair.ada, pair.first.id, &edit("Late")).await), (409, "edit_too_late".into()));
    assert_eq!(texts(&pair.rosa, pair.thread).await, ["Good evening"]);
    message_delete(&pair.ada, pair.first.id).await.unwrap();
}

#[tokio::test]
async fn a_parent_lets_through_the_text_that_was_read_and_no_other() {
    let family = Family::with_lesson().await;
    let (mia, parent, tutor) = (family.as_mia().await, family.as_parent(), family.as_tutor());
    let hello = to_person(&mia, family.tutor.person.id, "Hi").await.unwrap();
    let held = to_thread(&mia, hello.thread_id, "Call 0151 2345 6789").await.unwrap();
    let harmless = message_edit(&mia, held.id, &edit("See you on Monday")).await.unwrap();
    assert!(harmless.held, "a parent reads it all the same");
    let shown = message_get(&parent, held.id).await.unwrap();
    assert_eq!((shown.text.as_str(), shown.version), ("See you on Monday", 2));
    message_edit(&mia, held.id, &edit("Call 0151 2345 6789 at five")).await.unwrap();
    assert_eq!(refused(message_release(&parent, held.id, read(&shown)).await), (409, "message_changed".into()));
    let nothing = refusal(message_release(&parent, held.id, ReleaseRequest::default()).await);
    assert_eq!((nothing.code.as_str(), nothing.fields[0].field.as_str()), ("required", "version"));
    is_not_found(message_get(&tutor, held.id).await);
    assert_eq!(texts(&tutor, hello.thread_id).await, ["Hi"]);
    let now = message_get(&parent, held.id).await.unwrap();
    message_release(&parent, held.id, read(&now)).await.unwrap();
    assert_eq!(texts(&tutor, hello.thread_id).await, ["Hi", "Call 0151 2345 6789 at five"]);
}

#[tokio::test]
async fn an_edit_of_another_text_than_the_one_that_was_read_changes_nothing() {
    let pair = Pair::new().await;
    let first = EditRequest { text: "Good evening".into(), version: Some(1) };
    assert_eq!(message_edit(&pair.ada, pair.first.id, &first).await.unwrap().version, 2);
    let other = EditRequest { text: "Good night".into(), version: Some(1) };
    assert_eq!(refused(message_edit(&pair.ada, pair.first.id, &other).await), (409, "message_changed".into()));
    assert_eq!(texts(&pair.rosa, pair.thread).await, ["Good evening"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_that_races_the_release_puts_no_number_behind_the_parents_back() {
    let family = Family::with_lesson().await;
    let (mia, parent, tutor) = (family.as_mia().await, family.as_parent(), family.as_tutor());
    let hello = to_person(&mia, family.tutor.person.id, "Hi").await.unwrap();
    for at in 0..8 {
        let harmless = format!("I am on Telegram, number {at}");
        let held = to_thread(&mia, hello.thread_id, &harmless).await.unwrap();
        let number = edit("Call 0151 2345 6789");
        let (edited, released) =
            tokio::join!(message_edit(&mia, held.id, &number), message_release(&parent, held.id, read(&held)));
        assert!(edited.is_ok() != released.is_ok(), "one of the two comes first: {edited:?} {released:?}");
        let seen = texts(&tutor, hello.thread_id).await;
        assert!(seen.iter().all(|text| !text.contains("0151")), "{seen:?}");
    }
}

#[tokio::test]
async fn a_childs_handle_elsewhere_waits_however_it_is_written() {
    let family = Family::with_lesson().await;
    let (mia, tutor) = (family.as_mia().await, family.as_tutor());
    let hello = to_person(&mia, family.tutor.person.id, "Hi").await.unwrap();
    for text in
        ["add me on Snapchat: mia09", "snap: mia09", "t.me/mia", "０１５１ ２３４５ ６７８９", "mia＠example.com"]
    {
        let sent = to_thread(&mia, hello.thread_id, text).await.unwrap();
        assert_eq!((sent.held, sent.nudge.unwrap().code.as_str()), (true, "contact_held"), "{text}");
        is_not_found(message_get(&tutor, sent.id).await);
    }
    assert_eq!(texts(&tutor, hello.thread_id).await, ["Hi"]);
}

#[tokio::test]
async fn an_adults_contact_to_a_child_waits_for_the_parent_and_the_child_does_not_hear_of_it() {
    let family = Family::with_lesson().await;
    let (mia, parent, tutor) = (family.as_mia().await, family.as_parent(), family.as_tutor());
    let hello = to_person(&tutor, family.mia.id, "Hello").await.unwrap();
    let secret = "my WhatsApp is +49 151 23456789, do not tell mum";
    let held = to_thread(&tutor, hello.thread_id, secret).await.unwrap();
    assert_eq!((held.held, held.nudge.as_ref().unwrap().code.as_str()), (true, "contact_waits"));
    is_not_found(message_get(&mia, held.id).await);
    is_not_found(message_release(&mia, held.id, read(&held)).await);
    is_not_found(message_release(&tutor, held.id, read(&held)).await);
    assert_eq!(threads(&mia).await[0].unread, 1);
    assert_eq!(texts(&parent, hello.thread_id).await, ["Hello", secret]);
    let audiences: Vec<usize> = told(&family.test).await.into_iter().map(|(_, people)| people.len()).collect();
    assert_eq!(audiences, [3, 2], "while it waits, only its writer and the parent hear of it");
    let slipped = message_edit(&tutor, hello.id, &edit("Hello, I am on Telegram")).await;
    assert_eq!(refused(slipped), (422, "edit_shares_contact".into()));
    message_release(&parent, held.id, read(&held)).await.unwrap();
    assert_eq!(texts(&mia, hello.thread_id).await, ["Hello", secret]);
}

#[tokio::test]
async fn what_a_parent_writes_beside_its_child_waits_for_nobody() {
    let family = Family::with_lesson().await;
    let hello = to_person(&family.as_tutor(), family.mia.id, "Hello").await.unwrap();
    let sent = to_thread(&family.as_parent(), hello.thread_id, "Reach me at mum@example.com").await.unwrap();
    assert!(!sent.held);
    assert_eq!(texts(&family.as_tutor(), hello.thread_id).await, ["Hello", "Reach me at mum@example.com"]);
}

#[tokio::test]
async fn what_waits_for_a_parent_goes_on_when_the_child_is_grown_and_nobody_could_let_it_through() {
    let family = Family::with_lesson().await;
    let (mia, tutor) = (family.as_mia().await, family.as_tutor());
    let hello = to_person(&mia, family.tutor.person.id, "Hi").await.unwrap();
    let own = to_thread(&mia, hello.thread_id, "I am on Telegram").await.unwrap();
    let theirs = to_thread(&tutor, hello.thread_id, "rosa@example.com").await.unwrap();
    let gone = to_thread(&mia, hello.thread_id, "t.me/mia").await.unwrap();
    message_delete(&mia, gone.id).await.unwrap();
    family.test.drain().await;
    assert_eq!(texts(&tutor, hello.thread_id).await, ["Hi", "rosa@example.com"], "nothing goes on before");
    let grown = "update users set roles = '{student}', email = 'mia@example.com' where 'child' = any (roles)";
    set(&family.test, grown).await;
    set(&family.test, "update children set handed_over_at = now(), stage = 'grown'").await;
    let news = FamilyNews { parent_id: family.parent.id, child_id: family.mia.id };
    for _ in 0..2 {
        let mut work = family.test.system().begin().await.unwrap();
        spine::events::tell(&mut work, &family.test.system(), &FamilyEvent::HandedOver(news)).await.unwrap();
        work.commit().await.unwrap();
        family.test.drain().await;
    }
    let mia = family.as_mia().await;
    for context in [&mia, &tutor] {
        let seen: Vec<String> =
            texts(context, hello.thread_id).await.into_iter().filter(|text| !text.is_empty()).collect();
        assert_eq!(seen, ["Hi", "I am on Telegram", "rosa@example.com"], "as the latest");
        for id in [own.id, theirs.id] {
            assert!(!message_get(context, id).await.unwrap().held);
        }
    }
    let late: Vec<usize> = told(&family.test).await.into_iter().skip(5).map(|(_, people)| people.len()).collect();
    assert_eq!(late, [1, 1, 1, 1], "each is new to one and no news to its writer, once");
}

#[tokio::test]
async fn a_thread_that_began_without_its_parent_has_one_from_the_next_word_on() {
    let family = Family::with_lesson().await;
    let (tutor, parent) = (family.as_tutor(), family.as_parent());
    let hello = to_person(&tutor, family.mia.id, "Hello").await.unwrap();
    for word in ["second", "third"] {
        set(&family.test, "delete from thread_people where part = 'parent'").await;
        is_not_found(message_get(&parent, hello.id).await);
        let sent = to_thread(&tutor, hello.thread_id, word).await.unwrap();
        assert_eq!(message_get(&parent, sent.id).await.unwrap().text, word);
        assert_eq!(threads(&parent).await[0].unread, 1, "what comes now is news, what was before is none");
        let (_, people) = told(&family.test).await.pop().unwrap();
        assert!(people.contains(&family.parent.id.0), "{people:?}");
    }
    set(&family.test, "delete from thread_people where part = 'parent'").await;
    message_edit(&tutor, hello.id, &edit("Good morning")).await.unwrap();
    assert_eq!(message_get(&parent, hello.id).await.unwrap().text, "Good morning");
    let seats = threads(&parent).await[0].participants.iter().filter(|person| person.part == Part::Parent).count();
    assert_eq!(seats, 1);
}

/// Whether the tutor may write first to the student, and whether the page to write on is there.
async fn tutor_reaches(scene: &Scene, about: BookingId) -> Result<(), (u16, String)> {
    let (tutor, student) = (scene.as_tutor(), scene.student.id);
    let page = wanted(&tutor, Some(student), None).await;
    let by_lesson = MessageRequest { booking_id: Some(about.to_string()), ..request("Buy lessons") };
    let (by_person, by_lesson) =
        (to_person(&tutor, student, "Buy lessons").await, message_send(&tutor, &by_lesson).await);
    match by_person {
        Ok(_) => {
            page.expect("the page is there");
            by_lesson.expect("the lesson leads to the same");
            Ok(())
        }
        Err(_) => {
            is_not_found(page.map(drop));
            assert_eq!(refused(by_lesson).1, "booking_needed");
            Err(refused(by_person))
        }
    }
}

#[tokio::test]
async fn a_request_that_was_withdrawn_declined_or_ran_out_joins_nobody() {
    let nobody = Err((403, "booking_needed".to_owned()));
    let scene = Scene::new().await;
    let withdrawn = scene.booked(TOMORROW).await;
    booking_cancel(&scene.as_student(), withdrawn, None, None).await.unwrap();
    assert_eq!(tutor_reaches(&scene, withdrawn).await, nobody);
    let declined = scene.booked(TOMORROW).await;
    booking_decline(&scene.as_tutor(), declined, "Ill, sorry.", None).await.unwrap();
    assert_eq!(tutor_reaches(&scene, declined).await, nobody);
    let late = scene.booked(TOMORROW).await;
    scene.move_to(TOMORROW);
    scene.test.run_jobs().await;
    assert_eq!(tutor_reaches(&scene, late).await, nobody);
}

#[tokio::test]
async fn a_request_that_is_open_and_a_lesson_that_was_agreed_on_join_whatever_became_of_it() {
    let scene = Scene::new().await;
    let open = scene.booked(TOMORROW).await;
    assert_eq!(tutor_reaches(&scene, open).await, Ok(()));
    let scene = Scene::new().await;
    let agreed = scene.scheduled(TOMORROW).await;
    scene.test.clock.advance(Duration::minutes(5));
    booking_cancel(&scene.as_student(), agreed, None, None).await.unwrap();
    assert_eq!(tutor_reaches(&scene, agreed).await, Ok(()));
}

#[tokio::test]
async fn a_tutor_who_wrote_during_a_request_goes_on_only_if_the_student_has_answered() {
    for answers in [false, true] {
        let scene = Scene::new().await;
        let (tutor, student) = (scene.as_tutor(), scene.as_student());
        let asked = scene.booked(TOMORROW).await;
        let sent = to_person(&tutor, scene.student.id, "What is it about?").await.unwrap();
        if answers {
            to_thread(&student, sent.thread_id, "Fractions").await.unwrap();
        }
        booking_cancel(&student, asked, None, None).await.unwrap();
        let goes_on = to_thread(&tutor, sent.thread_id, "Come back").await;
        let rewritten = message_edit(&tutor, sent.id, &edit("Come back")).await;
        if answers {
            goes_on.unwrap();
            rewritten.unwrap();
        } else {
            assert_eq!(refused(goes_on), (403, "booking_needed".into()));
            assert_eq!(refused(rewritten), (403, "booking_needed".into()));
            to_thread(&student, sent.thread_id, "I found somebody else").await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_child_and_an_adult_are_strangers_again_when_no_lesson_came_of_it() {
    let family = Family::with_lesson().await;
    let (mia, tutor, parent) = (family.as_mia().await, family.as_tutor(), family.as_parent());
    let hello = to_person(&tutor, family.mia.id, "Hello").await.unwrap();
    to_thread(&mia, hello.thread_id, "Hi").await.unwrap();
    let asked: Uuid = sqlx::query_scalar("select id from bookings").fetch_one(&family.test.owner).await.unwrap();
    booking_decline(&tutor, BookingId(asked), "Ill, sorry.", None).await.unwrap();
    for (context, other) in [(&tutor, family.mia.id), (&mia, family.tutor.person.id)] {
        assert_eq!(refused(to_thread(context, hello.thread_id, "And now?").await), (403, "booking_needed".into()));
        assert_eq!(refused(to_person(context, other, "And now?").await), (403, "booking_needed".into()));
    }
    to_thread(&parent, hello.thread_id, "We will look for another day").await.unwrap();
    let again = booking_create(&mia, request_of(&family.tutor, TOMORROW), None).await.unwrap();
    assert_eq!(refused(to_thread(&mia, hello.thread_id, "Again?").await), (403, "booking_needed".into()));
    approval_approve(&parent, again.id, None).await.unwrap();
    booking_confirm(&tutor, again.id, None).await.unwrap();
    to_thread(&mia, hello.thread_id, "See you").await.unwrap();
}
