//! Learning platforms: whose word counts, in which browser, for whom, and how often.

use super::{
    institutions::everything_holds,
    lti_stage::{LTI, Stage, chooses, opens, school},
};
use chrono::Duration;
use domain::integrations::lti::{LtiPlatformRequest, PLATFORMS_MOST};
use serde_json::json;
use services::{
    Context,
    identity::{sessions::session_find, step_up::fresh},
    integrations::{
        institutions::institution_leave,
        lti::{
            LtiArrived, LtiBegin, LtiWay, jwks_get, launch_arrive, launch_asking, launch_begin, launch_choose,
            launch_choosing, launch_link, launch_take, link_remove, links_list, platform_create, platform_delete,
            platform_update, platforms_list,
        },
    },
};
use testkit::{
    LearningPlatform, Spoiled, TestApp,
    scene::{is_not_found, refused},
};

const NOT_FINISHED: (u16, &str) = (400, "lti_not_finished");

fn no<T: std::fmt::Debug>(result: services::Result<T>) -> (u16, String) {
    refused(result)
}

fn is(found: &(u16, String), expected: (u16, &str)) {
    assert_eq!((found.0, found.1.as_str()), expected);
}

#[tokio::test]
async fn a_word_that_the_platform_did_not_sign_is_not_believed() {
    let stage = Stage::new().await;
    let nobody = stage.test().anonymous();
    for spoiled in [
        Spoiled::Unsigned,
        Spoiled::WithThePublicKey,
        Spoiled::WithAnotherKey,
        Spoiled::WithAnUnknownKey,
        Spoiled::Changed,
    ] {
        let (address, _) = stage.begun(&nobody, "mia").await.unwrap();
        let (state, token) = stage.platform.launch_spoiled(&address, stage.real_now(), spoiled);
        is(&no(launch_take(&nobody, &state, &token).await), NOT_FINISHED);
    }
    // However many unknown keys are named, the platform is not asked again for each of them.
    assert_eq!(stage.platform.keys_asked(), 1);
    assert_eq!(stage.scene.count("lti_links").await, 0);
}

#[tokio::test]
async fn a_word_about_something_else_than_was_begun_is_not_believed() {
    let stage = Stage::new().await;
    let (nobody, now) = (stage.test().anonymous(), stage.real_now());
    for changes in [
        json!({ "nonce": "another nonce that was never made here" }),
        json!({ "aud": "another-tool" }),
        json!({ "aud": ["edustream-tool", "another-tool"] }),
        json!({ "iss": "https://another.test" }),
        json!({ "exp": (now - Duration::seconds(61)).timestamp() }),
        json!({ "iat": (now - Duration::minutes(11)).timestamp() }),
        json!({ "sub": "" }),
        json!({ format!("{LTI}/claim/deployment_id"): "deployment-2" }),
        json!({ format!("{LTI}/claim/version"): "1.1" }),
        json!({ format!("{LTI}/claim/message_type"): "LtiStartProctoring" }),
        chooses("javascript:alert(1)"),
    ] {
        is(&no(stage.sent(&nobody, "mia", &changes).await.map(|(id, _)| id)), NOT_FINISHED);
    }
    // With two audiences the platform says which of them is meant.
    let meant = json!({ "aud": ["edustream-tool", "another-tool"], "azp": "edustream-tool" });
    assert!(stage.sent(&nobody, "mia", &meant).await.is_ok());
}

#[tokio::test]
async fn a_word_is_good_once_in_time_and_at_its_own_platform() {
    let stage = Stage::new().await;
    let nobody = stage.test().anonymous();
    let (address, browser) = stage.begun(&nobody, "mia").await.unwrap();
    let (state, token) = stage.platform.launch(&address, stage.real_now(), &json!({}));
    is(&no(launch_take(&nobody, "a state that nobody made", &token).await), NOT_FINISHED);
    is(&no(launch_take(&nobody, &state, "").await), NOT_FINISHED);
    let id = launch_take(&nobody, &state, &token).await.unwrap();
    is(&no(launch_take(&nobody, &state, &token).await), NOT_FINISHED);
    // Another beginning of the same browser is another way: the word of this one is none there.
    let (again, _) = stage.begun(&browser, "mia").await.unwrap();
    let (other_state, _) = stage.platform.launch(&again, stage.real_now(), &json!({}));
    is(&no(launch_take(&nobody, &other_state, &token).await), NOT_FINISHED);
    // A platform of another institution, which has keys and issuer of its own.
    let (admin, other) = school(stage.test(), "other-school").await;
    let theirs = LearningPlatform::start().await;
    platform_create(&stage.test().context_of(&admin), other, &theirs.request()).await.unwrap();
    let begin = LtiBegin { iss: theirs.issuer(), login_hint: "mia", ..LtiBegin::default() };
    let begun = launch_begin(&nobody, begin).await.unwrap();
    let (their_state, their_token) = theirs.launch(&begun.address, stage.real_now(), &json!({}));
    let (ours, _) = stage.begun(&nobody, "mia").await.unwrap();
    let (our_state, _) = stage.platform.launch(&ours, stage.real_now(), &json!({}));
    is(&no(launch_take(&nobody, &our_state, &their_token).await), NOT_FINISHED);
    assert!(launch_take(&nobody, &their_state, &their_token).await.is_ok());
    // Too late.
    let late = "update lti_launches set expires_at = now() - interval '1 second'";
    sqlx::query(late).execute(&stage.test().owner).await.unwrap();
    is(&no(launch_take(&nobody, &our_state, &token).await), NOT_FINISHED);
    is(&no(launch_arrive(&browser, id).await), NOT_FINISHED);
}

