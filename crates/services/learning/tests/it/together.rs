//! A time for several people: whom one may look with, what keeps a time from being found, and what nobody is told.

use chrono::{DateTime, Duration, Utc};
use domain::{
    calendar::find_times::{FindTimesRequest, FoundTimeTold, TimeReason},
    identity::Role,
    ids::{CircleId, UserId},
    learning::circle::CircleRequest,
};
use services::{
    Context, Result, SignedIn,
    learning::{
        circles::{circle_close, circle_create, circle_join},
        together::{find_times, people_tied},
    },
    people::blocks::block_put,
};
use std::time::Instant;
use testkit::{
    TestApp,
    scene::{TOMORROW, is_not_found, refused, request_of},
};

/// People of one circle.
struct Room {
    test: TestApp,
    people: Vec<SignedIn>,
    circle: CircleId,
}

impl Room {
    async fn new(count: usize) -> Self {
        let test = TestApp::new().await;
        let subject = test.subject().await;
        let mut people = Vec::new();
        for _ in 0..count {
            people.push(test.student().await);
        }
        let request = CircleRequest {
            title: "Read together".into(),
            subject_id: Some(subject),
            size: 8,
            ..CircleRequest::default()
        };
        let circle = circle_create(&test.context_of(&people[0]), &request, None).await.unwrap().id;
        for person in &people[1..] {
            circle_join(&test.context_of(person), circle).await.unwrap();
        }
        Self { test, people, circle }
    }

    fn as_one(&self, number: usize) -> Context {
        self.test.context_of(&self.people[number])
    }

    fn ids(&self) -> Vec<UserId> {
        self.people.iter().map(|person| person.id).collect()
    }

    async fn found(&self, people: &[UserId]) -> Vec<FoundTimeTold> {
        find_times(&self.as_one(0), &search(people)).await.unwrap().items
    }

    /// Takes hours of the third of March from somebody.
    async fn take(&self, person: UserId, from: u32, to: u32) {
        sqlx::query(
            "insert into time_claims (person_id, during, source_id, kind)
             values ($1, tstzrange($2, $3), $4, 'imported')",
        )
        .bind(person.0)
        .bind(at(from))
        .bind(at(to))
        .bind(uuid::Uuid::now_v7())
        .execute(&self.test.owner)
        .await
        .unwrap();
    }
}

fn at(hour: u32) -> DateTime<Utc> {
    format!("2026-03-03T{hour:02}:00:00Z").parse().unwrap()
}

fn search(people: &[UserId]) -> FindTimesRequest {
    FindTimesRequest {
        people: people.iter().map(ToString::to_string).collect(),
        minutes: 60,
        from: "2026-03-03T00:00:00Z".into(),
        to: "2026-03-04T00:00:00Z".into(),
        drop: None,
    }
}

fn starts(found: &[FoundTimeTold]) -> Vec<DateTime<Utc>> {
    let mut starts: Vec<_> = found.iter().map(|time| time.start).collect();
    starts.sort();
    starts
}

#[tokio::test]
async fn times_are_those_at_which_all_are_free_the_middle_of_the_day_first() {
    let room = Room::new(3).await;
    let ids = room.ids();
    let found = room.found(&ids).await;
    assert_eq!((found[0].start, found[0].score), (at(14) + Duration::minutes(30), 100));
    assert_eq!(found[0].reasons[0].code, TimeReason::EveryoneFree);
    assert_eq!(found[0].reasons[0].text, "Everybody is free");
    assert!(found.iter().all(|time| time.start >= at(8) && time.end <= at(22)), "nobody is woken");
    room.take(ids[0], 8, 12).await;
    room.take(ids[1], 13, 20).await;
    room.take(ids[2], 12, 13).await;
    assert_eq!(starts(&room.found(&ids).await), [at(20), at(21)]);
    room.take(ids[2], 20, 22).await;
    assert!(room.found(&ids).await.is_empty());
    let dropped = FindTimesRequest { drop: Some(ids[2].to_string()), ..search(&ids) };
    let repaired = find_times(&room.as_one(0), &dropped).await.unwrap().items;
    assert_eq!(starts(&repaired), [at(12), at(20), at(21)]);
    assert!(repaired.iter().all(|time| time.reasons[0].code == TimeReason::PossibleWithout));
    let none = FindTimesRequest { drop: Some(UserId(uuid::Uuid::now_v7()).to_string()), ..search(&ids) };
    assert_eq!(refused(find_times(&room.as_one(0), &none).await), (422, "drop_not_among".into()));
}

