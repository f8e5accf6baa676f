//! Groups: who comes in, what each reads, who changes them, and what stands between two who are in one.

use crate::{Pair, children::Family, request, texts, threads, to_person, to_thread};
use domain::{
    ids::{ThreadId, UserId},
    messages::{
        events::MessageEvent,
        group::{PEOPLE_MAX, ThreadRequest},
        message::MessageRequest,
        thread::{Part, Thread, ThreadChangeRequest, Window},
    },
};
use services::{
    Context, Result,
    messages::{
        acts::{message_read, thread_change},
        groups::{group_begin, participant_add, participant_remove, people_known},
        send::message_send,
        threads::{message_get, thread_get, unread_threads},
    },
    people::blocks::block_put,
    platform::idempotency::IdempotencyKey,
};
use testkit::scene::{is_not_found, refused};
use uuid::Uuid;

/// A tutor with a group of two students, who do not know each other.
pub struct Group {
    pub pair: Pair,
    pub eve: Context,
    pub thread: ThreadId,
}

pub fn id_of(context: &Context) -> UserId {
    UserId(context.actor_id().unwrap())
}

pub async fn begin(owner: &Context, people: &[UserId], title: &str) -> Result<Thread> {
    let participants = people.iter().map(ToString::to_string).collect();
    group_begin(owner, &ThreadRequest { participants, title: Some(title.into()) }, None).await
}

pub async fn titled(context: &Context, thread: ThreadId, title: &str) -> Result<Thread> {
    let request = ThreadChangeRequest { title: Some(title.into()), ..ThreadChangeRequest::default() };
    thread_change(context, thread, &request).await
}

impl Group {
    pub async fn new() -> Self {
        let pair = Pair::new().await;
        let eve = pair.test.context_of(&pair.test.student().await);
        to_person(&eve, pair.tutor.person.id, "Hello").await.unwrap();
        let thread = begin(&pair.rosa, &[id_of(&pair.ada), id_of(&eve)], "Fractions").await.unwrap().id;
        Self { pair, eve, thread }
    }

    /// Another student who has written to the tutor.
    pub async fn another(&self) -> Context {
        let other = self.pair.test.context_of(&self.pair.test.student().await);
        to_person(&other, self.pair.tutor.person.id, "Hello").await.unwrap();
        other
    }
}

#[tokio::test]
async fn what_one_writes_in_a_group_everybody_in_it_reads_and_is_told_of() {
    let group = Group::new().await;
    let Group { pair, eve, thread } = &group;
    for context in [&pair.rosa, &pair.ada, eve] {
        let own = threads(context).await.into_iter().find(|one| one.id == *thread).unwrap();
        assert_eq!((own.is_group, own.title.as_deref(), own.participants.len()), (true, Some("Fractions"), 3));
    }
    let said = to_thread(&pair.ada, *thread, "Who has number four?").await.unwrap();
    assert_eq!(texts(eve, *thread).await, ["Who has number four?"]);
    assert_eq!(unread_threads(eve).await.unwrap(), 1);
    message_read(eve, said.id).await.unwrap();
    assert_eq!(unread_threads(eve).await.unwrap(), 0);
    let view = thread_get(&pair.ada, *thread, Window::Last, None).await.unwrap();
    let read = |id: UserId| view.thread.participants.iter().find(|one| one.id == id).unwrap().read_number;
    assert_eq!((read(id_of(eve)), read(pair.tutor.person.id)), (said.number, 0), "how far each has read");
    pair.test.drain().await;
    let told: Vec<Uuid> =
        sqlx::query_scalar("select user_id from notices where kind = 'message_waits' and subject_id = $1")
            .bind(thread.0)
            .fetch_all(&pair.test.owner)
            .await
            .unwrap();
    assert!(told.contains(&pair.tutor.person.id.0) && !told.contains(&id_of(&pair.ada).0), "{told:?}");
}

#[tokio::test]
async fn a_group_and_its_title_do_not_exist_for_a_stranger() {
    let group = Group::new().await;
    let stranger = group.pair.test.context_of(&group.pair.test.student().await);
    is_not_found(thread_get(&stranger, group.thread, Window::Last, None).await);
    is_not_found(titled(&stranger, group.thread, "Mine").await);
    is_not_found(participant_add(&stranger, group.thread, id_of(&stranger)).await);
    is_not_found(participant_remove(&stranger, group.thread, id_of(&group.eve)).await);
    is_not_found(to_thread(&stranger, group.thread, "Hi").await);
    let titles: Vec<Vec<u8>> = sqlx::query_scalar("select title_sealed from threads where title_sealed is not null")
        .fetch_all(&group.pair.test.owner)
        .await
        .unwrap();
    assert!(titles.len() == 1 && !titles[0].windows(5).any(|part| part == b"Fract"), "a title rests sealed");
}

