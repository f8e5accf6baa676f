//! What a platform's token says, once its signature was found right (LTI 1.3 Core §5, Security Framework §5.1.3).

use crate::{
    identity::oidc::{Claims, Expected, Fault, believed},
    ids::{CourseId, UnitId},
    text,
};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The one version there is.
const VERSION: &str = "1.3.0";
/// A token may have been made this many seconds ago at most: no longer than a beginning waits.
const AGE_SECONDS: i64 = 600;
/// Longest address that a platform may name.
const URL_MAX_BYTES: usize = 2_000;
/// Longest title of a platform's course that is kept, in characters.
const TITLE_MAX_CHARS: usize = 120;
/// Most of what a platform wants to hear again with a chosen course.
const DATA_MAX_BYTES: usize = 10_000;

/// A token of a platform.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct LtiClaims {
    #[serde(flatten)]
    pub token: Claims,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/message_type")]
    pub message_type: String,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/version")]
    pub version: String,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/deployment_id")]
    pub deployment_id: String,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/roles")]
    pub roles: Vec<String>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/target_link_uri")]
    pub target_link_uri: Option<String>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/resource_link")]
    pub resource_link: Option<ResourceLink>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/custom")]
    pub custom: Option<Map<String, Value>>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint")]
    pub grades: Option<GradesEndpoint>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings")]
    pub deep_linking: Option<DeepLinking>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/context")]
    pub context: Option<PlatformCourse>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice")]
    pub names: Option<NamesEndpoint>,
}

/// The platform's course from which somebody comes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct PlatformCourse {
    pub id: String,
    pub title: Option<String>,
}

/// Where a platform says who is in its course (Names and Role Provisioning Services §3.6.1.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct NamesEndpoint {
    pub context_memberships_url: String,
    pub service_versions: Vec<String>,
}

/// A course of the platform that says who is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ClassSeen {
    pub context_id: String,
    pub title: String,
    pub names_url: String,
}

/// The place in a platform's course from which somebody comes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct ResourceLink {
    pub id: String,
}

/// Where a platform takes results (Assignment and Grade Services §3.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct GradesEndpoint {
    pub scope: Vec<String>,
    pub lineitem: Option<String>,
}

/// Where a platform takes what was chosen (Deep Linking §4.4.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct DeepLinking {
    pub deep_link_return_url: String,
    pub accept_types: Vec<String>,
    pub data: Option<String>,
}

/// What was begun, and when it is.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct LtiExpected<'a> {
    pub issuer: &'a str,
    pub client_id: &'a str,
    pub deployment_ids: &'a [String],
    /// Where this site is.
    pub public_url: &'a str,
    pub now: DateTime<Utc>,
}

/// Why a token is not believed; for the log alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum LtiFault {
    Token(Fault),
    NoNonce,
    Undated,
    TooOld,
    Deployment,
    Version,
    MessageType,
    NoResourceLink,
    NoReturn,
    TakesNoLinks,
}

/// What somebody comes for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// To learn.
    Open {
        /// In which course; none where the platform names none of ours.
        course: Option<CourseId>,
        /// At which unit.
        unit: Option<UnitId>,
        /// Where the result may be told.
        line_item: Option<String>,
    },
    /// To choose a course for the platform.
    Choose {
        /// Where the choice is posted.
        return_url: String,
        /// What the platform wants to hear again.
        data: Option<String>,
    },
}

/// A token that is believed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Launched {
    pub subject: String,
    pub deployment_id: String,
    /// Whether they teach in the platform's course.
    pub instructs: bool,
    pub nonce: String,
    pub wanted: Wanted,
    /// Of whoever teaches there: where the platform says who is in the course.
    pub class: Option<ClassSeen>,
}

/// Judges it. The nonce is handed back: whether it is the one of this beginning, the row of that knows.
///
/// # Errors
/// The first fault.
pub fn launched(claims: &LtiClaims, expected: LtiExpected<'_>) -> Result<Launched, LtiFault> {
    let LtiExpected { issuer, client_id, now, .. } = expected;
    believed(&claims.token, Expected { issuer, client_id, nonce: None, now }).map_err(LtiFault::Token)?;
    let nonce = claims.token.nonce.clone().filter(|nonce| !nonce.is_empty()).ok_or(LtiFault::NoNonce)?;
    let made = claims.token.iat.ok_or(LtiFault::Undated)?;
    if made.saturating_add(AGE_SECONDS) <= now.timestamp() {
        return Err(LtiFault::TooOld);
    }
    if !expected.deployment_ids.contains(&claims.deployment_id) {
        return Err(LtiFault::Deployment);
    }
    if claims.version != VERSION {
        return Err(LtiFault::Version);
    }
    let instructs = claims.roles.iter().any(|role| instructs(role));
    Ok(Launched {
        subject: claims.token.sub.clone(),
        deployment_id: claims.deployment_id.clone(),
        instructs,
        nonce,
        wanted: wanted(claims, expected.public_url)?,
        class: if instructs { class(claims) } else { None },
    })
}

