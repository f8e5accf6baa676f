//! A profile as its owner wrote it last: what waits for a decision stands in the form, not what is shown.

use domain::{catalog::tutor_search::TaughtSubject, people::tutor_profile::TutorProfile};

/// The profile with what waits over what is shown: the form holds what its owner wrote last.
pub fn as_edited(mut profile: TutorProfile) -> TutorProfile {
    let after = |field: &str| profile.changes.iter().find(|c| c.field == field).map(|c| c.after.clone());
    let (education, certifications) = (after("education"), after("certifications"));
    let subjects = after("subjects");
    let (headline, bio) = (after("headline"), after("bio"));
    if let Some(text) = headline.as_ref().and_then(|text| text.as_str()) {
        text.clone_into(&mut profile.card.headline);
    }
    if let Some(text) = bio.as_ref().and_then(|text| text.as_str()) {
        text.clone_into(&mut profile.bio);
    }
    if let Some(list) = after("experience").and_then(|list| serde_json::from_value(list).ok()) {
        profile.experience = list;
    }
    if let Some(text) = education.as_ref().and_then(|text| text.as_str()) {
        text.clone_into(&mut profile.education);
    }
    if let Some(list) = certifications.and_then(|list| serde_json::from_value(list).ok()) {
        profile.certifications = list;
    }
    for subject in subjects.iter().flat_map(|list| list.as_array().into_iter().flatten()).enumerate() {
        edited_subject(&mut profile, subject);
    }
    if let Some(list) = subjects.as_ref().and_then(|list| list.as_array()) {
        profile.card.subjects.truncate(list.len());
    }
    profile
}

/// One subject of an edit, at its place.
fn edited_subject(profile: &mut TutorProfile, (place, subject): (usize, &serde_json::Value)) {
    let text = |name: &str| subject.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
    let Ok(subject_id) = text("subject_id").parse() else { return };
    let years = subject.get("years").and_then(serde_json::Value::as_i64).unwrap_or(0);
    let edited = TaughtSubject {
        subject_id,
        name: String::new(),
        level: text("level").to_owned(),
        years: i32::try_from(years).unwrap_or(0),
        rates: profile.card.subjects.get(place).map(|known| known.rates.clone()).unwrap_or_default(),
    };
    match profile.card.subjects.get_mut(place) {
        Some(known) => *known = edited,
        None => profile.card.subjects.push(edited),
    }
}
