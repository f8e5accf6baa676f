//! The same for packages, sales, payouts, courses, circles, messages, reviews, keys, children and the desk: their
//! events, read into an empty model, give what the tables say.

use super::replay_commands::{
    circles_live, courses_live, earnings_live, packages_live, people_live, reviews_live, words_live,
};
use domain::{
    bookings::{Side, events::ReviewEvent},
    identity::{events::AccountEvent, family::events::FamilyEvent},
    ids::UserId,
    learning::events::{CircleEvent, CourseEvent, EnrolmentEvent},
    messages::events::MessageEvent,
    money::events::{PackageEvent, PayoutEvent, PromotionEvent},
    people::events::StudentEvent,
    trust::events::TrustEvent,
};
use serde_json::{Value, json};
use spine::events::{StoredEvent, after};
use std::collections::{BTreeMap, BTreeSet};
use testkit::scene::Scene;

/// What is replayed here; `replay_table.rs` reads it.
pub const KINDS: &[&str] = &[
    "abuse.closed",
    "abuse.filed",
    "account.key_ended",
    "account.key_made",
    "circle.begun",
    "circle.closed",
    "circle.joined",
    "circle.left",
    "circle.session_set",
    "course.approved",
    "course.declined",
    "course.submitted",
    "enrolment.enrolled",
    "enrolment.finished",
    "enrolment.returned",
    "enrolment.unit_done",
    "family.child_added",
    "message.changed",
    "message.new",
    "message.read",
    "package.bought",
    "package.claimed",
    "package.ended",
    "package.extended",
    "package.given",
    "payout.failed",
    "payout.paid",
    "payout.requested",
    "promotion.ended",
    "promotion.made",
    "review.edited",
    "review.published",
    "review.written",
    "student.changed",
    "ticket.answered",
    "ticket.opened",
];

/// What a follower of the log knows, by table and id.
type Model = BTreeMap<(&'static str, String), Value>;

fn people(of: &[UserId], without: Option<UserId>) -> Value {
    let sorted: BTreeSet<String> = of.iter().filter(|id| Some(**id) != without).map(ToString::to_string).collect();
    json!(sorted)
}

fn follow(model: &mut Model, event: &StoredEvent) {
    let mut set = |table: &'static str, id: String, facts: Value| {
        model.insert((table, id), facts);
    };
    if let Some(told) = event.read::<PackageEvent>().unwrap() {
        let (PackageEvent::Bought(news)
        | PackageEvent::Given(news)
        | PackageEvent::Claimed(news)
        | PackageEvent::Extended(news)
        | PackageEvent::Transferred(news)
        | PackageEvent::Ended(news)
        | PackageEvent::Expired(news)) = told;
        set("packages", news.package_id.to_string(), json!([news.state, news.owner_id]));
    } else if let Some(told) = event.read::<PayoutEvent>().unwrap() {
        let (PayoutEvent::Requested(news) | PayoutEvent::Paid(news) | PayoutEvent::Failed(news)) = told;
        set("payouts", news.payout_id.to_string(), json!([news.status]));
    } else if let Some(told) = event.read::<PromotionEvent>().unwrap() {
        let (ended, news) = match told {
            PromotionEvent::Made(news) => (false, news),
            PromotionEvent::Ended(news) => (true, news),
        };
        set("promotions", news.promotion_id.to_string(), json!([ended]));
    } else if let Some(told) = event.read::<CourseEvent>().unwrap() {
        let (CourseEvent::Submitted(news) | CourseEvent::Approved(news) | CourseEvent::Declined(news)) = told;
        set("courses", news.course_id.to_string(), json!([news.state]));
    } else if let Some(told) = event.read::<EnrolmentEvent>().unwrap() {
        let (state, news) = match told {
            EnrolmentEvent::Enrolled(news) | EnrolmentEvent::UnitDone(news) | EnrolmentEvent::Finished(news) => {
                ("active", news)
            }
            EnrolmentEvent::Returned(news) => ("returned", news),
        };
        set("enrolments", news.enrolment_id.to_string(), json!([state, news.done]));
    } else if let Some(told) = event.read::<CircleEvent>().unwrap() {
        let (closed, left, news) = match told {
            CircleEvent::Begun(news) | CircleEvent::Joined(news) | CircleEvent::SessionSet(news) => (false, None, news),
            CircleEvent::Left(news) => (false, Some(news.person_id), news),
            CircleEvent::Closed(news) => (true, None, news),
        };
        set("circles", news.circle_id.to_string(), json!([closed, people(&news.members, left)]));
    } else if let Some(told) = event.read::<MessageEvent>().unwrap() {
        match told {
            MessageEvent::New(news) | MessageEvent::Changed(news) => {
                set("messages", news.message_id.to_string(), json!([news.thread_id, news.sender_id]));
            }
            MessageEvent::Read(news) => {
                set("thread_people", format!("{}:{}", news.thread_id, news.reader_id), json!([news.number]));
            }
            MessageEvent::Group(_) => {}
        }
    } else if let Some(told) = event.read::<ReviewEvent>().unwrap() {
        let news = told.review();
        if news.by == Side::Student {
            set("reviews", news.id.to_string(), json!([news.public]));
        }
    } else {
        follow_people(set, event);
    }
}

