//! Skills: lists, verification by peers who do not know each other, rings, appeals, badges that lapse.

use super::{ALGEBRA, GEOMETRY};
use chrono::Duration;
use domain::{
    ids::SkillVerificationId,
    people::skills::{
        SkillListsRequest, SkillRequest,
        verification::{
            ASSESSOR_DAYS, AssessmentRequest, Scores, SkillAppealRequest, SkillVerificationRequest,
            SkillVerificationState, VALID_DAYS,
        },
    },
};
use services::{
    Context,
    people::skills::{
        asking::{skill_appeal, skill_verification_ask, skill_verifications_own},
        assessing::{skill_assess, skills_to_assess},
        skills_own, skills_put,
    },
    platform::mails::dev_mailbox,
};
use testkit::TestApp;

fn lists(teach: &[(&str, i64)], learn: &[(&str, i64)]) -> SkillListsRequest {
    let list = |skills: &[(&str, i64)]| {
        skills.iter().map(|(id, much)| SkillRequest { skill_id: (*id).into(), proficiency: *much }).collect()
    };
    SkillListsRequest { teach: list(teach), learn: list(learn), version: None }
}

/// Somebody who teaches algebra so well, and has been here long enough to assess others.
async fn teaching(test: &TestApp, proficiency: i64) -> Context {
    let context = newcomer(test, proficiency).await;
    let older = "update users set created_at = created_at - make_interval(days => $2) where id = $1";
    let older = sqlx::query(older).bind(context.actor_id()).bind(i32::try_from(ASSESSOR_DAYS).unwrap());
    older.execute(&test.owner).await.unwrap();
    context
}

async fn newcomer(test: &TestApp, proficiency: i64) -> Context {
    let context = test.context_of(&test.student().await);
    skills_put(&context, &lists(&[(ALGEBRA, proficiency)], &[])).await.unwrap();
    context
}

async fn ask(context: &Context) -> SkillVerificationId {
    let request = SkillVerificationRequest { skill_id: ALGEBRA.into(), evidence: "Ten years at school.".into() };
    skill_verification_ask(context, &request).await.unwrap().id
}

async fn assess(context: &Context, id: SkillVerificationId, each: i64) -> Result<(), String> {
    let scores = Scores { accuracy: each, depth: each, teaching: each };
    let request = AssessmentRequest { scores, comment: "Watched a lesson: clear.".into() };
    skill_assess(context, id, &request).await.map_err(|error| error.to_refusal().code)
}

async fn status(context: &Context) -> SkillVerificationState {
    skill_verifications_own(context).await.unwrap().items[0].status
}

#[tokio::test]
async fn both_lists_are_replaced_whole_and_unknown_skills_change_nothing() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let kept = skills_put(&ada, &lists(&[(GEOMETRY, 90), (ALGEBRA, 40)], &[(ALGEBRA, 0)])).await.unwrap();
    let names: Vec<_> = kept.teach.iter().map(|skill| (skill.name.as_str(), skill.proficiency)).collect();
    assert_eq!(names, [("Geometry", 90), ("Algebra", 40)]);
    assert_eq!((kept.learn.len(), kept.teach[0].verified), (1, false));
    let nothing = "5b0b1ec7-0000-7000-8000-000000009999";
    for wrong in [lists(&[(nothing, 5)], &[]), lists(&[], &[(nothing, 5)])] {
        let refusal = skills_put(&ada, &wrong).await.unwrap_err().to_refusal();
        assert_eq!(refusal.code, "skills_invalid");
    }
    assert_eq!(skills_own(&ada).await.unwrap(), kept);
    assert!(skills_put(&ada, &lists(&[], &[])).await.unwrap().teach.is_empty());
    assert_eq!(skills_own(&test.anonymous()).await.unwrap_err().to_refusal().code, "sign_in_required");
}

#[tokio::test]
async fn three_strangers_who_teach_it_well_make_a_badge_that_lapses() {
    let test = TestApp::new().await;
    let ada = teaching(&test, 80).await;
    let id = ask(&ada).await;
    assert_eq!(assess(&ada, id, 5).await.unwrap_err(), "not_found", "nobody assesses themselves");
    let beginner = teaching(&test, 59).await;
    assert_eq!(assess(&beginner, id, 5).await.unwrap_err(), "skill_assessor_unfit");
    assert!(skills_to_assess(&beginner).await.unwrap().items.is_empty());
    for so_far in 1..=3 {
        let peer = teaching(&test, 60).await;
        assert_eq!(status(&ada).await, SkillVerificationState::Waiting, "{so_far}");
        let seen = skills_to_assess(&peer).await.unwrap().items;
        assert_eq!((seen.len(), seen[0].id, seen[0].rubric.len()), (1, id, 3));
        assess(&peer, id, 5).await.unwrap();
        let again = assess(&peer, id, 5).await.unwrap_err();
        assert!(["skill_assessed_already", "skill_verification_decided"].contains(&again.as_str()), "{again}");
    }
    assert_eq!(status(&ada).await, SkillVerificationState::Verified);
    assert!(skills_own(&ada).await.unwrap().teach[0].verified);
    let comments = skill_verifications_own(&ada).await.unwrap().items[0].comments.len();
    assert_eq!(comments, 3, "told once it is decided");
    let email = sqlx::query_scalar("select email from users where id = $1").bind(ada.actor_id());
    let email: String = email.fetch_one(&test.owner).await.unwrap();
    assert!(dev_mailbox(&ada, &email).await.unwrap().iter().any(|mail| mail.subject.contains("Algebra")));
    test.clock.advance(Duration::days(VALID_DAYS));
    assert_eq!(status(&ada).await, SkillVerificationState::Lapsed);
    assert!(!skills_own(&ada).await.unwrap().teach[0].verified);
}

