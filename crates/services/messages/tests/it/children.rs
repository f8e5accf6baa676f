//! Children: a parent reads along, decides whether they write at all, and what of theirs gives them away.

use super::{request, texts, threads, to_person, to_thread, told};
use domain::{
    identity::{
        Role,
        family::{Child, ChildChangeRequest, ChildRequest},
    },
    messages::{
        message::{EditRequest, MessageRequest, ReleaseRequest},
        thread::{Part, Window},
    },
};
use services::{
    Context, SignedIn,
    bookings::booking::{approval_approve, booking_create},
    identity::family::{child_change, child_create},
    messages::{
        acts::{message_edit, message_release},
        send::message_send,
        threads::{message_get, thread_get, unread_threads},
    },
};
use testkit::{
    ApprovedTutor, TestApp,
    scene::{TOMORROW, is_not_found, refused, request_of},
};

/// A child with a parent and a tutor it has a lesson with.
pub struct Family {
    pub test: TestApp,
    pub tutor: ApprovedTutor,
    pub parent: SignedIn,
    pub mia: Child,
}

impl Family {
    pub async fn new() -> Self {
        let test = TestApp::new().await;
        let (tutor, parent) = (test.approved_tutor().await, test.person(Role::Parent).await);
        test.fund(&parent, domain::money::Money::new(100_000, domain::money::Currency::Usd)).await;
        let own = test.context_of(&parent);
        let request = ChildRequest {
            display_name: "Mia".into(),
            birth_date: "2013-05-04".into(),
            time_zone: "Europe/London".into(),
            consent_version: "2026-11".into(),
            ..ChildRequest::default()
        };
        let mia = child_create(&own, &request, None).await.unwrap();
        test.drain().await;
        Self { test, tutor, parent, mia }
    }

    pub async fn with_lesson() -> Self {
        let family = Self::new().await;
        let asked = booking_create(&family.as_mia().await, request_of(&family.tutor, TOMORROW), None).await.unwrap();
        approval_approve(&family.as_parent(), asked.id, None).await.unwrap();
        family
    }

    pub fn as_parent(&self) -> Context {
        self.test.context_of(&self.parent)
    }

    pub fn as_tutor(&self) -> Context {
        self.test.context_of(&self.tutor.person)
    }

    pub async fn as_mia(&self) -> Context {
        self.test.context_of(&self.test.reload(self.mia.id).await)
    }
}

#[tokio::test]
async fn a_child_writes_to_no_tutor_without_a_lesson() {
    let family = Family::new().await;
    let mia = family.as_mia().await;
    assert_eq!(refused(to_person(&mia, family.tutor.person.id, "Hi").await), (403, "booking_needed".into()));
    let asked = booking_create(&mia, request_of(&family.tutor, TOMORROW), None).await.unwrap();
    let before = to_person(&mia, family.tutor.person.id, "Hi").await;
    assert_eq!(refused(before), (403, "booking_needed".into()), "before the parent has agreed");
    let about = MessageRequest { booking_id: Some(asked.id.to_string()), ..request("Hi") };
    is_not_found(message_send(&family.as_tutor(), &about).await);
    approval_approve(&family.as_parent(), asked.id, None).await.unwrap();
    to_person(&mia, family.tutor.person.id, "Hi").await.unwrap();
}

#[tokio::test]
async fn nobody_is_told_whether_a_childs_device_has_a_message() {
    let family = Family::with_lesson().await;
    let sent = to_person(&family.as_tutor(), family.mia.id, "See you tomorrow").await.unwrap();
    let all = sqlx::query("update thread_people set delivered_number = 1");
    all.execute(&family.test.owner).await.unwrap();
    let view = thread_get(&family.as_tutor(), sent.thread_id, Window::Last, None).await.unwrap();
    for person in view.thread.participants {
        let told = i64::from(person.id != family.mia.id);
        assert_eq!(person.delivered_number, told, "{person:?}");
    }
}

