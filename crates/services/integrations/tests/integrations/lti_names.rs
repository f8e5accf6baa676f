//! Who is in a course of a learning platform: where it says so is learned from a teacher's launch, who is there is
//! asked while somebody reads it, by nobody else's token, and kept nowhere.

use super::lti_stage::{LTI, Stage, school};
use domain::{
    ids::{InstitutionId, LtiClassId},
    integrations::lti::LtiClassPerson,
};
use serde_json::{Value, json};
use services::{
    Result,
    integrations::lti::{class_people, classes_list},
};
use testkit::scene::{is_not_found, refused};

const TEACHER: &str = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
const LEARNER: &str = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

/// What a launch says of somebody with that role from a course that names its people.
fn from_class(stage: &Stage, role: &str, versions: &[&str]) -> Value {
    json!({
        format!("{LTI}/claim/roles"): [role],
        format!("{LTI}-nrps/claim/namesroleservice"): {
            "context_memberships_url": stage.platform.names_url(), "service_versions": versions,
        },
    })
}

async fn came(stage: &Stage, role: &str, versions: &[&str]) {
    stage.sent(&stage.test().anonymous(), "t-1", &from_class(stage, role, versions)).await.unwrap();
}

/// The one course that is known.
async fn class(stage: &Stage) -> LtiClassId {
    let items = classes_list(&stage.as_admin(), stage.school).await.unwrap().items;
    assert_eq!(items.iter().map(|class| class.title.as_str()).collect::<Vec<_>>(), ["Mathematics"]);
    items[0].id
}

async fn read(stage: &Stage, id: InstitutionId, class: LtiClassId) -> Result<Vec<LtiClassPerson>> {
    class_people(&stage.as_admin(), (id, class)).await.map(|page| page.items)
}

#[tokio::test]
async fn whoever_looks_after_a_school_reads_who_is_in_a_class_now_and_nothing_of_it_is_kept() {
    let stage = Stage::new().await;
    let mia = stage.member("mia@b.test").await;
    stage.linked(&mia, "mia").await;
    for _ in 0..2 {
        came(&stage, TEACHER, &["1.0", "2.0"]).await;
    }
    let class = class(&stage).await;
    stage.platform.has(vec![
        json!({ "user_id": "mia", "name": "Mia Berger", "email": "mia@b.test", "roles": [LEARNER] }),
        json!({ "user_id": "tom", "name": "Tom Lind", "email": "tom@b.test", "roles": [LEARNER] }),
        json!({ "user_id": "gone", "name": "Gone", "status": "Inactive", "roles": [LEARNER] }),
        json!({ "user_id": "t-1", "given_name": "Ada", "family_name": "Wolf", "roles": [TEACHER] }),
        json!({ "user_id": "silent", "roles": [LEARNER] }),
    ]);
    let people = read(&stage, stage.school, class).await.unwrap();
    let told: Vec<(&str, bool, bool, bool)> =
        people.iter().map(|one| (one.name.as_str(), one.teaches, one.linked, one.seated)).collect();
    let expected = [
        ("Ada Wolf", true, false, false),
        ("Mia Berger", false, true, true),
        ("Tom Lind", false, false, false),
        ("", false, false, false),
    ];
    assert_eq!(told, expected, "teachers first, three pages, nobody who is gone");
    stage.member("tom@b.test").await;
    let people = read(&stage, stage.school, class).await.unwrap();
    assert!(people[2].seated && !people[2].linked, "a seat by the address");
    let kept: i64 = sqlx::query_scalar("select count(*) from lti_classes c where c::text ~ '(Mia|Tom|Ada|tom@)'")
        .fetch_one(&stage.test().owner)
        .await
        .unwrap();
    assert_eq!((kept, stage.scene.count("lti_classes").await), (0, 1));
}

#[tokio::test]
async fn a_class_is_learned_of_from_whoever_teaches_in_it_and_from_a_platform_that_speaks_as_we_do() {
    let stage = Stage::new().await;
    came(&stage, LEARNER, &["2.0"]).await;
    came(&stage, "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator", &["2.0"]).await;
    came(&stage, TEACHER, &["1.0"]).await;
    let mut nowhere = from_class(&stage, TEACHER, &["2.0"]);
    let place = format!("{LTI}-nrps/claim/namesroleservice");
    nowhere[&place]["context_memberships_url"] = json!("javascript:alert(1)");
    stage.sent(&stage.test().anonymous(), "t-1", &nowhere).await.unwrap();
    assert_eq!(stage.scene.count("lti_classes").await, 0);
    came(&stage, TEACHER, &[]).await;
    class(&stage).await;
}

#[tokio::test]
async fn for_everybody_else_neither_the_class_nor_its_people_exist() {
    let stage = Stage::new().await;
    came(&stage, TEACHER, &["2.0"]).await;
    let class = class(&stage).await;
    let member = stage.test().context_of(&stage.member("mia@b.test").await);
    let (other, elsewhere) = school(stage.test(), "eichenhof").await;
    let other = stage.test().context_of(&other);
    for stranger in [&member, &other] {
        is_not_found(classes_list(stranger, stage.school).await);
        is_not_found(class_people(stranger, (stage.school, class)).await);
    }
    is_not_found(class_people(&other, (elsewhere, class)).await);
    assert_eq!(classes_list(&other, elsewhere).await.unwrap().items, []);
    assert_eq!(refused(class_people(&stage.test().anonymous(), (stage.school, class)).await).0, 401);
    assert_eq!(stage.platform.let_in(), 0, "nobody asked the platform for them");
}

#[tokio::test]
async fn what_lets_us_in_is_shown_to_no_other_server_and_a_list_without_end_is_none() {
    let stage = Stage::new().await;
    came(&stage, TEACHER, &["2.0"]).await;
    let class = class(&stage).await;
    let many = |count: usize| -> Vec<Value> {
        (0..count).map(|n| json!({ "user_id": format!("u-{n}"), "roles": [LEARNER] })).collect()
    };
    stage.platform.has(many(3));
    let stranger = testkit::LearningPlatform::start().await;
    stage.platform.goes_on_at(Some(stranger.names_url()));
    assert_eq!(refused(read(&stage, stage.school, class).await), (503, "lti_unavailable".into()));
    assert_eq!(stranger.names_asked(), 0);
    stage.platform.goes_on_at(None);
    assert_eq!(read(&stage, stage.school, class).await.unwrap().len(), 3);
    stage.platform.has(many(60));
    assert_eq!(refused(read(&stage, stage.school, class).await), (503, "lti_unavailable".into()), "thirty pages");
}
