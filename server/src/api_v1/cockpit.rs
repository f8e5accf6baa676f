//! What a tutor's and a student's day begins with.

use super::operation::{Operation, get};
use crate::{failure::Answer, request::Caller};
use axum::Json;
use domain::{
    bookings::cockpit::{Cockpit, StudentHome},
    door::Access::{Person, Tutor},
};
use services::{bookings::cockpit::student_home, cockpit::tutor_cockpit};

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "/tutors/me/cockpit",
            "tutor_cockpit",
            Tutor,
            "Today's lessons, requests, earnings, figures and what is unread.",
            teach,
        )
        .answers::<Cockpit>(200)
        .refuses(&["tutor_profile_missing"]),
        get(
            "/students/me/home",
            "student_home",
            Person,
            "The next lesson, homework, goals and whom to book again.",
            learn,
        )
        .answers::<StudentHome>(200),
    ]
}

async fn teach(Caller(context): Caller) -> Answer<Json<Cockpit>> {
    Ok(Json(tutor_cockpit(&context).await?))
}

async fn learn(Caller(context): Caller) -> Answer<Json<StudentHome>> {
    Ok(Json(student_home(&context).await?))
}
