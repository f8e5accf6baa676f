//! Circles: who gets in, who is kept out, and what is said of a session.

use crate::holds;
use chrono::{DateTime, Duration, Utc};
use domain::{
    identity::Role,
    ids::{CircleId, SubjectId},
    learning::circle::{
        Circle, CircleAttendanceRequest, CirclePartnerRequest, CircleRecapRequest, CircleRequest, CircleRsvpRequest,
        CircleSchedule, CircleSession, CircleSessionRequest, CircleSurveyRequest,
    },
};
use services::{
    Clock, Context, Result, SignedIn,
    learning::circles::{
        CircleFilter, attendance_put, circle_close, circle_create, circle_get, circle_join, circle_leave, circle_list,
        circle_times, partners_get, partners_put, recap_put, rsvp_put, session_add, sessions_get, survey_put,
    },
    people::blocks::block_put,
    platform::idempotency::IdempotencyKey,
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

/// A market with a subject.
pub struct Room {
    pub test: TestApp,
    subject: SubjectId,
}

impl Room {
    pub async fn new() -> Self {
        let test = TestApp::new().await;
        let subject = test.subject().await;
        Self { test, subject }
    }

    pub async fn person(&self) -> (SignedIn, Context) {
        let person = self.test.student().await;
        let context = self.test.context_of(&person);
        (person, context)
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.test.clock.now()
    }

    pub fn request(&self, size: i64) -> CircleRequest {
        CircleRequest {
            title: "Read together".into(),
            subject_id: Some(self.subject),
            size,
            schedule: None,
            agenda: "A chapter a week.".into(),
        }
    }

    pub async fn begun(&self, host: &Context, size: i64) -> Circle {
        circle_create(host, &self.request(size), None).await.unwrap()
    }

    /// A session in that many hours.
    pub async fn session(&self, host: &Context, id: CircleId, hours: i64) -> CircleSession {
        session_add(host, id, &self.meeting(hours), None).await.unwrap()
    }

    pub fn meeting(&self, hours: i64) -> CircleSessionRequest {
        let start = (self.now() + Duration::hours(hours)).to_rfc3339();
        CircleSessionRequest { start, minutes: 60, agenda: String::new() }
    }
}

async fn listed(context: &Context) -> usize {
    circle_list(context, CircleFilter::default(), None, None).await.unwrap().items.len()
}

fn comes(session: &CircleSession, answer: &str) -> CircleRsvpRequest {
    CircleRsvpRequest { session_id: Some(session.id), answer: answer.into() }
}

pub fn useful(useful: i64, text: &str) -> CircleSurveyRequest {
    CircleSurveyRequest { useful, text: text.into() }
}

#[tokio::test]
async fn the_last_place_of_a_circle_has_one_winner() {
    let room = Room::new().await;
    let (_, host) = room.person().await;
    let circle = room.begun(&host, 3).await;
    let mut people = Vec::new();
    for _ in 0..8 {
        people.push(room.person().await.1);
    }
    let tries = people.iter().map(|person| circle_join(person, circle.id));
    let results = futures::future::join_all(tries).await;
    let (joined, refusals): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
    assert_eq!(joined.len(), 2, "two places beside the host's");
    for no in refusals {
        assert_eq!(refused(no), (409, "circle_full".into()));
    }
    let full = circle_get(&host, circle.id).await.unwrap();
    assert_eq!((full.free, full.members.len()), (0, 3));
    assert_eq!(listed(&room.person().await.1).await, 0, "what is full is not listed");
    holds(&room.test).await;
}

#[tokio::test]
async fn nobody_joins_a_circle_with_somebody_who_is_kept_apart_from_them() {
    let room = Room::new().await;
    let ((host, of_host), (blocked, of_blocked)) = (room.person().await, room.person().await);
    let ((member, of_member), (stranger, of_stranger)) = (room.person().await, room.person().await);
    let circle = room.begun(&of_host, 5).await;
    circle_join(&of_member, circle.id).await.unwrap();
    assert_eq!(listed(&of_blocked).await, 1);
    // A member keeps somebody away, and somebody keeps the host away: both find nothing.
    block_put(&of_member, blocked.id).await.unwrap();
    block_put(&of_stranger, host.id).await.unwrap();
    for away in [&of_blocked, &of_stranger] {
        is_not_found(circle_join(away, circle.id).await);
        is_not_found(circle_get(away, circle.id).await);
        assert_eq!(listed(away).await, 0);
    }
    // Two who are in it already stay, and do not see each other.
    block_put(&of_host, member.id).await.unwrap();
    let seen = circle_get(&of_member, circle.id).await.unwrap();
    assert!(seen.members.iter().all(|one| one.user_id != host.id) && seen.members.len() == 1);
    let partner = CirclePartnerRequest { partner_id: Some(host.id) };
    assert_eq!(refused(partners_put(&of_member, circle.id, &partner).await).1, "circle_partner_unknown");
    assert!(partners_get(&of_member, circle.id).await.unwrap().items.is_empty());
    let _ = stranger;
}

#[tokio::test]
async fn who_is_restricted_unverified_or_in_too_many_circles_does_not_join() {
    let room = Room::new().await;
    let (_, host) = room.person().await;
    let circle = room.begun(&host, 8).await;
    let (person, of_person) = room.person().await;
    sqlx::query(
        "insert into sanctions (id, user_id, kind, reason, begun_at, until_at, by_id)
         values (gen_random_uuid(), $1, 'restrict', 'Spam.', $2, $2 + interval '7 days', $1)",
    )
    .bind(person.id.0)
    .bind(room.now())
    .execute(&room.test.owner)
    .await
    .unwrap();
    assert_eq!(refused(circle_join(&of_person, circle.id).await), (403, "restricted_book".into()));
    assert_eq!(refused(circle_create(&of_person, &room.request(4), None).await), (403, "restricted_book".into()));
    let (new, _) = room.person().await;
    sqlx::query("update users set email_verified_at = null where id = $1")
        .bind(new.id.0)
        .execute(&room.test.owner)
        .await
        .unwrap();
    let new = room.test.context_of(&room.test.reload(new.id).await);
    assert_eq!(refused(circle_join(&new, circle.id).await), (403, "email_not_verified".into()));
    let (_, busy) = room.person().await;
    for _ in 0..10 {
        room.begun(&busy, 3).await;
    }
    assert_eq!(refused(circle_create(&busy, &room.request(3), None).await), (409, "circles_too_many".into()));
    assert_eq!(refused(circle_join(&busy, circle.id).await), (409, "circles_too_many".into()));
    // What is over does not count.
    room.test.clock.advance(Duration::days(31));
    room.begun(&busy, 3).await;
}

#[tokio::test]
async fn a_circle_sent_twice_with_one_key_is_begun_once() {
    let room = Room::new().await;
    let (_, host) = room.person().await;
    let key = IdempotencyKey::parse("circle-000000000000001").unwrap();
    let schedule =
        CircleSchedule { start: (room.now() + Duration::days(2)).to_rfc3339(), minutes: 60, sessions: Some(4) };
    let request = CircleRequest { schedule: Some(schedule), ..room.request(4) };
    let first = circle_create(&host, &request, Some(&key)).await.unwrap();
    let again = circle_create(&host, &request, Some(&key)).await.unwrap();
    assert_eq!((first.id, first.sessions_ahead), (again.id, 4));
    let other = CircleRequest { subject_id: Some(SubjectId(uuid::Uuid::nil())), ..room.request(4) };
    assert_eq!(refused(circle_create(&host, &other, None).await), (422, "subject_unknown".into()));
}

#[tokio::test]
async fn what_happens_in_a_circle_is_its_members_alone() {
    let room = Room::new().await;
    let ((_, host), (_, member), (_, stranger)) = (room.person().await, room.person().await, room.person().await);
    let circle = room.begun(&host, 4).await;
    circle_join(&member, circle.id).await.unwrap();
    let session = room.session(&host, circle.id, 30).await;
    assert!(circle_get(&stranger, circle.id).await.unwrap().members.is_empty());
    assert!(circle_get(&room.test.anonymous(), circle.id).await.unwrap().members.is_empty());
    is_not_found(sessions_get(&stranger, circle.id).await);
    is_not_found(partners_get(&stranger, circle.id).await);
    is_not_found(circle_times(&stranger, circle.id, None).await);
    is_not_found(rsvp_put(&stranger, circle.id, &comes(&session, "yes")).await);
    is_not_found(session_add(&stranger, circle.id, &room.meeting(40), None).await);
    is_not_found(circle_leave(&stranger, circle.id).await);
    is_not_found(circle_close(&stranger, circle.id).await);
    // Other members are told whose it is.
    assert_eq!(refused(circle_close(&member, circle.id).await), (403, "circle_host_only".into()));
    assert_eq!(
        refused(session_add(&member, circle.id, &room.meeting(40), None).await),
        (403, "circle_host_only".into())
    );
    // A session is its own circle's.
    let other = room.begun(&stranger, 3).await;
    is_not_found(rsvp_put(&stranger, other.id, &comes(&session, "yes")).await);
    let taken = session_add(&host, circle.id, &room.meeting(30), None).await;
    assert_eq!(refused(taken).1, "circle_session_there");
}

#[tokio::test]
async fn answers_end_when_a_session_begins_and_the_rest_begins_then() {
    let room = Room::new().await;
    let ((_, host), (member, of_member)) = (room.person().await, room.person().await);
    let circle = room.begun(&host, 4).await;
    circle_join(&of_member, circle.id).await.unwrap();
    let session = room.session(&host, circle.id, 30).await;
    let at = (circle.id, session.id);
    let told = rsvp_put(&of_member, circle.id, &comes(&session, "yes")).await.unwrap();
    assert_eq!(told.coming, 1);
    assert_eq!(refused(rsvp_put(&of_member, circle.id, &comes(&session, "perhaps")).await).0, 422);
    let present = CircleAttendanceRequest { present: vec![member.id] };
    let recap = CircleRecapRequest { recap: "Chapter one.".into() };
    assert_eq!(refused(attendance_put(&host, at, &present).await).1, "circle_session_ahead");
    assert_eq!(refused(recap_put(&of_member, at, &recap).await).1, "circle_session_ahead");
    room.test.clock.advance(Duration::hours(30) + Duration::minutes(5));
    assert_eq!(refused(rsvp_put(&of_member, circle.id, &comes(&session, "no")).await).1, "circle_session_begun");
    assert_eq!(refused(survey_put(&of_member, at, &useful(5, "")).await).1, "circle_session_ahead", "it is not over");
    assert_eq!(refused(attendance_put(&of_member, at, &present).await), (403, "circle_host_only".into()));
    let (outside, _) = room.person().await;
    let wrong = CircleAttendanceRequest { present: vec![outside.id] };
    assert_eq!(refused(attendance_put(&host, at, &wrong).await).1, "circle_present_unknown");
    let there = attendance_put(&host, at, &present).await.unwrap();
    let was = |id| there.people.iter().find(|one| one.user_id == id).and_then(|one| one.attended);
    assert_eq!(was(member.id), Some(true));
    assert_eq!(there.people.iter().filter(|one| one.attended == Some(false)).count(), 1, "the host was not");
    let written = recap_put(&of_member, at, &recap).await.unwrap();
    assert_eq!(written.recap_by.as_deref(), Some(member.display_name.as_str()));
    recap_put(&host, at, &CircleRecapRequest { recap: "Chapters one and two.".into() }).await.unwrap();
    room.test.clock.advance(Duration::hours(2));
    assert_eq!(refused(survey_put(&host, at, &useful(5, "")).await).1, "circle_not_there");
    survey_put(&of_member, at, &useful(5, "")).await.unwrap();
}

#[tokio::test]
async fn a_recap_is_whose_it_is_and_what_a_session_was_worth_is_told_of_three_or_more() {
    let room = Room::new().await;
    let (_, host) = room.person().await;
    let circle = room.begun(&host, 5).await;
    let mut members = Vec::new();
    for _ in 0..3 {
        let (_, member) = room.person().await;
        circle_join(&member, circle.id).await.unwrap();
        members.push(member);
    }
    let session = room.session(&host, circle.id, 30).await;
    let at = (circle.id, session.id);
    room.test.clock.advance(Duration::hours(32));
    recap_put(&members[0], at, &CircleRecapRequest { recap: "One.".into() }).await.unwrap();
    let other = recap_put(&members[1], at, &CircleRecapRequest { recap: "Mine.".into() }).await;
    assert_eq!(refused(other), (409, "circle_recap_written".into()));
    for (member, (mark, words)) in members.iter().zip([(5, "Slower, please."), (4, ""), (3, "")]) {
        let told = survey_put(member, at, &useful(mark, words)).await.unwrap();
        assert_eq!(told.survey.useful.is_some(), told.survey.answers == 3);
        assert!([0, 3].contains(&told.survey.answers));
    }
    let of_host = sessions_get(&host, circle.id).await.unwrap().items.remove(0).survey;
    assert_eq!((of_host.answers, of_host.useful), (3, Some(4.0)));
    assert_eq!(of_host.texts, ["Slower, please."]);
    let of_member = sessions_get(&members[1], circle.id).await.unwrap().items.remove(0).survey;
    assert!(of_member.texts.is_empty(), "words are the host's");
    // Said again, the last word counts.
    survey_put(&members[2], at, &useful(5, "")).await.unwrap();
    assert_eq!(sessions_get(&host, circle.id).await.unwrap().items[0].survey.answers, 3);
}

#[tokio::test]
async fn whoever_leaves_makes_room_and_a_circle_goes_on_without_its_host() {
    let room = Room::new().await;
    let ((_, host), (second, of_second), (_, third)) = (room.person().await, room.person().await, room.person().await);
    let circle = room.begun(&host, 3).await;
    circle_join(&of_second, circle.id).await.unwrap();
    circle_join(&third, circle.id).await.unwrap();
    let partner = CirclePartnerRequest { partner_id: Some(second.id) };
    assert!(partners_put(&third, circle.id, &partner).await.unwrap().items.iter().any(|one| one.named));
    circle_leave(&host, circle.id).await.unwrap();
    let goes_on = circle_get(&of_second, circle.id).await.unwrap();
    assert!(goes_on.own && goes_on.free == 1 && goes_on.actions.contains(&"add_session".to_owned()));
    let (_, fourth) = room.person().await;
    circle_join(&fourth, circle.id).await.unwrap();
    circle_leave(&of_second, circle.id).await.unwrap();
    let own = partners_get(&third, circle.id).await.unwrap().items;
    assert!(own.iter().all(|one| !one.named), "whoever left is nobody's partner");
    circle_leave(&third, circle.id).await.unwrap();
    circle_leave(&fourth, circle.id).await.unwrap();
    is_not_found(circle_get(&fourth, circle.id).await);
    holds(&room.test).await;
}

#[tokio::test]
async fn a_circle_that_is_closed_or_over_takes_nobody_in() {
    let room = Room::new().await;
    let ((_, host), (_, other)) = (room.person().await, room.person().await);
    let (closed, late) = (room.begun(&host, 4).await, room.begun(&host, 4).await);
    room.session(&host, closed.id, 30).await;
    let told = circle_close(&host, closed.id).await.unwrap();
    assert!(told.closed_at.is_some() && told.sessions_ahead == 0);
    assert_eq!(refused(circle_close(&host, closed.id).await).1, "circle_over");
    assert_eq!(refused(session_add(&host, closed.id, &room.meeting(40), None).await).1, "circle_over");
    assert_eq!(refused(circle_join(&other, closed.id).await), (409, "circle_over".into()));
    room.test.clock.advance(Duration::days(31));
    assert_eq!(refused(circle_join(&other, late.id).await), (409, "circle_over".into()));
    assert_eq!(listed(&other).await, 0);
    // The staff closes what nobody should see.
    let bad = room.begun(&host, 4).await;
    let staff = room.test.context_of(&room.test.person(Role::Admin).await);
    circle_close(&staff, bad.id).await.unwrap();
    is_not_found(circle_get(&other, bad.id).await);
}

#[tokio::test]
async fn partners_are_two_who_name_each_other() {
    let room = Room::new().await;
    let ((host, of_host), (member, of_member)) = (room.person().await, room.person().await);
    let circle = room.begun(&of_host, 4).await;
    circle_join(&of_member, circle.id).await.unwrap();
    let name = |id| CirclePartnerRequest { partner_id: Some(id) };
    for nobody in [host.id, room.person().await.0.id] {
        let refusal = refused(partners_put(&of_host, circle.id, &name(nobody)).await);
        assert_eq!(refusal, (422, "circle_partner_unknown".into()), "oneself, and whoever is not in it");
    }
    let asked = partners_put(&of_host, circle.id, &name(member.id)).await.unwrap().items.remove(0);
    assert_eq!((asked.named, asked.names_you, asked.partners), (true, false, false));
    let both = partners_put(&of_member, circle.id, &name(host.id)).await.unwrap().items.remove(0);
    assert!(both.partners);
    let back = partners_put(&of_member, circle.id, &CirclePartnerRequest::default()).await.unwrap().items.remove(0);
    assert!(!back.partners && back.names_you);
}

#[tokio::test]
async fn times_are_offered_at_which_most_have_time_and_nothing_is_said_of_why() {
    let room = Room::new().await;
    let ((_, host), (evening, of_evening)) = (room.person().await, room.person().await);
    let circle = room.begun(&host, 3).await;
    circle_join(&of_evening, circle.id).await.unwrap();
    sqlx::query(
        "insert into student_profiles (user_id, goals, subjects, preferred_times, time_zone, languages, updated_at)
         values ($1, '', '[]', $2, 'Europe/Berlin', '{}', $3)",
    )
    .bind(evening.id.0)
    .bind(serde_json::json!([{ "weekday": "thu", "start": "18:00", "end": "20:00" }]))
    .bind(room.now())
    .execute(&room.test.owner)
    .await
    .unwrap();
    let found = circle_times(&host, circle.id, Some(60)).await.unwrap().items;
    assert!(!found.is_empty());
    for time in &found {
        assert_eq!((time.can, time.of), (2, 2), "one of two is not most of them");
        let berlin = time.start.with_timezone(&"Europe/Berlin".parse::<domain::calendar::Zone>().unwrap());
        assert!(berlin.format("%a %H").to_string().starts_with("Thu 1"), "{berlin}");
    }
    // What stands in a calendar is taken.
    let first = found[0].start;
    let session = CircleSessionRequest { start: first.to_rfc3339(), minutes: 60, agenda: String::new() };
    session_add(&host, circle.id, &session, None).await.unwrap();
    let left = circle_times(&host, circle.id, Some(60)).await.unwrap().items;
    assert!(left.iter().all(|time| time.start >= first + Duration::hours(1) || time.end <= first));
    assert_eq!(refused(circle_times(&host, circle.id, Some(61)).await).1, "length_not_offered");
}

#[tokio::test]
async fn members_are_told_of_a_new_session_and_of_a_place_that_is_free_again() {
    let room = Room::new().await;
    let ((_, host), (_, member), (_, leaves)) = (room.person().await, room.person().await, room.person().await);
    let circle = room.begun(&host, 4).await;
    circle_join(&member, circle.id).await.unwrap();
    circle_join(&leaves, circle.id).await.unwrap();
    room.session(&host, circle.id, 30).await;
    circle_leave(&leaves, circle.id).await.unwrap();
    room.test.run_jobs().await;
    let of = |kind: &'static str| {
        let count = sqlx::query_scalar::<_, i64>("select count(*) from notices where kind = $1").bind(kind);
        count.fetch_one(&room.test.owner)
    };
    assert_eq!((of("circle_time").await.unwrap(), of("place_free").await.unwrap()), (2, 2));
}
