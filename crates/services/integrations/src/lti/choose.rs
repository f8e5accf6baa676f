//! A teacher chooses a course for their platform (Deep Linking 2.0).

use super::{Way, keys::signer, not_finished};
use domain::{
    ids::{CourseId, LtiLaunchId, UserId},
    integrations::{
        lti::{ChosenCourse, deep_link_answer},
        refusals::lti_not_instructor,
    },
    learning::course::{CourseCard, CourseFilterRequest, CourseState},
};
use identity::secrets::secret_new;
use learning::courses::{course_get, course_list, courses_taught};
use spine::{Context, Error, Result};

/// Courses that one look shows.
const SHOWN: i64 = 50;

/// What there is to choose from.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct LtiChoosing {
    pub platform: String,
    /// The teacher's own first, each once.
    pub courses: Vec<CourseCard>,
}

/// What the browser posts to the platform.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct LtiAnswer {
    pub platform: String,
    pub course: String,
    pub return_url: String,
    /// Signed.
    pub token: String,
}

/// A way on which a course is to be chosen, by the teacher who is signed in.
async fn choosing(context: &Context, id: LtiLaunchId) -> Result<Way> {
    let person = context.require_person()?.id;
    let way = Way::of(context, id).await?;
    if way.linked.map(UserId) != Some(person) || way.return_url.is_none() {
        return Err(not_finished(context, "lti_not_choosing").into());
    }
    way.needs_member(context, person).await?;
    if way.instructs { Ok(way) } else { Err(lti_not_instructor().into()) }
}

/// Courses that the teacher sees: the own ones that are shown, and those that everybody may take.
///
/// # Errors
/// 401; 400 `lti_not_finished`; 403 `lti_not_member`, `lti_not_instructor`; 422 for words that cannot be searched.
pub async fn launch_choosing(context: &Context, id: LtiLaunchId, words: &str) -> Result<LtiChoosing> {
    let way = choosing(context, id).await?;
    let mut courses: Vec<CourseCard> = Vec::new();
    if words.trim().is_empty() {
        let own = courses_taught(context).await?.items.into_iter();
        courses.extend(own.filter(|course| course.state == CourseState::Published));
    }
    let asked = CourseFilterRequest { q: words.to_owned(), limit: Some(SHOWN), ..CourseFilterRequest::default() };
    for course in course_list(context, &asked).await?.items {
        if !courses.iter().any(|own| own.id == course.id) {
            courses.push(course);
        }
    }
    Ok(LtiChoosing { platform: way.platform, courses })
}

/// Chooses, once.
///
/// # Errors
/// As [`launch_choosing`]; 404 for a course that is not shown.
pub async fn launch_choose(context: &Context, id: LtiLaunchId, course: CourseId) -> Result<LtiAnswer> {
    let way = choosing(context, id).await?;
    let course = course_get(context, course).await?.card;
    if course.version.is_none() {
        return Err(domain::Refusal::not_found("course").into());
    }
    let signer = signer(context).await?;
    way.open(context).await?;
    let claims = deep_link_answer(ChosenCourse {
        course: course.id,
        title: &course.title,
        issuer: &way.issuer,
        client_id: &way.client_id,
        deployment_id: &way.deployment_id,
        data: way.return_data.as_deref(),
        public_url: &context.app.settings.public_url,
        nonce: &secret_new()?.token,
        now: context.app.clock.real_now(),
    });
    let token = signer.sign(&claims).map_err(|error| Error::unexpected(error.to_string()))?;
    let return_url = way.return_url.unwrap_or_default();
    Ok(LtiAnswer { platform: way.platform, course: course.title, return_url, token })
}
