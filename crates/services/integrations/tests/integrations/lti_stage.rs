//! A school with a learning platform, a course that is shown, and short ways to come from there.

use super::institutions::joined;
use chrono::{DateTime, Utc};
use domain::{
    ids::{CourseId, InstitutionId, LtiLaunchId, UnitId},
    integrations::{institution::InstitutionRequest, institution::SeatsRequest, lti::LtiPlatform},
    learning::{
        course::CourseRequest,
        outline::{Module, Outline, Unit},
    },
    money::{Currency, Money},
};
use serde_json::{Value, json};
use services::{
    Context, Result, SignedIn,
    identity::sessions::{session_find, session_open},
    integrations::{
        institutions::{institution_create, seats_buy},
        lti::{
            LtiArrived, LtiBegin, LtiWay, jwks_get, launch_arrive, launch_begin, launch_link, launch_take,
            platform_create,
        },
    },
    learning::courses,
};
use testkit::{LearningPlatform, TestApp, scene::Scene};
use url::Url;

pub const LTI: &str = "https://purl.imsglobal.org/spec/lti";

/// All of it.
pub struct Stage {
    pub scene: Scene,
    pub platform: LearningPlatform,
    pub admin: SignedIn,
    pub school: InstitutionId,
    pub registered: LtiPlatform,
}

/// An institution of somebody with money, with so many seats.
pub async fn school(test: &TestApp, slug: &str) -> (SignedIn, InstitutionId) {
    let admin = test.student().await;
    test.fund(&admin, Money::new(100_000, Currency::Usd)).await;
    let context = test.context_of(&admin);
    let request = InstitutionRequest { name: "Lindenhof School".into(), slug: slug.into() };
    let id = institution_create(&context, &request).await.unwrap().id;
    seats_buy(&context, id, &SeatsRequest { seats: 5, expected_price: None }, None).await.unwrap();
    (test.reload(admin.id).await, id)
}

impl Stage {
    pub async fn new() -> Self {
        let scene = Scene::new().await;
        let platform = LearningPlatform::start().await;
        let (admin, school) = school(&scene.test, "lindenhof").await;
        let context = scene.test.context_of(&admin);
        let registered = platform_create(&context, school, &platform.request()).await.unwrap();
        platform.trusts(jwks_get(&scene.test.anonymous()).await.unwrap());
        Self { scene, platform, admin, school, registered }
    }

    pub fn test(&self) -> &TestApp {
        &self.scene.test
    }

    pub fn as_admin(&self) -> Context {
        self.test().context_of(&self.admin)
    }

    pub fn real_now(&self) -> DateTime<Utc> {
        self.test().app.clock.real_now()
    }

    /// Somebody with a seat at the school.
    pub async fn member(&self, email: &str) -> SignedIn {
        joined(self.test(), &self.as_admin(), self.school, email).await.0
    }

    /// A course of the scene's tutor with two texts.
    pub async fn course(&self, price: i64) -> (CourseId, Vec<UnitId>) {
        let request = CourseRequest {
            title: Some("Pictures".into()),
            subject_id: Some(self.test().subject().await),
            price: Some(Money::new(price, Currency::Usd)),
            ..CourseRequest::default()
        };
        let tutor = self.scene.as_tutor();
        let id = courses::course_create(&tutor, &request).await.unwrap().card.id;
        let unit = |title: &str| Unit {
            kind: "text".into(),
            title: title.into(),
            text: "Read this.".into(),
            ..Unit::default()
        };
        let units = vec![unit("One"), unit("Two")];
        let outline = Outline { modules: vec![Module { title: "All".into(), opens_after_days: 0, units }] };
        let course = courses::outline_put(&tutor, id, &outline).await.unwrap();
        courses::course_submit(&tutor, id).await.unwrap();
        courses::course_approve(&self.test().context_of(&self.test().admin().await), id).await.unwrap();
        let units = course.modules.iter().flat_map(|module| module.units.iter().filter_map(|unit| unit.id));
        (id, units.collect())
    }

    /// The platform sends a browser: where it is sent on, and the browser with its cookie.
    pub async fn begun(&self, browser: &Context, hint: &str) -> Result<(String, Context)> {
        let begin = LtiBegin {
            iss: self.platform.issuer(),
            client_id: self.platform.client_id(),
            login_hint: hint,
            lti_message_hint: "m-1",
            lti_deployment_id: "deployment-1",
        };
        let begun = launch_begin(browser, begin).await?;
        assert_eq!(Url::parse(&begun.address).unwrap().query_pairs().filter(|(name, _)| name == "state").count(), 1);
        Ok((begun.address, Context { launch: begun.secret, ..browser.clone() }))
    }

    /// The platform's word about that person arrives: the way, and the browser it belongs to.
    pub async fn sent(&self, browser: &Context, hint: &str, changes: &Value) -> Result<(LtiLaunchId, Context)> {
        let (address, browser) = self.begun(browser, hint).await?;
        let (state, token) = self.platform.launch(&address, self.real_now(), changes);
        // A post of another site's page brings no cookie.
        let id = launch_take(&self.test().anonymous(), &state, &token).await?;
        Ok((id, browser))
    }

    /// The same, and the browser follows.
    pub async fn came(&self, browser: &Context, hint: &str, changes: &Value) -> Result<LtiArrived> {
        let (id, browser) = self.sent(browser, hint, changes).await?;
        launch_arrive(&browser, id).await
    }

    /// Somebody who signed in a moment ago.
    pub async fn fresh(&self, person: &SignedIn) -> Context {
        let token = session_open(&self.test().system(), person.id, "test").await.unwrap().token;
        let person = session_find(&self.test().app, &token).await.unwrap().unwrap();
        self.test().context_of(&person)
    }

    /// Links a member's account to that person of the platform.
    pub async fn linked(&self, person: &SignedIn, hint: &str) {
        let context = self.fresh(person).await;
        let (id, browser) = self.sent(&context, hint, &json!({})).await.unwrap();
        assert!(matches!(launch_arrive(&browser, id).await.unwrap(), LtiArrived::Link));
        launch_link(&browser, id).await.unwrap();
        assert!(matches!(launch_arrive(&browser, id).await.unwrap(), LtiArrived::Go(LtiWay::Home, None)));
    }
}

/// What a launch says of the course it opens.
pub fn opens(course: CourseId) -> Value {
    json!({ format!("{LTI}/claim/target_link_uri"): format!("https://edustream.test/courses/{course}") })
}

/// The same, with a line for its result.
pub fn opens_with(course: CourseId, line: &str) -> Value {
    let mut claims = opens(course);
    let endpoint = json!({ "scope": ["https://purl.imsglobal.org/spec/lti-ags/scope/score"], "lineitem": line });
    claims.as_object_mut().unwrap().insert(format!("{LTI}-ags/claim/endpoint"), endpoint);
    claims
}

/// That somebody teaches in the platform's course and wants to choose one of ours.
pub fn chooses(return_url: &str) -> Value {
    json!({
        format!("{LTI}/claim/message_type"): "LtiDeepLinkingRequest",
        format!("{LTI}/claim/roles"): ["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"],
        format!("{LTI}-dl/claim/deep_linking_settings"): {
            "deep_link_return_url": return_url, "accept_types": ["ltiResourceLink"], "data": "their own",
        },
    })
}
