//! What of a platform's word is believed, what it asks for, and what it is told.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::{
    identity::oidc::{Audience, Claims, Fault},
    ids::{CourseId, UnitId},
};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

const OURS: &str = "https://edustream.test";
const COURSE: &str = "0190b5c0-0000-7000-8000-000000000001";
const UNIT: &str = "0190b5c0-0000-7000-8000-000000000002";
const MEMBERSHIP: &str = "http://purl.imsglobal.org/vocab/lis/v2/membership";
const LTI: &str = "https://purl.imsglobal.org/spec/lti";

fn now() -> DateTime<Utc> {
    "2026-03-02T09:00:00Z".parse().unwrap()
}

/// A token of a right launch, as a platform writes it.
fn said() -> Value {
    json!({
        "iss": "https://school.test", "sub": "s-1", "aud": "edustream", "nonce": "n",
        "iat": now().timestamp(), "exp": now().timestamp() + 300,
        format!("{LTI}/claim/message_type"): "LtiResourceLinkRequest",
        format!("{LTI}/claim/version"): "1.3.0",
        format!("{LTI}/claim/deployment_id"): "7",
        format!("{LTI}/claim/roles"): [format!("{MEMBERSHIP}#Learner")],
        format!("{LTI}/claim/resource_link"): { "id": "place-1" },
        format!("{LTI}/claim/target_link_uri"): format!("{OURS}/courses/{COURSE}?unit={UNIT}"),
    })
}

fn read(said: Value) -> Result<Launched, LtiFault> {
    let claims: LtiClaims = serde_json::from_value(said).unwrap();
    let deployments = ["6".to_owned(), "7".to_owned()];
    let expected = LtiExpected {
        issuer: "https://school.test",
        client_id: "edustream",
        deployment_ids: &deployments,
        public_url: OURS,
        now: now(),
    };
    launched(&claims, expected)
}

fn with(changes: Value) -> Value {
    let mut said = said();
    said.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    said
}

fn claim(name: &str, value: impl Into<Value>) -> Value {
    with(json!({ format!("{LTI}{name}"): value.into() }))
}

#[test]
fn a_token_that_says_something_else_than_was_begun_is_not_believed() {
    let at = |seconds: i64| now().timestamp() + seconds;
    let wrong = [
        (with(json!({ "iss": "https://other.test" })), LtiFault::Token(Fault::Issuer)),
        (with(json!({ "sub": "" })), LtiFault::Token(Fault::Nobody)),
        (with(json!({ "aud": "other" })), LtiFault::Token(Fault::Audience)),
        (with(json!({ "aud": ["edustream", "other"] })), LtiFault::Token(Fault::AuthorizedParty)),
        (with(json!({ "azp": "other" })), LtiFault::Token(Fault::AuthorizedParty)),
        (with(json!({ "exp": at(-60) })), LtiFault::Token(Fault::Expired)),
        (with(json!({ "iat": at(61) })), LtiFault::Token(Fault::FromTheFuture)),
        (with(json!({ "iat": at(-600) })), LtiFault::TooOld),
        (with(json!({ "iat": null })), LtiFault::Undated),
        (with(json!({ "nonce": null })), LtiFault::NoNonce),
        (with(json!({ "nonce": "" })), LtiFault::NoNonce),
        (claim("/claim/deployment_id", "8"), LtiFault::Deployment),
        (claim("/claim/deployment_id", ""), LtiFault::Deployment),
        (claim("/claim/version", "1.1"), LtiFault::Version),
        (claim("/claim/message_type", "LtiSubmissionReviewRequest"), LtiFault::MessageType),
        (claim("/claim/message_type", ""), LtiFault::MessageType),
        (claim("/claim/resource_link", json!({})), LtiFault::NoResourceLink),
        (claim("/claim/message_type", "LtiDeepLinkingRequest"), LtiFault::NoReturn),
    ];
    for (said, fault) in wrong {
        assert_eq!(read(said.clone()), Err(fault), "{said}");
    }
    let several = with(json!({ "aud": ["edustream", "other"], "azp": "edustream" }));
    assert_eq!(read(several).map(|launched| launched.subject), Ok("s-1".into()));
}