#[tokio::test]
async fn nobody_looks_into_the_calendar_of_whom_they_have_nothing_to_do_with() {
    let room = Room::new(3).await;
    let (ids, stranger) = (room.ids(), room.test.student().await);
    let of = async |context: &Context, people: &[UserId]| find_times(context, &search(people)).await;
    is_not_found(of(&room.as_one(0), &[ids[0], stranger.id]).await);
    is_not_found(of(&room.as_one(0), &[ids[0], UserId(uuid::Uuid::now_v7())]).await);
    assert_eq!(refused(of(&room.as_one(0), &ids[1..]).await), (422, "people_without_you".into()));
    assert_eq!(of(&room.test.anonymous(), &ids).await.unwrap_err().status(), 401);
    block_put(&room.as_one(2), ids[0]).await.unwrap();
    is_not_found(of(&room.as_one(0), &ids).await);
    assert!(of(&room.as_one(0), &ids[..2]).await.is_ok());
    circle_close(&room.as_one(0), room.circle).await.unwrap();
    is_not_found(of(&room.as_one(0), &ids[..2]).await);
    let tied = people_tied(&room.as_one(0)).await.unwrap();
    assert_eq!(tied.iter().map(|person| person.user_id).collect::<Vec<_>>(), [ids[0]]);
}

#[tokio::test]
async fn a_lesson_both_agreed_on_ties_two_people_and_a_request_does_not() {
    use domain::money::{Currency, Money};
    use services::bookings::booking::{booking_confirm, booking_create};
    let test = TestApp::new().await;
    let (tutor, student) = (test.approved_tutor().await, test.student().await);
    test.fund(&student, Money::new(10_000, Currency::Usd)).await;
    let (learner, teacher) = (test.context_of(&student), test.context_of(&tutor.person));
    let booked = booking_create(&learner, request_of(&tutor, TOMORROW), None).await.unwrap();
    let both = search(&[student.id, tutor.person.id]);
    is_not_found(find_times(&teacher, &both).await);
    booking_confirm(&teacher, booked.id, None).await.unwrap();
    let found = find_times(&teacher, &both).await.unwrap().items;
    assert!(found.iter().all(|time| time.end <= at(10) || time.start >= at(11)), "the lesson stands there");
    // A tutor's time is their hours: this one teaches on no day.
    let closed = "update availability set rules = jsonb_set(rules, '{weekly}',
        '[{\"weekday\": \"tue\", \"start\": \"05:00\", \"end\": \"09:00\"}]') where tutor_id = $1";
    sqlx::query(closed).bind(tutor.tutor_id.0).execute(&test.owner).await.unwrap();
    assert_eq!(starts(&find_times(&learner, &both).await.unwrap().items), [at(8)]);
}

#[tokio::test]
async fn a_family_finds_its_times_and_a_parent_those_of_a_child_with_its_tutor() {
    let test = TestApp::new().await;
    let (parent, child, other) =
        (test.person(Role::Parent).await, test.person(Role::Child).await, test.person(Role::Child).await);
    for one in [&child, &other] {
        let tie = "insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'teen', now())";
        sqlx::query(tie).bind(one.id.0).bind(parent.id.0).execute(&test.owner).await.unwrap();
    }
    let all = search(&[parent.id, child.id, other.id]);
    assert!(!find_times(&test.context_of(&parent), &all).await.unwrap().items.is_empty());
    assert!(!find_times(&test.context_of(&child), &all).await.unwrap().items.is_empty());
    assert!(find_times(&test.context_of(&parent), &search(&[child.id, other.id])).await.is_ok(), "for the children");
    is_not_found(find_times(&test.context_of(&parent), &search(&[parent.id, test.student().await.id])).await);
}

