//! Ways around the rules of groups and of messages for later, found by an attacker and closed.

use crate::{
    Pair,
    children::Family,
    groups::{Group, begin, id_of, titled},
    request, texts, to_person, to_thread, told,
};
use chrono::Duration;
use domain::{
    identity::family::events::{FamilyEvent, FamilyNews},
    ids::{MessageId, ThreadId},
    messages::message::{EditRequest, Message, MessageRequest},
};
use services::{
    Clock, Context, Result,
    messages::{
        acts::{message_edit, message_react, message_read},
        groups::{participant_add, participant_remove},
        later::{Due, SendLater, later_list},
        live::{Listener, listen},
        send::message_send,
        threads::message_get,
    },
    people::blocks::block_put,
};
use spine::job::Job;
use std::sync::Arc;
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

/// Frames of everything so far, up to the one that holds that text.
async fn heard(test: &TestApp, context: &Context, last: &str) -> Vec<Arc<str>> {
    test.drain().await;
    let mut listener = listen(context, 0).await.unwrap();
    let mut frames = Vec::new();
    loop {
        let frame = next(&mut listener).await;
        let is_last = frame.contains(last);
        frames.push(frame);
        if is_last {
            return frames;
        }
    }
}

async fn next(listener: &mut Listener) -> Arc<str> {
    listener.next().await.unwrap().unwrap().text
}

fn of(frames: &[Arc<str>], kind: &str, message: MessageId) -> usize {
    let says = |frame: &&Arc<str>| frame.contains(&format!("\"{kind}\"")) && frame.contains(&message.to_string());
    frames.iter().filter(says).count()
}

#[tokio::test]
async fn whoever_comes_to_a_group_later_hears_nothing_of_older_messages() {
    let group = Group::new().await;
    let Group { pair, eve, thread } = &group;
    let before = to_thread(&pair.rosa, *thread, "Before").await.unwrap();
    let late = group.another().await;
    participant_add(&pair.rosa, *thread, id_of(&late)).await.unwrap();
    message_react(&pair.ada, before.id, "like", true).await.unwrap();
    message_edit(&pair.rosa, before.id, &EditRequest { text: "Put right".into(), version: None }).await.unwrap();
    message_read(eve, before.id).await.unwrap();
    to_thread(&pair.rosa, *thread, "Behind").await.unwrap();
    let newcomer = heard(&pair.test, &late, "Behind").await;
    assert!(newcomer.iter().all(|frame| !frame.contains(&before.id.to_string())), "{newcomer:?}");
    let member = heard(&pair.test, eve, "Behind").await;
    assert_eq!((of(&member, "message.new", before.id), of(&member, "message.changed", before.id)), (1, 2));
    let changed: Vec<_> = told(&pair.test).await.into_iter().filter(|(kind, _)| kind == "message.changed").collect();
    assert!(changed.len() == 2 && changed.iter().all(|(_, people)| !people.contains(&id_of(&late).0)));
}

#[tokio::test]
async fn a_listener_goes_on_behind_the_last_frame_it_was_handed() {
    let pair = Pair::new().await;
    for n in 0..12 {
        pair.answers(&format!("Number {n}")).await;
    }
    pair.test.drain().await;
    let mut listener = listen(&pair.ada, 0).await.unwrap();
    let mut last = 0;
    for _ in 0..5 {
        let frame: serde_json::Value = serde_json::from_str(&next(&mut listener).await).unwrap();
        last = frame["event_id"].as_i64().unwrap();
        assert_eq!(listener.at(), last, "what was read and not handed out is read again");
    }
    let mut again = listen(&pair.ada, last).await.unwrap();
    assert_eq!(next(&mut again).await, next(&mut listener).await);
}