#[test]
fn a_launch_opens_what_was_chosen_for_its_place_before_what_its_address_names() {
    let wanted = |said: Value| match read(said).unwrap().wanted {
        Wanted::Open { course, unit, .. } => (course.map(|id| id.to_string()), unit.map(|id| id.to_string())),
        Wanted::Choose { .. } => panic!("nothing was to be chosen"),
    };
    let named = |course: &str, unit: Option<&str>| (Some(course.to_owned()), unit.map(str::to_owned));
    assert_eq!(wanted(said()), named(COURSE, Some(UNIT)));
    assert_eq!(wanted(claim("/claim/custom", json!({ "course_id": UNIT, "x": 7 }))), named(UNIT, None));
    assert_eq!(
        wanted(claim("/claim/custom", json!({ "course_id": UNIT, "unit_id": COURSE }))),
        named(UNIT, Some(COURSE))
    );
    // What the platform put nothing into arrives as it stood (`$ResourceLink.course`), and says nothing.
    assert_eq!(wanted(claim("/claim/custom", json!({ "course_id": "$Course.id" }))), named(COURSE, Some(UNIT)));
    for elsewhere in [
        Value::Null,
        json!(""),
        json!(format!("https://evil.test/courses/{COURSE}")),
        json!(format!("{OURS}.evil.test/courses/{COURSE}")),
        json!(format!("{OURS}/courses/")),
        json!(format!("{OURS}/api/v1/lti/launch")),
    ] {
        assert_eq!(wanted(claim("/claim/target_link_uri", elsewhere.clone())), (None, None), "{elsewhere}");
    }
}

#[test]
fn a_result_is_told_only_where_the_platform_takes_one() {
    let line = |endpoint: Value| match read(claim("-ags/claim/endpoint", endpoint)).unwrap().wanted {
        Wanted::Open { line_item, .. } => line_item,
        Wanted::Choose { .. } => None,
    };
    let url = "https://school.test/lines/1";
    let read = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
    assert_eq!(line(json!({ "scope": [read, SCORE_SCOPE], "lineitem": url })).as_deref(), Some(url));
    for none in [
        json!({ "scope": [read], "lineitem": url }),
        json!({ "scope": [SCORE_SCOPE] }),
        json!({ "scope": [SCORE_SCOPE], "lineitem": "javascript:1" }),
        json!({ "scope": [SCORE_SCOPE], "lineitem": format!("https://school.test/{}", "x".repeat(2_000)) }),
    ] {
        assert_eq!(line(none.clone()), None, "{none}");
    }
}

#[test]
fn whoever_teaches_in_the_course_instructs_and_nobody_for_what_they_are_elsewhere() {
    let instructs = |role: &str| read(claim("/claim/roles", json!([role]))).unwrap().instructs;
    for role in [
        format!("{MEMBERSHIP}#Instructor"),
        format!("{MEMBERSHIP}#ContentDeveloper"),
        format!("{MEMBERSHIP}/Instructor#TeachingAssistant"),
        "Instructor".to_owned(),
    ] {
        assert!(instructs(&role), "{role}");
    }
    for role in [
        format!("{MEMBERSHIP}#Learner"),
        format!("{MEMBERSHIP}#Mentor"),
        format!("{MEMBERSHIP}/Learner#Instructor"),
        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor".to_owned(),
        "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator".to_owned(),
        String::new(),
    ] {
        assert!(!instructs(&role), "{role}");
    }
}

#[test]
fn a_choice_is_told_where_the_platform_takes_it() {
    let choosing = |settings: Value| {
        let mut said = claim("/claim/message_type", "LtiDeepLinkingRequest");
        said.as_object_mut().unwrap().insert(format!("{LTI}-dl/claim/deep_linking_settings"), settings);
        read(said).map(|launched| launched.wanted)
    };
    let url = "https://school.test/choose?x=1";
    let right = json!({ "deep_link_return_url": url, "accept_types": ["link", "ltiResourceLink"], "data": "d" });
    assert_eq!(choosing(right), Ok(Wanted::Choose { return_url: url.into(), data: Some("d".into()) }));
    let links = json!({ "deep_link_return_url": url, "accept_types": ["link"] });
    assert_eq!(choosing(links), Err(LtiFault::TakesNoLinks));
    let nowhere = json!({ "deep_link_return_url": "/choose", "accept_types": ["ltiResourceLink"] });
    assert_eq!(choosing(nowhere), Err(LtiFault::NoReturn));
    let long = json!({ "deep_link_return_url": url, "accept_types": ["ltiResourceLink"], "data": "x".repeat(10_001) });
    assert_eq!(choosing(long), Err(LtiFault::NoReturn));
}