#[tokio::test]
async fn nobody_is_asked_in_whom_the_owner_does_not_know() {
    let group = Group::new().await;
    let Group { pair, eve, thread } = &group;
    let stranger = pair.test.student().await;
    let asked = participant_add(&pair.rosa, *thread, stranger.id).await;
    assert_eq!(refused(asked), (403, "group_stranger".into()));
    // A listed tutor may be written to by everybody, and is asked in by nobody who never wrote.
    let listed = pair.test.approved_tutor().await.person.id;
    assert_eq!(refused(begin(&pair.ada, &[listed], "").await), (403, "group_stranger".into()));
    assert_eq!(
        refused(begin(&pair.ada, &[id_of(eve)], "").await),
        (403, "group_stranger".into()),
        "beside her in a group"
    );
    is_not_found(begin(&pair.ada, &[UserId(Uuid::now_v7())], "").await);
    assert_eq!(refused(begin(&pair.ada, &[], "").await), (422, "group_alone".into()));
    assert_eq!(refused(begin(&pair.ada, &[id_of(&pair.ada)], "").await), (422, "message_to_self".into()));
    assert_eq!(threads(&pair.ada).await.len(), 2, "what was refused left nothing behind");
}

#[tokio::test]
async fn only_the_owner_changes_a_group_and_everybody_may_leave_it() {
    let group = Group::new().await;
    let Group { pair, eve, thread } = &group;
    let other = group.another().await;
    assert_eq!(refused(titled(eve, *thread, "Mine").await), (403, "group_owner_only".into()));
    assert_eq!(refused(participant_add(eve, *thread, id_of(&other)).await), (403, "group_owner_only".into()));
    let pushed = participant_remove(eve, *thread, id_of(&pair.ada)).await;
    assert_eq!(refused(pushed), (403, "group_owner_only".into()));
    assert_eq!(titled(&pair.rosa, *thread, "Decimals").await.unwrap().title.as_deref(), Some("Decimals"));
    assert_eq!(titled(&pair.rosa, *thread, "").await.unwrap().title, None);
    participant_remove(eve, *thread, id_of(eve)).await.unwrap();
    is_not_found(thread_get(eve, *thread, Window::Last, None).await);
    is_not_found(to_thread(eve, *thread, "Still here").await);
    participant_remove(&pair.rosa, *thread, id_of(&pair.ada)).await.unwrap();
    is_not_found(thread_get(&pair.ada, *thread, Window::Last, None).await);
    is_not_found(participant_remove(&pair.rosa, *thread, id_of(&pair.ada)).await);
    assert_eq!(refused(to_thread(&pair.rosa, *thread, "Anybody?").await), (409, "nobody_reads".into()));
    for act in
        [titled(&pair.rosa, pair.thread, "Two").await, participant_add(&pair.rosa, pair.thread, id_of(eve)).await]
    {
        assert_eq!(refused(act), (409, "not_a_group".into()));
    }
    let left = participant_remove(&pair.rosa, pair.thread, pair.tutor.person.id).await;
    assert_eq!(refused(left), (409, "not_a_group".into()));
}

#[tokio::test]
async fn whoever_comes_later_reads_from_then_on_and_whoever_comes_back_as_well() {
    let group = Group::new().await;
    let Group { pair, eve, thread } = &group;
    let before = to_thread(&pair.rosa, *thread, "Before").await.unwrap();
    let late = group.another().await;
    participant_add(&pair.rosa, *thread, id_of(&late)).await.unwrap();
    assert!(texts(&late, *thread).await.is_empty());
    is_not_found(message_get(&late, before.id).await);
    is_not_found(message_read(&late, before.id).await);
    to_thread(&pair.rosa, *thread, "Behind").await.unwrap();
    assert_eq!(texts(&late, *thread).await, ["Behind"]);
    assert_eq!(texts(eve, *thread).await, ["Before", "Behind"]);
    participant_add(&pair.rosa, *thread, id_of(&late)).await.unwrap();
    assert_eq!(texts(&late, *thread).await, ["Behind"], "asked in twice is once");
    participant_remove(&late, *thread, id_of(&late)).await.unwrap();
    to_thread(&pair.rosa, *thread, "Meanwhile").await.unwrap();
    participant_add(&pair.rosa, *thread, id_of(&late)).await.unwrap();
    assert!(texts(&late, *thread).await.is_empty(), "what was said meanwhile is not theirs, nor what was before");
    let around = thread_get(&late, *thread, Window::Around(before.id), None).await.unwrap();
    assert!(around.items.is_empty());
}