#[tokio::test]
async fn nobody_goes_on_in_a_browser_that_did_not_begin() {
    let stage = Stage::new().await;
    let mia = stage.member("mia@b.test").await;
    stage.linked(&mia, "mia").await;
    let nobody = stage.test().anonymous();
    let (id, browser) = stage.sent(&nobody, "mia", &json!({})).await.unwrap();
    let victim = Context { launch: String::new(), ..browser.clone() };
    is(&no(launch_arrive(&victim, id).await), NOT_FINISHED);
    is(&no(launch_asking(&victim, id).await), NOT_FINISHED);
    let (_, other) = stage.begun(&nobody, "mallory").await.unwrap();
    is(&no(launch_arrive(&other, id).await), NOT_FINISHED);
    // What an attacker sends somebody who is signed in links nothing to their account.
    let (theirs, _) = stage.sent(&nobody, "mallory", &json!({})).await.unwrap();
    let signed_in = stage.fresh(&stage.member("ben@b.test").await).await;
    is(&no(launch_link(&signed_in, theirs).await), NOT_FINISHED);
    assert!(matches!(launch_arrive(&browser, id).await.unwrap(), LtiArrived::Go(LtiWay::Home, Some(_))));
    is(&no(launch_arrive(&browser, id).await), NOT_FINISHED);
}

#[tokio::test]
async fn an_account_is_linked_by_its_owner_alone_who_was_asked_a_moment_ago() {
    let stage = Stage::new().await;
    let (mia, stranger) = (stage.member("mia@b.test").await, stage.test().student().await);
    let nobody = stage.test().anonymous();
    let (id, browser) = stage.sent(&nobody, "mia", &json!({})).await.unwrap();
    let asking = launch_asking(&browser, id).await.unwrap();
    assert_eq!((asking.platform.as_str(), asking.institution.as_str()), ("Moodle", "Lindenhof School"));
    assert_eq!((asking.member, asking.linked), (None, false));
    let with = |context: Context| Context { launch: browser.launch.clone(), ..context };
    is(&no(launch_link(&browser, id).await), (401, "sign_in_required"));
    is(&no(launch_link(&with(stage.test().context_of(&mia)), id).await), (403, "step_up_required"));
    is(&no(launch_link(&with(stage.fresh(&stranger).await), id).await), (403, "lti_not_member"));
    let staff = stage.test().admin().await;
    is(&no(launch_link(&with(stage.fresh(&staff).await), id).await), (403, "lti_not_for_staff"));
    let own = with(stage.fresh(&mia).await);
    launch_link(&own, id).await.unwrap();
    launch_link(&own, id).await.unwrap();
    assert_eq!(links_list(&own).await.unwrap().items.len(), 1);
    // The account is one person's of the platform, and that person one account's.
    let (second, there) = stage.sent(&own, "mias-sister", &json!({})).await.unwrap();
    is(&no(launch_link(&there, second).await), (409, "lti_held_elsewhere"));
    let ben = stage.fresh(&stage.member("ben@b.test").await).await;
    let (third, there) = stage.sent(&ben, "mia", &json!({})).await.unwrap();
    is(&no(launch_link(&there, third).await), (409, "lti_held_elsewhere"));
    is(&no(launch_arrive(&there, third).await), (409, "lti_signed_in_as_another"));
    // Both ends are mailed to the owner, like every account elsewhere.
    stage.test().run_jobs().await;
    let mails = "select count(*) from mails where user_id = $1 and template like 'identity_connected%'";
    let mails: i64 = sqlx::query_scalar(mails).bind(mia.id.0).fetch_one(&stage.test().owner).await.unwrap();
    assert_eq!(mails, 1);
    everything_holds(stage.test()).await;
}