#[test]
fn the_answer_says_what_the_standard_asks_for_and_gives_back_what_it_was_given() {
    let course: CourseId = COURSE.parse().unwrap();
    let chosen = ChosenCourse {
        course,
        title: "Algebra",
        issuer: "https://school.test",
        client_id: "edustream",
        deployment_id: "7",
        data: Some("d"),
        public_url: OURS,
        nonce: "fresh",
        now: now(),
    };
    let told = deep_link_answer(chosen);
    assert_eq!((&told["iss"], &told["aud"]), (&json!("edustream"), &json!(["https://school.test"])));
    assert_eq!(told["exp"], now().timestamp() + 600);
    assert_eq!(told[format!("{LTI}/claim/message_type")], "LtiDeepLinkingResponse");
    assert_eq!(told[format!("{LTI}/claim/deployment_id")], "7");
    assert_eq!(told[format!("{LTI}-dl/claim/data")], "d");
    let items = told[format!("{LTI}-dl/claim/content_items")].as_array().unwrap();
    assert_eq!((items.len(), &items[0]["url"]), (1, &json!(format!("{OURS}/courses/{COURSE}"))));
    assert_eq!(items[0]["custom"]["course_id"], COURSE);
    let silent = deep_link_answer(ChosenCourse { data: None, ..chosen });
    assert!(silent.get(format!("{LTI}-dl/claim/data")).is_none());
    // What is told comes back with a launch, and opens what was chosen.
    let launch = read(claim("/claim/custom", items[0]["custom"].clone())).unwrap();
    assert_eq!(launch.wanted, Wanted::Open { course: Some(course), unit: None::<UnitId>, line_item: None });
}

#[test]
fn a_result_is_posted_below_its_line_and_is_the_same_each_time() {
    assert_eq!(scores_url("https://a.test/lines/1"), "https://a.test/lines/1/scores");
    assert_eq!(scores_url("https://a.test/lines/1/?type=x&y=1"), "https://a.test/lines/1/scores?type=x&y=1");
    let (one, other) = (score("s-1", now()), score("s-1", now()));
    assert_eq!(one, other);
    assert_eq!(one["timestamp"], "2026-03-02T09:00:00.000Z");
    assert_eq!((&one["userId"], &one["activityProgress"]), (&json!("s-1"), &json!("Completed")));
}

#[test]
fn what_a_platform_answers_ends_it_or_is_tried_again_for_three_days() {
    for status in 200..300 {
        assert_eq!(told(status), Told::Taken);
    }
    assert_eq!(told(409), Told::Taken, "it has this result or a later one");
    assert!([400, 404, 410, 422].into_iter().all(|status| told(status) == Told::Never));
    assert!([301, 401, 403, 408, 429, 500, 502, 503].into_iter().all(|status| told(status) == Told::Later));
    let waits: Vec<i64> = (1..=20).map_while(again_after).map(|wait| wait.num_minutes()).collect();
    assert!(waits.is_sorted() && waits.len() == 10);
    assert!((60 * 60..=72 * 60 + 60).contains(&waits.iter().sum::<i64>()), "{waits:?}");
}

#[test]
fn nobodys_browser_changes_hands_and_nobody_is_signed_in_who_did_not_link() {
    let (own, other) = (UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)));
    assert_eq!(arrival(None, None).unwrap(), Arrival::Link);
    assert_eq!(arrival(None, Some(own)).unwrap(), Arrival::Link);
    assert_eq!(arrival(Some(own), None).unwrap(), Arrival::SignIn(own));
    assert_eq!(arrival(Some(own), Some(own)).unwrap(), Arrival::GoOn(own));
    assert_eq!(arrival(Some(own), Some(other)).unwrap_err().code, "lti_signed_in_as_another");
}

#[test]
fn a_childs_account_and_one_of_the_staff_are_not_linked() {
    assert_eq!(may_be_linked(&[Role::Student]), Ok(()));
    assert_eq!(may_be_linked(&[Role::Tutor, Role::InstitutionAdmin]), Ok(()));
    assert_eq!(may_be_linked(&[Role::Child]).unwrap_err().code, "age_parent_required");
    for role in [Role::Admin, Role::Owner] {
        assert_eq!(may_be_linked(&[Role::Student, role]).unwrap_err().code, "lti_not_for_staff");
    }
}

