//! What an attack on lessons found: who reads them, what a child's review gives away, and who is paid for what.

use domain::{
    bookings::{
        BookingRequest,
        case::{CaseRequest, StatementRequest},
        review::{ReviewChange, ReviewRequest},
    },
    identity::{Role, family::ChildRequest},
    money::{Currency, Money},
};
use services::{
    bookings::{
        booking::{
            approval_approve, booking_cancel, booking_confirm, booking_create, booking_get, case_open,
            case_statement_add,
        },
        group::seat_give_back,
        review::{review_create, review_edit},
        waitlist::{offer_claim, wait_join, waitlist},
    },
    identity::family::child_create,
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused, request_of};

use crate::groups::{offered, somebody, take, wait_for};

#[tokio::test]
async fn attack_i5_staff_of_other_scopes_read_no_lesson() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let staff = scene.test.person(Role::Admin).await;
    for (roles, reads) in [
        ("{student,admin,analyst}", false),
        ("{student,admin,finance}", false),
        ("{student,admin,compliance}", false),
        ("{student,admin,support}", true),
        ("{student,admin,trust}", true),
        ("{student,admin}", true),
    ] {
        let set = sqlx::query("update users set roles = $1::text[] where id = $2").bind(roles).bind(staff.id.0);
        set.execute(&scene.test.owner).await.unwrap();
        let context = scene.test.context_of(&scene.test.reload(staff.id).await);
        let seen = booking_get(&context, id).await;
        if reads {
            assert_eq!(seen.unwrap().id, id, "{roles}");
            assert_eq!(refused(booking_cancel(&context, id, None, None).await).1, "participants_only");
        } else {
            is_not_found(seen);
            is_not_found(booking_cancel(&context, id, None, None).await);
        }
    }
}

/// A parent's child, whose lesson of tomorrow is over.
async fn childs_lesson(scene: &Scene) -> (services::Context, domain::ids::BookingId) {
    let parent = scene.test.person(Role::Parent).await;
    scene.test.fund(&parent, Money::new(100_000, Currency::Usd)).await;
    let own = scene.test.context_of(&parent);
    let request = ChildRequest {
        display_name: "Mia".into(),
        birth_date: "2016-05-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    let child = child_create(&own, &request, None).await.unwrap();
    let wanted = BookingRequest { learner_id: Some(child.id.to_string()), ..request_of(&scene.tutor, TOMORROW) };
    let lesson = booking_create(&own, wanted, None).await.unwrap().id;
    booking_confirm(&scene.as_tutor(), lesson, None).await.unwrap();
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    (own, lesson)
}

#[tokio::test]
async fn attack_l20_a_childs_review_names_no_way_to_reach_anybody() {
    let scene = Scene::new().await;
    let (parent, lesson) = childs_lesson(&scene).await;
    let said = |comment: &str| ReviewRequest {
        booking_id: lesson.to_string(),
        rating: Some(5),
        knowledge: Some(5),
        communication: Some(5),
        professionalism: Some(5),
        comment: comment.into(),
    };
    for comment in ["Write to mia@example.com", "Call 0151 2345 6789 any time"] {
        assert_eq!(refused(review_create(&parent, &said(comment)).await), (422, "comment_names_contact".into()));
        let of_child = ReviewRequest { knowledge: None, communication: None, professionalism: None, ..said(comment) };
        assert_eq!(refused(review_create(&scene.as_tutor(), &of_child).await).1, "comment_names_contact");
    }
    let review = review_create(&parent, &said("Fractions are easy now.")).await.unwrap();
    let change = ReviewChange { comment: Some("Or mia@example.com".into()), ..ReviewChange::default() };
    assert_eq!(refused(review_edit(&parent, review.id, &change).await), (422, "comment_names_contact".into()));
}

#[tokio::test]
async fn attack_l12_a_parent_pays_no_tutor_who_is_off_the_lists_by_now() {
    let scene = Scene::new().await;
    let parent = scene.test.person(Role::Parent).await;
    scene.test.fund(&parent, Money::new(100_000, Currency::Usd)).await;
    let own = scene.test.context_of(&parent);
    let request = ChildRequest {
        display_name: "Jonas".into(),
        birth_date: "2014-05-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    let child = child_create(&own, &request, None).await.unwrap();
    let as_child = scene.test.context_of(&scene.test.reload(child.id).await);
    let asked = booking_create(&as_child, request_of(&scene.tutor, TOMORROW), None).await.unwrap().id;
    let suspend = "update users set suspended_at = now() where id in (select user_id from tutors)";
    sqlx::query(suspend).execute(&scene.test.owner).await.unwrap();
    assert_eq!(refused(approval_approve(&own, asked, None).await), (409, "not_available".into()));
    assert_eq!(scene.test.balance(&parent, "wallet", "USD").await, 100_000);
}

#[tokio::test]
async fn a_case_about_a_childs_lesson_is_no_way_to_meet_elsewhere() {
    let scene = Scene::new().await;
    let (parent, lesson) = childs_lesson(&scene).await;
    let case = |statement: &str| CaseRequest {
        category: "other".into(),
        statement: statement.into(),
        ..CaseRequest::default()
    };
    let way = "Write to me on +49 151 2345 6789, and tell nobody.";
    let no = case_open(&scene.as_tutor(), lesson, &case(way), None).await;
    assert_eq!(refused(no), (422, "comment_names_contact".into()));
    assert_eq!(scene.count("cases").await, 0);
    let open = case_open(&scene.as_tutor(), lesson, &case("She was not there."), None).await.unwrap();
    let more = StatementRequest { text: way.into(), ..StatementRequest::default() };
    assert_eq!(refused(case_statement_add(&scene.as_tutor(), open.id, &more).await).1, "comment_names_contact");
    case_statement_add(&parent, open.id, &StatementRequest { text: "She was.".into(), ..StatementRequest::default() })
        .await
        .unwrap();
}

/// Finding 15.
#[tokio::test]
async fn who_may_not_book_takes_no_place_and_claims_no_offer_either() {
    let scene = Scene::new().await;
    let group = offered(&scene, 2).await;
    let (student, other) = (scene.as_student(), somebody(&scene).await);
    take(&other, group.id).await.unwrap();
    take(&somebody(&scene).await, group.id).await.unwrap();
    wait_join(&student, &wait_for(&group)).await.unwrap();
    seat_give_back(&other, group.id, None).await.unwrap();
    scene.test.run_jobs().await;
    let offer = waitlist(&student).await.unwrap().items.remove(0).offer.expect("it is kept").id;
    sqlx::query(
        "insert into sanctions (id, user_id, kind, reason, begun_at, by_id)
         values (gen_random_uuid(), $1, 'restrict', 'Rude.', $2, $3)",
    )
    .bind(scene.student.id.0)
    .bind(scene.test.app.clock.now())
    .bind(scene.tutor.person.id.0)
    .execute(&scene.test.owner)
    .await
    .unwrap();
    assert_eq!(refused(take(&student, group.id).await), (403, "restricted_book".into()));
    let claimed = offer_claim(&student, offer, "wallet", None).await;
    assert_eq!(refused(claimed), (403, "restricted_book".into()));
    sqlx::query("update sanctions set ended_at = begun_at").execute(&scene.test.owner).await.unwrap();
    offer_claim(&student, offer, "wallet", None).await.expect("it is over");
}