#[tokio::test]
async fn whoever_linked_comes_in_without_a_password_and_with_no_right_to_change_the_account() {
    let stage = Stage::new().await;
    let mia = stage.member("mia@b.test").await;
    stage.linked(&mia, "mia").await;
    let LtiArrived::Go(_, Some((session, user))) =
        stage.came(&stage.test().anonymous(), "mia", &json!({})).await.unwrap()
    else {
        panic!("mia was not signed in")
    };
    assert_eq!(user, mia.id);
    let person = session_find(&stage.test().app, &session.token).await.unwrap().unwrap();
    let context = stage.test().context_of(&person);
    assert_eq!(fresh(&context).await.unwrap(), None);
    // Another person of the platform is nobody here, whatever name and address the platform gives them.
    assert!(matches!(stage.came(&stage.test().anonymous(), "ben", &json!({})).await.unwrap(), LtiArrived::Link));
    let two_step = "insert into totp_secrets (user_id, secret, created_at, confirmed_at)
                    values ($1, 'x', now(), now())";
    sqlx::query(two_step).bind(mia.id.0).execute(&stage.test().owner).await.unwrap();
    let asked = stage.came(&stage.test().anonymous(), "mia", &json!({})).await.unwrap();
    assert!(matches!(asked, LtiArrived::Code(_)), "{asked:?}");
}

#[tokio::test]
async fn a_closed_account_a_lost_seat_and_an_ended_link_let_nobody_in() {
    let stage = Stage::new().await;
    let (mia, nobody) = (stage.member("mia@b.test").await, stage.test().anonymous());
    stage.linked(&mia, "mia").await;
    let role = "update users set roles = array['student', 'admin'] where id = $1";
    sqlx::query(role).bind(mia.id.0).execute(&stage.test().owner).await.unwrap();
    is(&no(stage.came(&nobody, "mia", &json!({})).await), (403, "lti_not_for_staff"));
    let role = "update users set roles = array['student'] where id = $1";
    sqlx::query(role).bind(mia.id.0).execute(&stage.test().owner).await.unwrap();
    let close = "update users set suspended_at = $2 where id = $1";
    let closing = |at: Option<chrono::DateTime<chrono::Utc>>| {
        sqlx::query(close).bind(mia.id.0).bind(at).execute(&stage.test().owner)
    };
    closing(Some(stage.real_now())).await.unwrap();
    is(&no(stage.came(&nobody, "mia", &json!({})).await), (403, "account_suspended"));
    closing(None).await.unwrap();
    institution_leave(&stage.test().context_of(&mia), stage.school).await.unwrap();
    is(&no(stage.came(&nobody, "mia", &json!({})).await), (403, "lti_not_member"));
    let own = stage.test().context_of(&mia);
    let link = links_list(&own).await.unwrap().items[0].id;
    is_not_found(link_remove(&stage.test().context_of(&stage.test().student().await), link).await);
    link_remove(&own, link).await.unwrap();
    assert!(matches!(stage.came(&nobody, "mia", &json!({})).await.unwrap(), LtiArrived::Link));
}

#[tokio::test]
async fn a_platform_that_becomes_another_one_knows_nobody() {
    let stage = Stage::new().await;
    let mia = stage.member("mia@b.test").await;
    stage.linked(&mia, "mia").await;
    let place = (stage.school, stage.registered.id);
    let rename = LtiPlatformRequest { name: Some("Moodle 5".into()), ..LtiPlatformRequest::default() };
    let renamed = platform_update(&stage.as_admin(), place, &rename).await.unwrap();
    assert_eq!((renamed.name.as_str(), renamed.linked), ("Moodle 5", 1));
    let evil = LearningPlatform::start().await;
    let keys = LtiPlatformRequest { jwks_url: evil.request().jwks_url, ..LtiPlatformRequest::default() };
    assert_eq!(platform_update(&stage.as_admin(), place, &keys).await.unwrap().linked, 0);
    assert!(matches!(stage.came(&stage.test().anonymous(), "mia", &json!({})).await.unwrap(), LtiArrived::Link));
}