#[tokio::test]
async fn the_parent_reads_along_and_may_write() {
    let family = Family::with_lesson().await;
    let sent = to_person(&family.as_tutor(), family.mia.id, "See you tomorrow").await.unwrap();
    let (parent, mia) = (family.as_parent(), family.as_mia().await);
    assert_eq!(texts(&parent, sent.thread_id).await, ["See you tomorrow"]);
    assert_eq!(unread_threads(&parent).await.unwrap(), 1);
    to_thread(&parent, sent.thread_id, "Mia will be there").await.unwrap();
    assert_eq!(texts(&mia, sent.thread_id).await, ["See you tomorrow", "Mia will be there"]);
    let people = thread_get(&mia, sent.thread_id, Window::Last, None).await.unwrap().thread.participants;
    assert_eq!(people.iter().filter(|person| person.part == Part::Parent).count(), 1);
    assert!(told(&family.test).await.iter().all(|(_, audience)| audience.len() == 3));
}

#[tokio::test]
async fn a_parent_who_is_linked_later_reads_along_from_then_on() {
    let family = Family::with_lesson().await;
    let sent = to_person(&family.as_tutor(), family.mia.id, "Hello").await.unwrap();
    sqlx::query("delete from thread_people where part = 'parent'").execute(&family.test.owner).await.unwrap();
    is_not_found(thread_get(&family.as_parent(), sent.thread_id, Window::Last, None).await);
    let news = domain::identity::family::events::FamilyNews { parent_id: family.parent.id, child_id: family.mia.id };
    let mut work = family.test.system().begin().await.unwrap();
    let linked = domain::identity::family::events::FamilyEvent::ChildLinked(news);
    spine::events::tell(&mut work, &family.test.system(), &linked).await.unwrap();
    work.commit().await.unwrap();
    family.test.drain().await;
    assert_eq!(texts(&family.as_parent(), sent.thread_id).await, ["Hello"]);
    assert_eq!(unread_threads(&family.as_parent()).await.unwrap(), 0, "what was before is not news");
}

#[tokio::test]
async fn a_grown_child_is_read_along_by_nobody() {
    let family = Family::with_lesson().await;
    let sent = to_person(&family.as_tutor(), family.mia.id, "Hello").await.unwrap();
    sqlx::query("update children set handed_over_at = now(), stage = 'grown'")
        .execute(&family.test.owner)
        .await
        .unwrap();
    is_not_found(thread_get(&family.as_parent(), sent.thread_id, Window::Last, None).await);
    assert!(threads(&family.as_parent()).await.is_empty());
    assert_eq!(unread_threads(&family.as_parent()).await.unwrap(), 0);
}

#[tokio::test]
async fn a_parent_switches_messages_off_and_the_child_reads_on() {
    let family = Family::with_lesson().await;
    let sent = to_person(&family.as_mia().await, family.tutor.person.id, "Hi").await.unwrap();
    let off = ChildChangeRequest { may_message: Some(false), ..ChildChangeRequest::default() };
    child_change(&family.as_parent(), family.mia.id, &off).await.unwrap();
    let mia = family.as_mia().await;
    assert_eq!(refused(to_thread(&mia, sent.thread_id, "Hi?").await), (403, "messages_off".into()));
    to_thread(&family.as_parent(), sent.thread_id, "Please write to me").await.unwrap();
    assert_eq!(texts(&mia, sent.thread_id).await, ["Hi", "Please write to me"]);
}