#[test]
fn what_is_registered_is_compared_letter_by_letter_and_refused_by_name() {
    let right = LtiPlatformRequest {
        name: Some("Moodle".into()),
        issuer: Some(" https://school.test/moodle ".into()),
        client_id: Some("c-1".into()),
        deployment_ids: Some(vec!["7".into(), String::new(), " 7 ".into(), "8".into()]),
        ..LtiPlatformRequest::default()
    };
    let parsed = right.parse_new(false).unwrap();
    assert_eq!(parsed.issuer, "https://school.test/moodle");
    assert_eq!(parsed.deployment_ids, ["7", "8"]);
    type Change = fn(&mut LtiPlatformRequest);
    let wrong: [(Change, &str, &str); 9] = [
        (|r| r.name = None, "name", "required"),
        (|r| r.name = Some("x".repeat(81)), "name", "text_too_long"),
        (|r| r.issuer = Some("http://school.test".into()), "issuer", "lti_issuer_invalid"),
        (|r| r.issuer = Some("https://school.test?x".into()), "issuer", "lti_issuer_invalid"),
        (|r| r.issuer = Some("https://".into()), "issuer", "lti_issuer_invalid"),
        (|r| r.client_id = Some("a b".into()), "client_id", "lti_client_id_invalid"),
        (|r| r.deployment_ids = Some(vec![]), "deployment_ids", "lti_deployments_invalid"),
        (|r| r.deployment_ids = Some(vec!["x".repeat(256)]), "deployment_ids", "lti_deployments_invalid"),
        (
            |r| r.deployment_ids = Some((0..21).map(|id| id.to_string()).collect()),
            "deployment_ids",
            "lti_deployments_invalid",
        ),
    ];
    for (change, field, code) in wrong {
        let mut request = right.clone();
        change(&mut request);
        let refusal = request.parse_new(false).unwrap_err();
        assert_eq!((refusal.fields[0].field.as_str(), refusal.fields[0].code.as_str()), (field, code));
    }
    assert_eq!(LtiPlatformRequest::default().parse(false).unwrap(), PlatformChange::default());
    assert!(LtiPlatformRequest { issuer: Some("http://127.0.0.1:9".into()), ..right }.parse_new(true).is_ok());
}

#[test]
fn a_token_of_another_shape_is_read_as_far_as_it_is_one() {
    let claims: LtiClaims = serde_json::from_value(json!({ "aud": ["a"], "sub": "s" })).unwrap();
    assert_eq!(claims.token, Claims { aud: Audience::Many(vec!["a".into()]), sub: "s".into(), ..Claims::default() });
    assert!(serde_json::from_value::<LtiClaims>(json!({ "sub": 7 })).is_err());
}

#[test]
fn a_teachers_launch_says_where_the_platform_names_the_people_of_its_course() {
    let from = |role: &str, course: Value, names: Value| {
        let said = with(json!({
            format!("{LTI}/claim/roles"): [role],
            format!("{LTI}/claim/context"): course,
            format!("{LTI}-nrps/claim/namesroleservice"): names,
        }));
        read(said).unwrap().class
    };
    let (teacher, learner) = (format!("{MEMBERSHIP}#Instructor"), format!("{MEMBERSHIP}#Learner"));
    let course = || json!({ "id": "c-9", "title": " Mathematics\n" });
    let names = |url: &str, versions: Value| json!({ "context_memberships_url": url, "service_versions": versions });
    let url = "https://school.test/members?c=9";
    let class = from(&teacher, course(), names(url, json!(["1.0", "2.0"]))).unwrap();
    assert_eq!((class.context_id.as_str(), class.title.as_str()), ("c-9", "Mathematics"));
    assert_eq!(class.names_url, url);
    let untitled = from(&teacher, json!({ "id": "c-9" }), names(url, json!([])));
    assert!(untitled.is_some_and(|class| class.title.is_empty()));
    for (role, course, names) in [
        (&learner, course(), names(url, json!(["2.0"]))),
        (&teacher, json!({ "title": "No id" }), names(url, json!(["2.0"]))),
        (&teacher, json!({ "id": "x".repeat(256) }), names(url, json!(["2.0"]))),
        (&teacher, json!({ "id": "a\u{0}b" }), names(url, json!(["2.0"]))),
        (&teacher, course(), names(url, json!(["1.0"]))),
        (&teacher, course(), names("javascript:alert(1)", json!(["2.0"]))),
        (&teacher, course(), names(&format!("https://a.test/{}", "x".repeat(2_000)), json!(["2.0"]))),
    ] {
        assert_eq!(from(role, course.clone(), names.clone()), None, "{role} {course} {names}");
    }
}