#[tokio::test]
async fn platforms_are_registered_by_whoever_looks_after_the_institution_and_are_one_in_the_house() {
    let stage = Stage::new().await;
    let test = stage.test();
    let (other_admin, other) = school(test, "other-school").await;
    let (theirs, place) = (test.context_of(&other_admin), (stage.school, stage.registered.id));
    let member = test.context_of(&stage.member("mia@b.test").await);
    for stranger in [&theirs, &member, &test.context_of(&test.admin().await)] {
        is_not_found(platforms_list(stranger, stage.school).await);
        is_not_found(platform_create(stranger, stage.school, &stage.platform.request()).await);
        is_not_found(platform_update(stranger, place, &stage.platform.request()).await);
        is_not_found(platform_delete(stranger, place).await);
    }
    is_not_found(platform_update(&theirs, (other, stage.registered.id), &stage.platform.request()).await);
    is_not_found(platform_delete(&theirs, (other, stage.registered.id)).await);
    is(&no(platform_create(&theirs, other, &stage.platform.request()).await), (409, "lti_platform_taken"));
    let own = |client: &str| LtiPlatformRequest { client_id: Some(client.into()), ..stage.platform.request() };
    for client in 1..PLATFORMS_MOST {
        platform_create(&theirs, other, &own(&format!("c-{client}"))).await.unwrap();
    }
    platform_create(&theirs, other, &own("last")).await.unwrap();
    is(&no(platform_create(&theirs, other, &own("one-more")).await), (409, "lti_platforms_too_many"));
    for inside in ["https://10.0.0.1/jwks", "https://metadata.google.internal/", "ftp://school.test/", "no address"] {
        let request = LtiPlatformRequest { jwks_url: Some(inside.into()), ..own("inside") };
        is(&no(platform_create(&stage.as_admin(), stage.school, &request).await), (422, "lti_address_invalid"));
    }
    platform_delete(&stage.as_admin(), place).await.unwrap();
    assert!(platforms_list(&stage.as_admin(), stage.school).await.unwrap().items.is_empty());
    let begun = stage.begun(&test.anonymous(), "mia").await.map(|(address, _)| address);
    is(&no(begun), (400, "lti_platform_unknown"));
    everything_holds(test).await;
}

#[tokio::test]
async fn a_beginning_that_leads_to_no_platform_or_to_several_is_refused() {
    let stage = Stage::new().await;
    let nobody = stage.test().anonymous();
    let begin = LtiBegin { iss: stage.platform.issuer(), login_hint: "mia", ..LtiBegin::default() };
    assert!(launch_begin(&nobody, begin).await.is_ok(), "one platform of that issuer is meant without a client id");
    let second = LtiPlatformRequest { client_id: Some("second".into()), ..stage.platform.request() };
    platform_create(&stage.as_admin(), stage.school, &second).await.unwrap();
    for unknown in [
        begin,
        LtiBegin { client_id: "third", ..begin },
        LtiBegin { iss: "https://another.test", client_id: "second", ..begin },
        LtiBegin { iss: "nul\0", client_id: "second", ..begin },
        LtiBegin { client_id: "second", lti_deployment_id: "deployment-2", ..begin },
    ] {
        is(&no(launch_begin(&nobody, unknown).await), (400, "lti_platform_unknown"));
    }
    let long = "x".repeat(8_001);
    for wrong in [
        LtiBegin { login_hint: "", client_id: "second", ..begin },
        LtiBegin { lti_message_hint: &long, client_id: "second", ..begin },
    ] {
        is(&no(launch_begin(&nobody, wrong).await), NOT_FINISHED);
    }
    let limited = TestApp::with(|settings| settings.rate_limits = true).await;
    for _ in 0..600 {
        let _ = launch_begin(&limited.anonymous(), LtiBegin::default()).await;
    }
    is(&no(launch_begin(&limited.anonymous(), LtiBegin::default()).await), (429, "rate_limited"));
}

#[tokio::test]
async fn the_key_is_made_once_however_many_ask_and_lies_nowhere_in_the_open() {
    let test = TestApp::new().await;
    let nobody = test.anonymous();
    let (one, other) = tokio::join!(jwks_get(&nobody), jwks_get(&nobody));
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_eq!(one["keys"].as_array().unwrap().len(), 1);
    assert_eq!(one, other);
    let key = &one["keys"][0];
    assert_eq!((&key["kty"], &key["alg"], &key["use"]), (&json!("RSA"), &json!("RS256"), &json!("sig")));
    assert!(key.get("d").is_none() && key["n"].as_str().unwrap().len() > 300);
    let sealed: Vec<u8> =
        sqlx::query_scalar("select private_sealed from lti_keys").fetch_one(&test.owner).await.unwrap();
    assert!(!sealed.windows(3).any(|window| window == [0x30, 0x82, 0x04]), "PKCS #8 lies open");
}