/// A conversation of two in which both have written, and a parent who reads along.
async fn conversation(test: &TestApp, (one, other): (UserId, UserId), parent: UserId) {
    let thread = uuid::Uuid::now_v7();
    let sql = "insert into threads (id, low_id, high_id, key_sealed, last_number, last_at, created_at)
               values ($1, least($2, $3), greatest($2, $3), decode('00', 'hex'), 2, now(), now())";
    sqlx::query(sql).bind(thread).bind(one.0).bind(other.0).execute(&test.owner).await.unwrap();
    for (person, part) in [(one, "writer"), (other, "writer"), (parent, "parent")] {
        let sql = "insert into thread_people (thread_id, user_id, part, joined_at) values ($1, $2, $3, now())";
        sqlx::query(sql).bind(thread).bind(person.0).bind(part).execute(&test.owner).await.unwrap();
    }
    for (number, sender) in [(1_i64, one), (2, other)] {
        let sql = "insert into messages (id, thread_id, number, sender_id, client_id, text_sealed, sent_at)
                   values (gen_random_uuid(), $1, $2, $3, $2::text, decode('00', 'hex'), now())";
        sqlx::query(sql).bind(thread).bind(number).bind(sender.0).execute(&test.owner).await.unwrap();
    }
}

#[tokio::test]
async fn a_parent_looks_into_no_calendar_by_a_conversation_they_once_read_along_with() {
    let test = TestApp::new().await;
    let (parent, child) = (test.person(Role::Parent).await, test.person(Role::Child).await);
    let friend = test.student().await;
    let tie = "insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'teen', now())";
    sqlx::query(tie).bind(child.id.0).bind(parent.id.0).execute(&test.owner).await.unwrap();
    conversation(&test, (child.id, friend.id), parent.id).await;
    let as_parent = test.context_of(&parent);
    assert!(find_times(&as_parent, &search(&[child.id, friend.id])).await.is_ok(), "for the child");
    let grown = "update children set handed_over_at = now() where child_id = $1";
    sqlx::query(grown).bind(child.id.0).execute(&test.owner).await.unwrap();
    is_not_found(find_times(&as_parent, &search(&[parent.id, friend.id])).await);
    is_not_found(find_times(&as_parent, &search(&[parent.id, child.id])).await);
    let both = search(&[child.id, friend.id]);
    assert!(find_times(&test.context_of(&test.reload(child.id).await), &both).await.is_ok(), "those who wrote");
    assert!(find_times(&test.context_of(&friend), &both).await.is_ok());
}

#[tokio::test]
async fn a_parent_finds_no_times_with_whom_their_child_keeps_away() {
    let test = TestApp::new().await;
    let (parent, child) = (test.person(Role::Parent).await, test.person(Role::Child).await);
    let friend = test.student().await;
    let tie = "insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'teen', now())";
    sqlx::query(tie).bind(child.id.0).bind(parent.id.0).execute(&test.owner).await.unwrap();
    conversation(&test, (child.id, friend.id), parent.id).await;
    let of = async || find_times(&test.context_of(&parent), &search(&[child.id, friend.id])).await;
    assert!(of().await.is_ok());
    let block = "insert into blocks (blocker_id, blocked_id, created_at) values ($1, $2, now())";
    sqlx::query(block).bind(friend.id.0).bind(child.id.0).execute(&test.owner).await.unwrap();
    is_not_found(of().await);
}

#[tokio::test]
async fn twelve_people_and_two_weeks_are_answered_within_the_budget() {
    let room = Room::new(8).await;
    let mut ids = room.ids();
    for _ in 0..4 {
        let child = room.test.person(Role::Child).await;
        let tie = "insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'teen', now())";
        sqlx::query(tie).bind(child.id.0).bind(ids[0].0).execute(&room.test.owner).await.unwrap();
        ids.push(child.id);
    }
    let wide = FindTimesRequest { to: "2026-03-17T00:00:00Z".into(), minutes: 15, ..search(&ids) };
    find_times(&room.as_one(0), &wide).await.unwrap();
    let began = Instant::now();
    let found: Result<_> = find_times(&room.as_one(0), &wide).await;
    println!("12 people, 14 days, with the database: {:?}", began.elapsed());
    assert!(!found.unwrap().items.is_empty());
}