#[tokio::test]
async fn a_title_is_no_way_out_and_is_given_by_whoever_is_verified() {
    let group = Group::new().await;
    let Group { pair, thread, .. } = &group;
    for title in ["Call +49 151 23456789", "ada@example.com", "us on whatsapp"] {
        assert_eq!(refused(titled(&pair.rosa, *thread, title).await), (422, "title_shares_contact".into()));
        let begun = begin(&pair.rosa, &[id_of(&pair.ada)], title).await;
        assert_eq!(refused(begun), (422, "title_shares_contact".into()));
    }
    sqlx::query("update users set email_verified_at = null where id = $1")
        .bind(pair.tutor.person.id.0)
        .execute(&pair.test.owner)
        .await
        .unwrap();
    let unverified = pair.test.context_of(&pair.test.reload(pair.tutor.person.id).await);
    assert_eq!(refused(titled(&unverified, *thread, "Fine").await), (403, "email_not_verified".into()));
}

/// The student asks for it to be sent later.
async fn kept(pair: &Pair, text: &str, hours: i64) -> Message {
    let send_at = Some((pair.test.clock.now() + Duration::hours(hours)).to_rfc3339());
    let request = MessageRequest { thread_id: Some(pair.thread.to_string()), send_at, ..request(text) };
    message_send(&pair.ada, &request).await.unwrap()
}

#[tokio::test]
async fn what_still_waits_stands_before_what_was_not_sent() {
    let pair = Pair::new().await;
    let (refused, waits) = (kept(&pair, "Soon", 1).await, kept(&pair, "Much later", 48).await);
    block_put(&pair.rosa, id_of(&pair.ada)).await.unwrap();
    pair.test.clock.advance(Duration::hours(2));
    pair.test.run_jobs().await;
    let list: Vec<_> = later_list(&pair.ada).await.unwrap().items.into_iter().map(|one| one.id).collect();
    assert_eq!(list, [waits.id, refused.id]);
}

#[tokio::test]
async fn a_thread_in_which_nothing_was_said_ties_nobody() {
    let pair = Pair::new().await;
    let other = pair.test.context_of(&pair.test.student().await);
    let send_at = Some((pair.test.clock.now() + Duration::hours(9)).to_rfc3339());
    let tutor = pair.tutor.person.id;
    let later = MessageRequest { recipient_id: Some(tutor.to_string()), send_at, ..request("Hello") };
    message_send(&other, &later).await.unwrap();
    assert_eq!(refused(begin(&other, &[tutor], "").await), (403, "group_stranger".into()));
    // Nor is it a way to go on writing to a tutor who is not listed any more.
    sqlx::query("update tutors set approval = 'pending'").execute(&pair.test.owner).await.unwrap();
    assert_eq!(refused(to_person(&other, tutor, "Still there?").await), (403, "booking_needed".into()));
    to_thread(&pair.ada, pair.thread, "Thank you").await.expect("something was said here");
}

/// Takes somebody out of a group in a transaction that ends once `act` waits for it.
async fn taken_out_meanwhile<T: Send + 'static>(
    (pair, thread, person): (&Pair, ThreadId, &Context),
    act: impl Future<Output = T> + Send + 'static,
) -> T {
    let mut out = pair.test.owner.begin().await.unwrap();
    sqlx::query("select from threads where id = $1 for update").bind(thread.0).execute(&mut *out).await.unwrap();
    sqlx::query("update thread_people set left_at = now() where thread_id = $1 and user_id = $2")
        .bind(thread.0)
        .bind(id_of(person).0)
        .execute(&mut *out)
        .await
        .unwrap();
    let acting = tokio::spawn(act);
    let waits =
        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')";
    while !sqlx::query_scalar::<_, bool>(waits).fetch_one(&pair.test.owner).await.unwrap() {
        assert!(!acting.is_finished(), "it did not wait");
        tokio::task::yield_now().await;
    }
    out.commit().await.unwrap();
    acting.await.unwrap()
}