#[tokio::test]
async fn a_group_whose_owner_leaves_goes_to_whoever_has_been_there_longest() {
    let group = Group::new().await;
    let Group { pair, eve, thread } = &group;
    let late = group.another().await;
    participant_add(&pair.rosa, *thread, id_of(&late)).await.unwrap();
    participant_remove(&pair.ada, *thread, id_of(&pair.ada)).await.unwrap();
    participant_remove(&pair.rosa, *thread, pair.tutor.person.id).await.unwrap();
    let heir = thread_get(eve, *thread, Window::Last, None).await.unwrap().thread.owner_id;
    assert_eq!(heir, Some(id_of(eve)));
    assert_eq!(refused(titled(&late, *thread, "Mine").await), (403, "group_owner_only".into()));
    titled(eve, *thread, "Ours").await.unwrap();
    participant_remove(eve, *thread, id_of(eve)).await.unwrap();
    participant_remove(&late, *thread, id_of(&late)).await.unwrap();
    let owner: Option<Uuid> = sqlx::query_scalar("select owner_id from threads where id = $1")
        .bind(thread.0)
        .fetch_one(&pair.test.owner)
        .await
        .unwrap();
    assert_eq!(owner, None, "of an empty group nobody is the owner");
}

#[tokio::test]
async fn between_two_whom_a_block_keeps_apart_nothing_passes_and_the_others_notice_nothing() {
    let group = Group::new().await;
    let Group { pair, eve, thread } = &group;
    let before = to_thread(&pair.ada, *thread, "From Ada").await.unwrap();
    block_put(eve, id_of(&pair.ada)).await.unwrap();
    let said = to_thread(&pair.ada, *thread, "More from Ada").await.unwrap();
    to_thread(eve, *thread, "From Eve").await.unwrap();
    assert_eq!(texts(eve, *thread).await, ["From Eve"]);
    assert_eq!(texts(&pair.ada, *thread).await, ["From Ada", "More from Ada"]);
    assert_eq!(texts(&pair.rosa, *thread).await, ["From Ada", "More from Ada", "From Eve"]);
    is_not_found(message_get(eve, said.id).await);
    is_not_found(message_get(eve, before.id).await);
    let audience: Vec<Uuid> = sqlx::query_scalar(
        "select unnest(audience) from outbox_events where kind = 'message.new' and data->>'message_id' = $1",
    )
    .bind(said.id.to_string())
    .fetch_all(&pair.test.owner)
    .await
    .unwrap();
    assert!(!audience.is_empty() && !audience.contains(&id_of(eve).0), "{audience:?}");
    // Nor do they come together again, and nobody is told why.
    let again = begin(&pair.rosa, &[id_of(&pair.ada), id_of(eve)], "").await;
    assert_eq!(refused(again), (409, "group_misfit".into()));
    block_put(&pair.rosa, id_of(eve)).await.unwrap();
    assert_eq!(refused(begin(&pair.rosa, &[id_of(eve)], "").await), (409, "blocked_by_you".into()));
}

#[tokio::test]
async fn the_same_beginning_twice_with_one_key_is_one_group() {
    let pair = Pair::new().await;
    let key = IdempotencyKey::parse("once").unwrap();
    let request = ThreadRequest { participants: vec![id_of(&pair.ada).to_string()], title: None };
    let one = group_begin(&pair.rosa, &request, Some(&key)).await.unwrap();
    let again = group_begin(&pair.rosa, &request, Some(&key)).await.unwrap();
    assert_eq!(one.id, again.id);
    assert_eq!(threads(&pair.rosa).await.len(), 2);
}

#[tokio::test]
async fn a_full_group_takes_nobody_more() {
    let group = Group::new().await;
    let Group { pair, thread, .. } = &group;
    let late = group.another().await;
    for _ in 3..PEOPLE_MAX {
        let filler = pair.test.student().await;
        sqlx::query(
            "insert into thread_people (thread_id, user_id, part, joined_at, in_group)
             values ($1, $2, 'writer', now(), true)",
        )
        .bind(thread.0)
        .bind(filler.id.0)
        .execute(&pair.test.owner)
        .await
        .unwrap();
    }
    let asked = participant_add(&pair.rosa, *thread, id_of(&late)).await;
    assert_eq!(refused(asked), (409, "group_crowded".into()));
}