#[tokio::test]
async fn a_teacher_chooses_a_course_once_and_the_platform_believes_the_answer() {
    let stage = Stage::new().await;
    let (course, _) = stage.course(0).await;
    let (mia, ben) = (stage.member("mia@b.test").await, stage.member("ben@b.test").await);
    stage.linked(&mia, "mia").await;
    stage.linked(&ben, "ben").await;
    let return_url = "https://school.test/choose?x=1";
    let own = stage.fresh(&mia).await;
    let (id, browser) = stage.sent(&own, "mia", &chooses(return_url)).await.unwrap();
    assert!(matches!(launch_arrive(&browser, id).await.unwrap(), LtiArrived::Go(LtiWay::Choose, None)));
    let choosing = launch_choosing(&browser, id, "").await.unwrap();
    assert_eq!(choosing.courses.iter().map(|course| course.id).collect::<Vec<_>>(), [course]);
    assert!(launch_choosing(&browser, id, "nothing like it").await.unwrap().courses.is_empty());
    // Somebody else in this browser, and nobody, choose nothing on her way.
    let other = Context { launch: browser.launch.clone(), ..stage.fresh(&ben).await };
    is(&no(launch_choosing(&other, id, "").await), NOT_FINISHED);
    let nobody = Context { launch: browser.launch.clone(), ..stage.test().anonymous() };
    is(&no(launch_choose(&nobody, id, course).await), (401, "sign_in_required"));
    is_not_found(launch_choose(&browser, id, domain::ids::CourseId(stage.test().system().new_id())).await);
    let answer = launch_choose(&browser, id, course).await.unwrap();
    assert_eq!(answer.return_url, return_url);
    let told = stage.platform.opened(&answer.token);
    assert_eq!((&told["iss"], &told["aud"][0]), (&json!("edustream-tool"), &json!(stage.platform.issuer())));
    assert_eq!(told[format!("{LTI}-dl/claim/data")], "their own");
    assert_eq!(told[format!("{LTI}-dl/claim/content_items")][0]["custom"]["course_id"], course.to_string());
    is(&no(launch_choose(&browser, id, course).await), NOT_FINISHED);
    // A learner of the platform chooses nothing.
    let learner =
        json!({ format!("{LTI}/claim/roles"): ["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"] });
    let mut claims = chooses(return_url);
    claims.as_object_mut().unwrap().extend(learner.as_object().unwrap().clone());
    let (id, browser) = stage.sent(&own, "mia", &claims).await.unwrap();
    is(&no(launch_choosing(&browser, id, "").await), (403, "lti_not_instructor"));
}

#[tokio::test]
async fn a_free_course_takes_its_learner_in_and_one_that_costs_is_shown() {
    let stage = Stage::new().await;
    let ((free, units), (paid, _)) = (stage.course(0).await, stage.course(2_000).await);
    let mia = stage.member("mia@b.test").await;
    stage.linked(&mia, "mia").await;
    let nobody = stage.test().anonymous();
    let way = |arrived: LtiArrived| match arrived {
        LtiArrived::Go(way, _) => way,
        other => panic!("{other:?}"),
    };
    let LtiWay::Learn(place, None) = way(stage.came(&nobody, "mia", &opens(free)).await.unwrap()) else {
        panic!("mia did not get in")
    };
    let mut at_unit = opens(free);
    let uri = format!("https://edustream.test/courses/{free}?unit={}", units[1]);
    at_unit.as_object_mut().unwrap().insert(format!("{LTI}/claim/target_link_uri"), json!(uri));
    assert_eq!(way(stage.came(&nobody, "mia", &at_unit).await.unwrap()), LtiWay::Learn(place, Some(units[1])));
    assert_eq!(way(stage.came(&nobody, "mia", &opens(paid)).await.unwrap()), LtiWay::Course(paid));
    let mut teaches = opens(free);
    let roles = json!(["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"]);
    teaches.as_object_mut().unwrap().insert(format!("{LTI}/claim/roles"), roles);
    assert_eq!(way(stage.came(&nobody, "mia", &teaches).await.unwrap()), LtiWay::Course(free));
    let missing = opens(domain::ids::CourseId(stage.test().system().new_id()));
    is_not_found(stage.came(&nobody, "mia", &missing).await);
    let taken: i64 = stage.scene.count("enrolments").await;
    assert_eq!(taken, 1);
}