/// The rest of them: what is said of people, and what they have.
fn follow_people(mut set: impl FnMut(&'static str, String, Value), event: &StoredEvent) {
    if let Some(told) = event.read::<TrustEvent>().unwrap() {
        match told {
            TrustEvent::AbuseFiled(news) => set("abuse_reports", news.report_id.to_string(), json!(["open"])),
            TrustEvent::AbuseClosed(news) => set("abuse_reports", news.report_id.to_string(), json!(["closed"])),
            TrustEvent::TicketOpened(news) | TrustEvent::TicketAnswered(news) => {
                set("tickets", news.ticket_id.to_string(), json!([news.user_id]));
            }
            TrustEvent::TextHeld(_) | TrustEvent::TextDecided(_) => {}
        }
    } else if let Some(told) = event.read::<AccountEvent>().unwrap() {
        match told {
            AccountEvent::KeyMade(news) => set("api_keys", news.key_id.to_string(), json!([news.name, false])),
            AccountEvent::KeyEnded(news) => set("api_keys", news.key_id.to_string(), json!([news.name, true])),
            _ => {}
        }
    } else if let Some(FamilyEvent::ChildAdded(news)) = event.read().unwrap() {
        set("children", news.child_id.to_string(), json!([news.parent_id]));
    } else if let Some(StudentEvent::Changed(news)) = event.read().unwrap() {
        set("student_profiles", news.user_id.to_string(), json!([]));
    }
}

/// What the tables say of those that events told of.
async fn tables(scene: &Scene, told: &Model) -> Model {
    let select = [
        ("packages", "select id::text, jsonb_build_array(state, owner_id) from packages"),
        ("payouts", "select id::text, jsonb_build_array(status) from payouts"),
        ("promotions", "select id::text, jsonb_build_array(stopped_at is not null) from promotions"),
        ("courses", "select id::text, jsonb_build_array(state) from courses"),
        ("enrolments", "select id::text, jsonb_build_array(state, units_done) from enrolments"),
        (
            "circles",
            "select c.id::text, jsonb_build_array(c.closed_at is not null, coalesce((
               select jsonb_agg(m.person_id order by m.person_id) from circle_members m
               where m.circle_id = c.id), '[]'))
             from circles c",
        ),
        ("messages", "select id::text, jsonb_build_array(thread_id, sender_id) from messages"),
        ("thread_people", "select thread_id || ':' || user_id, jsonb_build_array(read_number) from thread_people"),
        ("reviews", "select id::text, jsonb_build_array(hidden_until is null) from reviews"),
        (
            "abuse_reports",
            "select id::text, jsonb_build_array(case when closed_at is null then 'open' else 'closed' end)
             from abuse_reports",
        ),
        ("tickets", "select id::text, jsonb_build_array(user_id) from tickets"),
        ("api_keys", "select id::text, jsonb_build_array(name, revoked_at is not null) from api_keys"),
        ("children", "select child_id::text, jsonb_build_array(parent_id) from children"),
        ("student_profiles", "select user_id::text, '[]'::jsonb from student_profiles"),
    ];
    let mut model = Model::new();
    for (table, sql) in select {
        let rows: Vec<(String, Value)> = sqlx::query_as(sql).fetch_all(&scene.test.owner).await.unwrap();
        model
            .extend(rows.into_iter().map(|(id, facts)| ((table, id), facts)).filter(|(key, _)| told.contains_key(key)));
    }
    model
}

#[tokio::test]
async fn events_of_the_other_slices_give_what_the_tables_say() {
    let scene = Scene::new().await;
    packages_live(&scene).await;
    earnings_live(&scene).await;
    courses_live(&scene).await;
    circles_live(&scene).await;
    words_live(&scene).await;
    people_live(&scene).await;
    reviews_live(&scene).await;
    scene.test.drain().await;
    let events = after(&scene.test.app.pool, 0, 10_000).await.unwrap();
    let mut told = Model::new();
    for event in &events {
        follow(&mut told, event);
    }
    assert_eq!(told, tables(&scene, &told).await);
    let kinds: BTreeSet<&str> = events.iter().map(|event| event.kind.as_str()).collect();
    let silent: Vec<_> = KINDS.iter().filter(|kind| !kinds.contains(*kind)).collect();
    assert!(silent.is_empty(), "nothing brought these about: {silent:?}");
}