#[tokio::test]
async fn a_child_is_in_a_group_with_its_tutor_and_family_alone_and_its_parent_reads_along() {
    let family = Family::with_lesson().await;
    let (tutor, parent, mia) = (family.as_tutor(), family.as_parent(), family.as_mia().await);
    let student = family.test.context_of(&family.test.student().await);
    to_person(&student, family.tutor.person.id, "Hello").await.unwrap();
    let mixed = begin(&tutor, &[family.mia.id, id_of(&student)], "").await;
    assert_eq!(refused(mixed), (409, "group_misfit".into()));
    assert_eq!(refused(begin(&mia, &[family.tutor.person.id], "").await), (403, "group_by_child".into()));
    let group = begin(&tutor, &[family.mia.id], "Mia").await.unwrap().id;
    assert_eq!(refused(participant_add(&tutor, group, id_of(&student)).await), (409, "group_misfit".into()));
    let view = thread_get(&parent, group, Window::Last, None).await.unwrap();
    let part = view.thread.participants.iter().find(|one| one.id == family.parent.id).unwrap().part;
    assert_eq!(part, Part::Parent);
    let held = to_thread(&tutor, group, "Call me: +49 151 23456789").await.unwrap();
    assert!(held.held, "a way out of a group with a child waits as in a conversation of two");
    assert!(texts(&mia, group).await.is_empty());
    assert_eq!(texts(&parent, group).await.len(), 1);
    assert_eq!(refused(participant_remove(&parent, group, family.parent.id).await), (403, "group_parent_stays".into()));
    participant_remove(&parent, group, family.mia.id).await.unwrap();
    for gone in [&parent, &mia] {
        is_not_found(thread_get(gone, group, Window::Last, None).await);
    }
}

#[tokio::test]
async fn a_parent_who_is_in_a_group_for_itself_is_told_and_may_let_through() {
    let family = Family::with_lesson().await;
    let (tutor, parent) = (family.as_tutor(), family.as_parent());
    let mia = family.as_mia().await;
    let group = begin(&parent, &[family.mia.id], "Home").await.unwrap().id;
    let said = to_thread(&mia, group, "Dinner?").await.unwrap();
    assert_eq!(texts(&parent, group).await, ["Dinner?"]);
    family.test.drain().await;
    let told: i64 = sqlx::query_scalar("select count(*) from notices where user_id = $1 and subject_id = $2")
        .bind(family.parent.id.0)
        .bind(group.0)
        .fetch_one(&family.test.owner)
        .await
        .unwrap();
    assert_eq!((told, said.held), (1, false));
    participant_remove(&parent, group, family.parent.id).await.unwrap();
    assert_eq!(texts(&parent, group).await, ["Dinner?"], "it reads along as long as its child is there");
    is_not_found(thread_get(&tutor, group, Window::Last, None).await);
}

#[tokio::test]
async fn whoever_is_let_go_is_told_that_the_group_changed_and_nothing_of_what_comes() {
    let group = Group::new().await;
    let Group { pair, eve, thread } = &group;
    participant_remove(&pair.rosa, *thread, id_of(eve)).await.unwrap();
    to_thread(&pair.rosa, *thread, "Behind").await.unwrap();
    let told: Vec<(String, Vec<Uuid>)> =
        sqlx::query_as("select kind, audience from outbox_events where subject_id = $1 order by id desc limit 2")
            .bind(thread.0)
            .fetch_all(&pair.test.owner)
            .await
            .unwrap();
    let (new, changed) = (&told[0], &told[1]);
    assert_eq!((new.0.as_str(), new.1.contains(&id_of(eve).0)), ("message.new", false));
    assert_eq!((changed.0.as_str(), changed.1.contains(&id_of(eve).0)), ("message.group", true));
    assert!(<MessageEvent as domain::event::Event>::KINDS.contains(&"message.group"));
}

#[tokio::test]
async fn whom_one_knows_is_offered_and_nobody_who_is_kept_apart() {
    let group = Group::new().await;
    let known = people_known(&group.pair.rosa).await.unwrap();
    let ids: Vec<UserId> = known.iter().map(|person| person.id).collect();
    assert!(ids.contains(&id_of(&group.pair.ada)) && ids.contains(&id_of(&group.eve)));
    assert_eq!(people_known(&group.eve).await.unwrap().len(), 1, "not those who are beside her in a group");
    block_put(&group.eve, group.pair.tutor.person.id).await.unwrap();
    assert_eq!(people_known(&group.eve).await.unwrap().len(), 0);
}

#[tokio::test]
async fn a_message_to_a_group_goes_to_it_alone() {
    let group = Group::new().await;
    let both = MessageRequest {
        thread_id: Some(group.thread.to_string()),
        recipient_id: Some(id_of(&group.eve).to_string()),
        ..request("Both")
    };
    assert_eq!(refused(message_send(&group.pair.rosa, &both).await), (422, "addressee_unclear".into()));
    to_thread(&group.pair.rosa, group.thread, "Here").await.unwrap();
    assert_eq!(texts(&group.pair.ada, group.pair.thread).await, ["Hello"]);
}
