//! Questions to the support: whose they are, whose turn it is, and which clocks run.

use chrono::Duration;
use domain::{
    identity::Role,
    trust::ticket::{ReplyRequest, TicketRequest, TicketState, TicketsQuery},
};
use services::{
    Clock,
    platform::{idempotency::IdempotencyKey, mails::dev_mailbox},
    trust::ticket::{ticket_create, ticket_get, ticket_list, ticket_reply, ticket_solve, tickets_queue, topics_tiers},
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};
use uuid::Uuid;

fn ask(topic: &str) -> TicketRequest {
    TicketRequest { topic: topic.into(), text: "Where is my money?".into(), booking_id: None }
}

fn say(text: &str) -> ReplyRequest {
    ReplyRequest { text: text.into(), solved: false }
}

#[tokio::test]
async fn clocks_follow_the_tier_of_the_topic() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    for (topic, tier, hours) in [("payment", 1, 4), ("account", 2, 8), ("other", 3, 24)] {
        let line = ticket_create(&student, &ask(topic), None).await.unwrap().line;
        assert_eq!((line.tier, line.first_answer_due_at - line.created_at), (tier, Duration::hours(hours)), "{topic}");
    }
    assert_eq!(topics_tiers(&student).await.unwrap().len(), 6);
}

#[tokio::test]
async fn a_question_belongs_to_its_person_and_the_support() {
    let scene = Scene::new().await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let ticket = ticket_create(&student, &ask("payment"), None).await.unwrap().line;
    is_not_found(ticket_get(&tutor, ticket.id).await);
    is_not_found(ticket_reply(&tutor, ticket.id, &say("Mine!")).await);
    is_not_found(ticket_solve(&tutor, ticket.id).await);
    is_not_found(tickets_queue(&tutor, &TicketsQuery::default()).await);
    let finance = scene.test.person(Role::Admin).await;
    sqlx::query("update users set roles = '{admin,finance}' where id = $1")
        .bind(finance.id.0)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    let finance = services::SignedIn { roles: vec![Role::Admin, Role::Finance], ..finance };
    is_not_found(ticket_get(&scene.test.context_of(&finance), ticket.id).await);
    let booking = scene.scheduled(TOMORROW).await;
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(ticket_create(&stranger, &TicketRequest { booking_id: Some(booking), ..ask("booking") }, None).await);
    ticket_create(&tutor, &TicketRequest { booking_id: Some(booking), ..ask("booking") }, None).await.unwrap();
    assert_eq!(refused(ticket_create(&student, &ask("gossip"), None).await).0, 422);
}

#[tokio::test]
async fn turns_go_back_and_forth_and_overdue_is_measured() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let support = scene.test.context_of(&scene.test.person(Role::Admin).await);
    let first = ticket_create(&student, &ask("payment"), None).await.unwrap().line;
    let second = ticket_create(&student, &ask("other"), None).await.unwrap().line;
    let later = scene.now() + Duration::hours(5);
    Clock::move_to(&*scene.test.clock, later);
    let queue = tickets_queue(&support, &TicketsQuery::default()).await.unwrap().items;
    assert_eq!(
        queue.iter().map(|line| (line.id, line.overdue)).collect::<Vec<_>>(),
        [(first.id, true), (second.id, false)]
    );
    let answered = ticket_reply(&support, first.id, &say("On its way.")).await.unwrap();
    assert_eq!((answered.line.state, answered.replies.len()), (TicketState::Answered, 2));
    assert!(answered.replies[1].staff && answered.line.overdue, "late stays late");
    let mails = dev_mailbox(&student, &scene.email_of(&scene.student).await).await.unwrap();
    let told = format!("We answered your question [#{}]", first.number);
    assert!(mails.iter().any(|mail| mail.subject == told), "{mails:?}");
    let back = ticket_reply(&student, first.id, &say("Thank you. And the other one?")).await.unwrap();
    assert_eq!(back.line.state, TicketState::Open);
    let settled = ticket_reply(&support, first.id, &ReplyRequest { solved: true, ..say("Both are.") }).await.unwrap();
    assert_eq!(settled.line.state, TicketState::Solved);
    let long = scene.now() + Duration::days(15);
    Clock::move_to(&*scene.test.clock, long);
    assert_eq!(refused(ticket_reply(&student, first.id, &say("Again")).await), (409, "ticket_solved".into()));
    assert_eq!(ticket_solve(&student, second.id).await.unwrap().line.state, TicketState::Solved);
    assert!(tickets_queue(&support, &TicketsQuery::default()).await.unwrap().items.is_empty());
    let solved = TicketsQuery { state: "solved".into(), ..TicketsQuery::default() };
    assert_eq!(tickets_queue(&support, &solved).await.unwrap().items.len(), 2);
}

#[tokio::test]
async fn one_key_is_one_question_and_ten_may_be_open() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let key = IdempotencyKey::parse(&Uuid::now_v7().to_string()).unwrap();
    let one = ticket_create(&student, &ask("other"), Some(&key)).await.unwrap();
    let two = ticket_create(&student, &ask("other"), Some(&key)).await.unwrap();
    assert_eq!(one.line.id, two.line.id);
    for _ in 0..9 {
        ticket_create(&student, &ask("other"), None).await.unwrap();
    }
    assert_eq!(refused(ticket_create(&student, &ask("other"), None).await), (409, "tickets_too_many".into()));
    let page = ticket_list(&student, Some(4), None).await.unwrap();
    let next = ticket_list(&student, Some(100), page.next_cursor.as_deref()).await.unwrap();
    assert_eq!((page.items.len(), next.items.len()), (4, 6));
}
