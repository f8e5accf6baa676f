//! Somebody is here: signed in if they linked their account, and led to what they came for.

use super::{Way, grades::grade_note};
use domain::{
    ids::{CourseId, EnrolmentId, LtiLaunchId, UnitId, UserId},
    integrations::lti::{Arrival, arrival, may_be_linked},
    learning::{course::Course, enrolment::EnrolRequest},
};
use identity::{
    linked::{LinkedSignIn, linked_sign_in},
    sessions::SessionToken,
};
use learning::{courses::course_get, enrolment::enrol};
use spine::{Actor, Context, Error, Result};

/// Where somebody is led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LtiWay {
    /// The page of a course: it costs something, or they teach.
    Course(CourseId),
    /// Their place in one, at a unit.
    Learn(EnrolmentId, Option<UnitId>),
    /// The platform wants a course chosen.
    Choose,
    /// The platform names none of our courses.
    Home,
}

/// What came of it.
#[derive(Debug)]
pub enum LtiArrived {
    /// They say first whose account it is.
    Link,
    /// Signing in takes a code besides.
    Code(String),
    /// On they go; with a session where they had none.
    Go(LtiWay, Option<(SessionToken, UserId)>),
}

/// Ends what this browser began.
///
/// # Errors
/// 400 `lti_not_finished`; 409 `lti_signed_in_as_another`; 403 `lti_not_member`, `account_suspended`,
/// `lti_not_for_staff`, `age_parent_required`; 404 for a course that is not shown.
pub async fn launch_arrive(context: &Context, id: LtiLaunchId) -> Result<LtiArrived> {
    let way = Way::of(context, id).await?;
    let own = context.person().map(|person| person.id);
    match arrival(way.linked.map(UserId), own)? {
        Arrival::Link => Ok(LtiArrived::Link),
        Arrival::GoOn(holder) => {
            way.needs_member(context, holder).await?;
            Ok(LtiArrived::Go(led(context, &way).await?, None))
        }
        Arrival::SignIn(holder) => {
            way.needs_member(context, holder).await?;
            match linked_sign_in(context, holder, "lti", may_be_linked).await? {
                LinkedSignIn::Code(token) => Ok(LtiArrived::Code(token)),
                LinkedSignIn::Done(token, person) => {
                    let context = Context { actor: Actor::Person(person), ..context.clone() };
                    Ok(LtiArrived::Go(led(&context, &way).await?, Some((token, holder))))
                }
            }
        }
    }
}

/// Opens the way, for somebody who is signed in.
async fn led(context: &Context, way: &Way) -> Result<LtiWay> {
    if way.return_url.is_some() {
        return Ok(LtiWay::Choose);
    }
    way.open(context).await?;
    let Some(id) = way.course_id.map(CourseId) else { return Ok(LtiWay::Home) };
    let course = course_get(context, id).await?;
    if course.own || way.instructs {
        return Ok(LtiWay::Course(id));
    }
    grade_note(context, way, id).await?;
    Ok(match place(context, &course).await? {
        Some(place) => LtiWay::Learn(place, way.unit_id.map(UnitId)),
        None => LtiWay::Course(id),
    })
}

/// A learner's place in the course: the one they have, or a new one where it costs nothing. What is in the way is said
/// on the course's page.
async fn place(context: &Context, course: &Course) -> Result<Option<EnrolmentId>> {
    if course.enrolment_id.is_some() || course.card.price.is_some() {
        return Ok(course.enrolment_id);
    }
    match enrol(context, course.card.id, &EnrolRequest::default(), None).await {
        Ok(made) => Ok(Some(made.id)),
        Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