#[tokio::test]
async fn a_ring_assesses_nobody_in_return() {
    let test = TestApp::new().await;
    let boss = teaching(&test, 90).await;
    let mut ring = Vec::new();
    for _ in 0..3 {
        let friend = teaching(&test, 90).await;
        let theirs = ask(&friend).await;
        assess(&boss, theirs, 5).await.unwrap();
        ring.push(friend);
    }
    let id = ask(&boss).await;
    for friend in &ring {
        assert!(skills_to_assess(friend).await.unwrap().items.iter().all(|asked| asked.id != id));
        assert_eq!(assess(friend, id, 5).await.unwrap_err(), "skill_assessor_close");
    }
    // Somebody whom a friend assessed stands in the same ring, one step further.
    let far = teaching(&test, 90).await;
    let far_id = ask(&far).await;
    assess(&ring[0], far_id, 5).await.unwrap();
    assert_eq!(assess(&far, id, 5).await.unwrap_err(), "skill_assessor_close");
    assert_eq!(status(&boss).await, SkillVerificationState::Waiting);
}

#[tokio::test]
async fn people_of_one_lesson_or_one_family_are_no_strangers() {
    let test = TestApp::new().await;
    let ada = teaching(&test, 80).await;
    let id = ask(&ada).await;
    let parent = teaching(&test, 80).await;
    let tie = "insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'teen', now())";
    sqlx::query(tie).bind(ada.actor_id()).bind(parent.actor_id()).execute(&test.owner).await.unwrap();
    assert_eq!(assess(&parent, id, 5).await.unwrap_err(), "skill_assessor_close");
    let (sister, tutor) = (teaching(&test, 80).await, test.approved_tutor().await);
    sqlx::query(tie).bind(sister.actor_id()).bind(parent.actor_id()).execute(&test.owner).await.unwrap();
    assert_eq!(assess(&sister, id, 5).await.unwrap_err(), "skill_assessor_close");
    let teacher = test.context_of(&tutor.person);
    skills_put(&teacher, &lists(&[(ALGEBRA, 95)], &[])).await.unwrap();
    let own = ask(&teacher).await;
    // Two of three assessors are one family: one voice.
    for voice in [&parent, &sister] {
        assess(voice, own, 5).await.unwrap();
    }
    assess(&teaching(&test, 80).await, own, 5).await.unwrap();
    assert_eq!(status(&teacher).await, SkillVerificationState::Waiting);
    assess(&teaching(&test, 80).await, own, 5).await.unwrap();
    assert_eq!(status(&teacher).await, SkillVerificationState::Verified);
}

#[tokio::test]
async fn a_decision_against_somebody_is_appealed_once_and_looked_at_by_others() {
    let test = TestApp::new().await;
    let ada = teaching(&test, 80).await;
    let id = ask(&ada).await;
    let appeal = SkillAppealRequest { reason: "They saw the wrong video.".into() };
    assert_eq!(skill_appeal(&ada, id, &appeal).await.unwrap_err().to_refusal().code, "skill_appeal_impossible");
    let mut first = Vec::new();
    for _ in 0..3 {
        let peer = teaching(&test, 70).await;
        assess(&peer, id, 2).await.unwrap();
        first.push(peer);
    }
    assert_eq!(status(&ada).await, SkillVerificationState::Declined);
    let again = SkillVerificationRequest { skill_id: ALGEBRA.into(), evidence: "Again.".into() };
    let soon = skill_verification_ask(&ada, &again).await.unwrap_err().to_refusal();
    assert_eq!(soon.code, "skill_verification_too_soon");
    assert_eq!(skill_appeal(&first[0], id, &appeal).await.unwrap_err().to_refusal().code, "not_found");
    assert_eq!(skill_appeal(&ada, id, &SkillAppealRequest::default()).await.unwrap_err().to_refusal().code, "required");
    assert_eq!(skill_appeal(&ada, id, &appeal).await.unwrap().status, SkillVerificationState::Waiting);
    assert_eq!(assess(&first[0], id, 5).await.unwrap_err(), "skill_assessed_already");
    for _ in 0..3 {
        assess(&teaching(&test, 70).await, id, 2).await.unwrap();
    }
    assert_eq!(status(&ada).await, SkillVerificationState::Declined);
    assert_eq!(skill_appeal(&ada, id, &appeal).await.unwrap_err().to_refusal().code, "skill_appeal_impossible");
    test.clock.advance(Duration::days(30));
    assert!(skill_verification_ask(&ada, &again).await.is_ok());
}