#[tokio::test]
async fn whoever_is_let_go_while_their_message_is_written_writes_none() {
    let group = Group::new().await;
    let Group { pair, eve, thread } = &group;
    let request = MessageRequest { thread_id: Some(thread.to_string()), ..request("Too late") };
    let context = eve.clone();
    let sent: Result<Message> =
        taken_out_meanwhile((pair, *thread, eve), async move { message_send(&context, &request).await }).await;
    is_not_found(sent);
    assert!(texts(&pair.rosa, *thread).await.is_empty());
}

#[tokio::test]
async fn whoever_is_let_go_while_their_message_for_later_goes_out_is_told_that_it_did_not() {
    let group = Group::new().await;
    let Group { pair, eve, thread } = &group;
    let send_at = Some((pair.test.clock.now() + Duration::hours(1)).to_rfc3339());
    let later = MessageRequest { thread_id: Some(thread.to_string()), send_at, ..request("Too late") };
    let due = Due { message_id: message_send(eve, &later).await.unwrap().id };
    pair.test.clock.advance(Duration::hours(1));
    let system = pair.test.system();
    taken_out_meanwhile((pair, *thread, eve), async move { SendLater::run(&system, due).await }).await.unwrap();
    assert_eq!(later_list(eve).await.unwrap().items[0].refused.as_deref(), Some("not_found"));
    assert!(texts(&pair.rosa, *thread).await.is_empty());
}

#[tokio::test]
async fn what_waits_goes_on_or_ends_when_the_last_child_leaves_a_group() {
    let family = Family::with_lesson().await;
    let (tutor, parent, mia) = (family.as_tutor(), family.as_parent(), family.as_mia().await);
    let group = begin(&tutor, &[family.parent.id, family.mia.id], "Mia").await.unwrap().id;
    let adults = to_thread(&tutor, group, "Call me: +49 151 23456789").await.unwrap();
    let childs = to_thread(&mia, group, "Mine is +49 151 98765432").await.unwrap();
    assert!(adults.held && childs.held);
    participant_remove(&mia, group, family.mia.id).await.unwrap();
    let after = message_get(&parent, adults.id).await.unwrap();
    assert!(!after.held && after.number > childs.number, "nobody is left who could let it through");
    assert_eq!(texts(&parent, group).await, ["Call me: +49 151 23456789"]);
    assert!(!message_get(&tutor, adults.id).await.unwrap().held, "its writer is not told for ever that it waits");
    let left: Option<Vec<u8>> = sqlx::query_scalar("select text_sealed from messages where id = $1")
        .bind(childs.id.0)
        .fetch_one(&family.test.owner)
        .await
        .unwrap();
    assert_eq!(left, None, "no parent agreed to it");
}

#[tokio::test]
async fn a_parent_of_a_grown_child_has_no_seat_to_come_back_to() {
    let family = Family::with_lesson().await;
    let tutor = family.as_tutor();
    let group = begin(&tutor, &[family.mia.id], "Mia").await.unwrap().id;
    to_thread(&tutor, group, "Hello").await.unwrap();
    sqlx::query("update children set handed_over_at = now()").execute(&family.test.owner).await.unwrap();
    sqlx::query("update users set roles = '{student}' where id = $1")
        .bind(family.mia.id.0)
        .execute(&family.test.owner)
        .await
        .unwrap();
    let news = FamilyNews { parent_id: family.parent.id, child_id: family.mia.id };
    let mut work = family.test.system().begin().await.unwrap();
    spine::events::tell(&mut work, &family.test.system(), &FamilyEvent::HandedOver(news)).await.unwrap();
    work.commit().await.unwrap();
    family.test.drain().await;
    let ended: bool =
        sqlx::query_scalar("select left_at is not null from thread_people where thread_id = $1 and user_id = $2")
            .bind(group.0)
            .bind(family.parent.id.0)
            .fetch_one(&family.test.owner)
            .await
            .unwrap();
    assert!(ended, "whoever comes back gets a new seat, from then on");
    participant_add(&tutor, group, family.parent.id).await.unwrap();
    assert!(texts(&family.as_parent(), group).await.is_empty());
}