#[tokio::test]
async fn nobody_writes_to_a_child_whose_messages_are_off() {
    let family = Family::with_lesson().await;
    let sent = to_person(&family.as_tutor(), family.mia.id, "Hello").await.unwrap();
    let set = async |on: bool| {
        let change = ChildChangeRequest { may_message: Some(on), ..ChildChangeRequest::default() };
        child_change(&family.as_parent(), family.mia.id, &change).await.unwrap();
    };
    set(false).await;
    let off = (403, "child_messages_off".to_owned());
    assert_eq!(refused(to_thread(&family.as_tutor(), sent.thread_id, "Still there?").await), off);
    assert_eq!(refused(to_person(&family.as_tutor(), family.mia.id, "Still there?").await), off);
    let edit = EditRequest { text: "Call me".into(), version: None };
    assert_eq!(refused(message_edit(&family.as_tutor(), sent.id, &edit).await), off);
    assert_eq!(texts(&family.as_mia().await, sent.thread_id).await, ["Hello"]);
    to_person(&family.as_tutor(), family.parent.id, "I write to you instead").await.unwrap();
    set(true).await;
    to_thread(&family.as_tutor(), sent.thread_id, "Bring your book").await.unwrap();
}

#[tokio::test]
async fn nobody_writes_to_a_child_whose_parent_is_not_here() {
    let family = Family::with_lesson().await;
    sqlx::query("delete from child_consents").execute(&family.test.owner).await.unwrap();
    sqlx::query("delete from children").execute(&family.test.owner).await.unwrap();
    let written = to_person(&family.as_tutor(), family.mia.id, "Hello").await;
    assert_eq!(refused(written), (403, "parent_needed".into()));
}

#[tokio::test]
async fn a_childs_contact_details_wait_for_the_parent_and_go_on_as_the_latest() {
    let family = Family::with_lesson().await;
    let (mia, parent, tutor) = (family.as_mia().await, family.as_parent(), family.as_tutor());
    let hello = to_person(&mia, family.tutor.person.id, "Hi").await.unwrap();
    let held = to_thread(&mia, hello.thread_id, "my number is 0151 2345 6789").await.unwrap();
    assert_eq!((held.held, held.nudge.as_ref().unwrap().code.as_str()), (true, "contact_held"));
    let later = to_thread(&mia, hello.thread_id, "Are you there?").await.unwrap();
    assert_eq!(texts(&tutor, hello.thread_id).await, ["Hi", "Are you there?"]);
    assert_eq!(threads(&tutor).await[0].unread, 2);
    is_not_found(message_get(&tutor, held.id).await);
    assert_eq!(texts(&parent, hello.thread_id).await.len(), 3);
    let read = ReleaseRequest { version: Some(held.version) };
    is_not_found(message_release(&tutor, held.id, read).await);
    is_not_found(message_release(&mia, held.id, read).await);
    message_release(&parent, held.id, read).await.unwrap();
    is_not_found(message_release(&parent, held.id, read).await);
    let seen = texts(&tutor, hello.thread_id).await;
    assert_eq!(seen, ["Hi", "Are you there?", "my number is 0151 2345 6789"]);
    assert!(message_get(&tutor, held.id).await.unwrap().number > later.number);
    let audiences: Vec<usize> = told(&family.test).await.into_iter().map(|(_, people)| people.len()).collect();
    assert_eq!(audiences, [3, 2, 3, 1, 2], "while it waited, only the child and the parent heard of it");
    let kinds: Vec<String> = told(&family.test).await.into_iter().map(|(kind, _)| kind).skip(3).collect();
    assert_eq!(kinds, ["message.new", "message.changed"], "who had it already is not told it twice");
}

#[tokio::test]
async fn contact_details_do_not_slip_in_by_an_edit() {
    let family = Family::with_lesson().await;
    let mia = family.as_mia().await;
    let sent = to_person(&mia, family.tutor.person.id, "Hi").await.unwrap();
    let edit = EditRequest { text: "Hi, mia@example.com".into(), version: None };
    assert_eq!(refused(message_edit(&mia, sent.id, &edit).await), (422, "edit_shares_contact".into()));
    message_edit(&mia, sent.id, &EditRequest { text: "Hi Rosa".into(), version: None }).await.unwrap();
}