#[tokio::test]
async fn only_what_is_taught_is_verified_and_one_request_waits_at_a_time() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let request = SkillVerificationRequest { skill_id: ALGEBRA.into(), evidence: "School.".into() };
    let code = async || skill_verification_ask(&ada, &request).await.unwrap_err().to_refusal().code;
    assert_eq!(code().await, "skill_not_taught");
    skills_put(&ada, &lists(&[], &[(ALGEBRA, 90)])).await.unwrap();
    assert_eq!(code().await, "skill_not_taught");
    skills_put(&ada, &lists(&[(ALGEBRA, 90)], &[])).await.unwrap();
    let own = skill_verification_ask(&ada, &request).await.unwrap();
    assert_eq!((own.needed, own.assessments, own.can_appeal), (3, 0, false));
    assert_eq!(code().await, "skill_verification_waits");
    let bob = teaching(&test, 90).await;
    assert!(skill_verifications_own(&bob).await.unwrap().items.is_empty(), "nobody else's");
}

#[tokio::test]
async fn an_evenings_accounts_verify_nobody() {
    let test = TestApp::new().await;
    let id = ask(&newcomer(&test, 80).await).await;
    let fresh = newcomer(&test, 95).await;
    assert!(skills_to_assess(&fresh).await.unwrap().items.is_empty());
    assert_eq!(assess(&fresh, id, 5).await.unwrap_err(), "skill_assessor_new");
    test.clock.advance(Duration::days(ASSESSOR_DAYS) - Duration::seconds(1));
    assert_eq!(assess(&fresh, id, 5).await.unwrap_err(), "skill_assessor_new");
    test.clock.advance(Duration::seconds(1));
    assert_eq!(skills_to_assess(&fresh).await.unwrap().items.len(), 1);
    assess(&fresh, id, 5).await.unwrap();
}

#[tokio::test]
async fn people_who_came_with_one_code_or_whose_lessons_one_person_pays_are_no_strangers() {
    let test = TestApp::new().await;
    let (ada, bob, eve) = (teaching(&test, 80).await, teaching(&test, 80).await, teaching(&test, 80).await);
    let id = ask(&ada).await;
    for (who, code) in [(&ada, "friends-24"), (&bob, "friends-24"), (&eve, "another")] {
        let came = "insert into referrals (user_id, code, created_at) values ($1, $2, now())";
        sqlx::query(came).bind(who.actor_id()).bind(code).execute(&test.owner).await.unwrap();
    }
    assert_eq!(assess(&bob, id, 5).await.unwrap_err(), "skill_assessor_close");
    let tutor = test.approved_tutor().await;
    let bought =
        "insert into packages (id, owner_id, buyer_id, tutor_id, tutor_user_id, lessons, lessons_left, minutes,
          currency, price, single_price, value, state, bought_at, expires_at)
        values (gen_random_uuid(), $1, $2, $3, $4, 5, 5, 60, 'USD', 100, 25, 100, 'gifted', now(), now())";
    let bought = sqlx::query(bought).bind(ada.actor_id()).bind(eve.actor_id()).bind(tutor.tutor_id.0);
    bought.bind(tutor.person.id.0).execute(&test.owner).await.unwrap();
    assert_eq!(assess(&eve, id, 5).await.unwrap_err(), "skill_assessor_close");
    assess(&teaching(&test, 80).await, id, 5).await.unwrap();
}

#[tokio::test]
async fn rings_that_would_close_at_one_moment_stay_open() {
    let test = TestApp::new().await;
    for length in 2..=4 {
        let mut ring = Vec::new();
        for _ in 0..length {
            let person = teaching(&test, 90).await;
            let id = ask(&person).await;
            ring.push((person, id));
        }
        // Everybody assesses the next one, all at once.
        let acts = (0..length).map(|at| {
            let (next, context) = (ring[(at + 1) % length].1, ring[at].0.clone());
            tokio::spawn(async move { assess(&context, next, 5).await })
        });
        let mut refused = Vec::new();
        for act in acts.collect::<Vec<_>>() {
            refused.extend(act.await.unwrap().err());
        }
        assert_eq!(refused, ["skill_assessor_close"], "{length}: the last of them closes it");
    }
}

#[tokio::test]
async fn lists_changed_elsewhere_meanwhile_are_not_written_over() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let begun = skills_own(&ada).await.unwrap().version;
    let of = |much, version| SkillListsRequest { version, ..lists(&[(ALGEBRA, much)], &[]) };
    let first = skills_put(&ada, &of(40, begun)).await.unwrap();
    let late = skills_put(&ada, &of(90, begun)).await.unwrap_err().to_refusal();
    assert_eq!((late.kind.status(), late.code.as_str()), (409, "changed_elsewhere"));
    assert_eq!(skills_own(&ada).await.unwrap().teach[0].proficiency, 40);
    assert_eq!(skills_put(&ada, &of(70, first.version)).await.unwrap().teach[0].proficiency, 70);
}
