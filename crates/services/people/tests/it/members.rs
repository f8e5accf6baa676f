//! Pages of members: what is shown of them, and to whom.

use super::{ALGEBRA, GEOMETRY};
use domain::{
    calendar::availability::{Availability, WeeklyBlock},
    people::{
        member_profile::{CreditPrice, MemberProfileRequest},
        skills::{SkillListsRequest, SkillRequest},
    },
};
use services::people::{
    member_profile::{member_get, member_hours_get, member_hours_put, member_own, member_put},
    skills::skills_put,
};
use testkit::TestApp;

fn page() -> MemberProfileRequest {
    let price = |skill_id: &str| CreditPrice { skill_id: skill_id.into(), amount: 20 };
    MemberProfileRequest {
        headline: "Knits and explains".into(),
        bio: "I teach **algebra**. <script>alert(1)</script>".into(),
        credit_prices: vec![price(ALGEBRA), price(GEOMETRY)],
        listed: false,
        version: None,
    }
}

#[tokio::test]
async fn a_member_has_a_page_once_something_is_said_and_prices_of_what_is_taught() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let (ada, anybody) = (test.context_of(&person), test.anonymous());
    assert_eq!(member_get(&anybody, person.id).await.unwrap_err().status(), 404);
    assert_eq!(member_own(&ada).await.unwrap().headline, "");
    let teach = vec![SkillRequest { skill_id: ALGEBRA.into(), proficiency: 80 }];
    skills_put(&ada, &SkillListsRequest { teach, ..SkillListsRequest::default() }).await.unwrap();
    member_put(&ada, &page()).await.unwrap();
    let shown = member_get(&anybody, person.id).await.unwrap();
    assert_eq!((shown.skills.len(), shown.credit_prices.len(), shown.listed), (1, 1, false));
    assert!(shown.bio_html.contains("<strong>") && !shown.bio_html.contains("<script"));
    assert_eq!(member_own(&ada).await.unwrap().credit_prices.len(), 2, "what waits for its skill is kept");
    let nul = MemberProfileRequest { headline: "a\0b".into(), ..page() };
    assert_eq!(member_put(&ada, &nul).await.unwrap_err().to_refusal().code, "text_unstorable");
    sqlx::query("update users set suspended_at = now() where id = $1")
        .bind(person.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    assert_eq!(member_get(&anybody, person.id).await.unwrap_err().status(), 404);
}

#[tokio::test]
async fn a_members_week_is_checked_as_a_tutors_is() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    assert!(member_hours_get(&ada).await.unwrap().weekly.is_empty());
    let block = WeeklyBlock { weekday: "mon".into(), start: "09:00".into(), end: "12:00".into() };
    let week = Availability::of_week("Europe/Berlin", vec![block]);
    assert_eq!(member_hours_put(&ada, &week).await.unwrap().weekly.len(), 1);
    assert_eq!(member_hours_get(&ada).await.unwrap().time_zone, "Europe/Berlin");
    let nowhere = Availability { time_zone: "Mars/Base".into(), ..week };
    assert_eq!(member_hours_put(&ada, &nowhere).await.unwrap_err().to_refusal().code, "time_zone_unknown");
}

#[tokio::test]
async fn a_page_changed_elsewhere_meanwhile_is_not_written_over() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let begun = member_own(&ada).await.unwrap().version;
    assert_eq!(begun, Some(0), "before anything was said");
    let of = |headline: &str, version| MemberProfileRequest {
        headline: headline.into(),
        credit_prices: Vec::new(),
        version,
        ..page()
    };
    let first = member_put(&ada, &of("First", begun)).await.unwrap();
    let late = member_put(&ada, &of("Late", begun)).await.unwrap_err().to_refusal();
    assert_eq!((late.kind.status(), late.code.as_str()), (409, "changed_elsewhere"));
    assert_eq!(member_own(&ada).await.unwrap().headline, "First");
    assert_eq!(member_put(&ada, &of("Second", first.version)).await.unwrap().headline, "Second");
    let anybody = test.context_of(&test.student().await);
    assert_eq!(member_get(&anybody, first.id).await.unwrap().version, None, "its owner's alone");
}
