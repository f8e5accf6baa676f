//! What a platform is told of a chosen course (Deep Linking 2.0 §4.5). Signed by us, posted by the browser.

use crate::ids::CourseId;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

/// Seconds for which the answer is good: somebody presses a button in between.
const GOOD_SECONDS: i64 = 600;
const CLAIM: &str = "https://purl.imsglobal.org/spec/lti";

/// What was chosen, for whom.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct ChosenCourse<'a> {
    pub course: CourseId,
    pub title: &'a str,
    pub issuer: &'a str,
    pub client_id: &'a str,
    pub deployment_id: &'a str,
    /// What the platform wants to hear again.
    pub data: Option<&'a str>,
    /// Where this site is.
    pub public_url: &'a str,
    pub nonce: &'a str,
    pub now: DateTime<Utc>,
}

/// The claims. One course with a line of its own, so that the platform asks for its result.
pub fn deep_link_answer(chosen: ChosenCourse<'_>) -> Value {
    let ChosenCourse { course, title, public_url, now, .. } = chosen;
    let mut claims = json!({
        "iss": chosen.client_id,
        "aud": [chosen.issuer],
        "iat": now.timestamp(),
        "exp": now.timestamp() + GOOD_SECONDS,
        "nonce": chosen.nonce,
    });
    let item = json!({
        "type": "ltiResourceLink",
        "title": title,
        "url": format!("{public_url}/courses/{course}"),
        "custom": { "course_id": course },
        "lineItem": { "scoreMaximum": 100, "label": title, "resourceId": course },
        // Pages of ours are framed by nobody.
        "window": { "targetName": "_blank" },
    });
    if let Some(said) = claims.as_object_mut() {
        let mut say = |name: &str, value: Value| said.insert(format!("{CLAIM}{name}"), value);
        say("/claim/message_type", "LtiDeepLinkingResponse".into());
        say("/claim/version", "1.3.0".into());
        say("/claim/deployment_id", chosen.deployment_id.into());
        say("-dl/claim/content_items", json!([item]));
        if let Some(data) = chosen.data {
            say("-dl/claim/data", data.into());
        }
    }
    claims
}