fn class(claims: &LtiClaims) -> Option<ClassSeen> {
    let (course, names) = (claims.context.as_ref()?, claims.names.as_ref()?);
    let spoken = names.service_versions.is_empty() || names.service_versions.iter().any(|version| version == "2.0");
    let named = (1..=super::ID_MAX_CHARS).contains(&course.id.chars().count()) && !course.id.contains('\0');
    let url = names.context_memberships_url.clone();
    (spoken && named && is_address(&url)).then(|| ClassSeen {
        context_id: course.id.clone(),
        title: text::clean_line(&text::card::blanked(course.title.as_deref().unwrap_or_default()), TITLE_MAX_CHARS)
            .unwrap_or_default(),
        names_url: url,
    })
}

fn wanted(claims: &LtiClaims, public_url: &str) -> Result<Wanted, LtiFault> {
    match claims.message_type.as_str() {
        "LtiResourceLinkRequest" => {
            // A launch from nowhere in the platform would be one that nobody placed there (Core §5.3.5).
            if claims.resource_link.as_ref().is_none_or(|link| link.id.is_empty()) {
                return Err(LtiFault::NoResourceLink);
            }
            let (course, unit) = target(claims, public_url);
            Ok(Wanted::Open { course, unit, line_item: line_item(claims) })
        }
        "LtiDeepLinkingRequest" => {
            let asked = claims.deep_linking.as_ref().ok_or(LtiFault::NoReturn)?;
            let (url, data) = (asked.deep_link_return_url.clone(), asked.data.clone());
            if !is_address(&url) || data.as_ref().is_some_and(|data| data.len() > DATA_MAX_BYTES) {
                return Err(LtiFault::NoReturn);
            }
            if !asked.accept_types.iter().any(|kind| kind == "ltiResourceLink") {
                return Err(LtiFault::TakesNoLinks);
            }
            Ok(Wanted::Choose { return_url: url, data })
        }
        _ => Err(LtiFault::MessageType),
    }
}

/// Teaches in the course it comes from. What somebody is in the whole institution counts for nothing here.
pub(super) fn instructs(role: &str) -> bool {
    let Some(name) = role.strip_prefix("http://purl.imsglobal.org/vocab/lis/v2/membership") else {
        // The short names of before are still sent by some (Core, appendix A.2.3).
        return matches!(role, "Instructor" | "ContentDeveloper");
    };
    matches!(name, "#Instructor" | "#ContentDeveloper" | "#Administrator") || name.starts_with("/Instructor#")
}

fn is_address(url: &str) -> bool {
    let secure = url.starts_with("https://") || url.starts_with("http://");
    secure && url.len() <= URL_MAX_BYTES && url.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The course that was chosen for this place, else the one that the address names.
fn target(claims: &LtiClaims, public_url: &str) -> (Option<CourseId>, Option<UnitId>) {
    let custom = |name: &str| claims.custom.as_ref()?.get(name)?.as_str();
    if let Some(course) = custom("course_id").and_then(|id| id.parse().ok()) {
        return (Some(course), custom("unit_id").and_then(|id| id.parse().ok()));
    }
    let address = claims.target_link_uri.as_deref().unwrap_or_default();
    let Some(path) = address.strip_prefix(public_url).and_then(|path| path.strip_prefix("/courses/")) else {
        return (None, None);
    };
    let (id, query) = path.split_once('?').unwrap_or((path, ""));
    let unit = query.split('&').find_map(|pair| pair.strip_prefix("unit="));
    match id.parse() {
        Ok(course) => (Some(course), unit.and_then(|id| id.parse().ok())),
        Err(_) => (None, None),
    }
}

fn line_item(claims: &LtiClaims) -> Option<String> {
    let grades = claims.grades.as_ref()?;
    let may = grades.scope.iter().any(|scope| scope == super::SCORE_SCOPE);
    grades.lineitem.clone().filter(|url| may && is_address(url))
}
