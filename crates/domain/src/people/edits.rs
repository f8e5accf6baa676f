//! Later edits of what students trust (PE7): they wait for a look, and until then the listed profile stays as it was.

use super::{
    prices::Experience,
    tutor_profile::{ApprovalState, TutorProfileChange},
};
use crate::{
    ids::{SubjectId, UploadId},
    trust::moderation::concerns,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A subject as an edit keeps it.
pub type EditedSubject = (SubjectId, String, i32);

/// What waits; absent fields are not concerned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct ProfileEdit {
    /// Waits only where somebody has to read it first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// The same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bio: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub education: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certifications: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experience: Option<Vec<Experience>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subjects: Option<Vec<EditedSubject>>,
    /// The upload, or none to take the film away.
    #[serde(skip_serializing_if = "Option::is_none", with = "twice")]
    pub video: Option<Option<UploadId>>,
}

/// Null is a value here, and absence another one: that is what the lint is about.
#[allow(clippy::option_option, clippy::ref_option)]
mod twice {
    use super::UploadId;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(value: &Option<Option<UploadId>>, to: S) -> Result<S::Ok, S::Error> {
        value.flatten().serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<UploadId>>, D::Error> {
        Option::deserialize(from).map(Some)
    }
}

/// What is shown now, of the same fields.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Shown {
    pub headline: String,
    pub bio: String,
    pub education: String,
    pub certifications: Vec<String>,
    pub experience: Vec<Experience>,
    pub subjects: Vec<EditedSubject>,
    pub video: Option<UploadId>,
}

/// One line of the diff.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FieldChange {
    /// As the profile's request names it.
    pub field: String,
    /// What students see now.
    pub before: Value,
    /// What they would see.
    pub after: Value,
}

impl ProfileEdit {
    /// Takes what waits out of a change of a profile in that state. What nobody lists yet is looked at as a whole, so
    /// nothing of it waits apart.
    pub fn taken_from(change: &mut TutorProfileChange, approval: ApprovalState) -> Self {
        if approval != ApprovalState::Approved {
            return Self::default();
        }
        Self {
            headline: held_or_shown(&mut change.headline),
            bio: held_or_shown(&mut change.bio),
            education: change.education.take(),
            certifications: change.certifications.take(),
            experience: change.experience.take(),
            subjects: change.subjects.take(),
            video: change.video.take(),
        }
    }

    /// The same with a later edit over it, and without what is shown already: somebody who changes their mind back
    /// leaves nothing to decide.
    #[must_use]
    pub fn then(self, later: Self, shown: &Shown) -> Self {
        Self {
            headline: later.headline.or(self.headline).filter(|new| *new != shown.headline),
            bio: later.bio.or(self.bio).filter(|new| *new != shown.bio),
            education: later.education.or(self.education).filter(|new| *new != shown.education),
            certifications: later.certifications.or(self.certifications).filter(|new| *new != shown.certifications),
            experience: later.experience.or(self.experience).filter(|new| *new != shown.experience),
            subjects: later.subjects.or(self.subjects).filter(|new| *new != shown.subjects),
            video: later.video.or(self.video).filter(|new| *new != shown.video),
        }
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The lines of the diff. Subjects are told by their ids here; whoever shows them knows their names.
    pub fn changes(&self, shown: &Shown) -> Vec<FieldChange> {
        let line = |field: &str, before: Value, after: Value| FieldChange { field: field.to_owned(), before, after };
        let subjects = |list: &[EditedSubject]| -> Value {
            let one = |(id, level, years): &EditedSubject| json!({ "subject_id": id, "level": level, "years": years });
            list.iter().map(one).collect()
        };
        let mut changes = Vec::new();
        changes.extend(self.headline.as_ref().map(|new| line("headline", json!(shown.headline), json!(new))));
        changes.extend(self.bio.as_ref().map(|new| line("bio", json!(shown.bio), json!(new))));
        changes.extend(self.education.as_ref().map(|new| line("education", json!(shown.education), json!(new))));
        let certifications = self.certifications.as_ref();
        changes.extend(certifications.map(|new| line("certifications", json!(shown.certifications), json!(new))));
        let worked = self.experience.as_ref();
        changes.extend(worked.map(|new| line("experience", json!(shown.experience), json!(new))));
        let taught = self.subjects.as_ref();
        changes.extend(taught.map(|new| line("subjects", subjects(&shown.subjects), subjects(new))));
        changes.extend(self.video.map(|new| line("video_upload_id", json!(shown.video), json!(new))));
        changes
    }
}

/// A text that somebody has to read first is taken out of the change and waits; another one is shown at once, and is
/// named here too, so that it ends what waited in its place.
fn held_or_shown(text: &mut Option<String>) -> Option<String> {
    let waits = text.as_ref().is_some_and(|text| !concerns(text).is_empty());
    if waits { text.take() } else { text.clone() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    fn shown() -> Shown {
        Shown { education: "Diploma".into(), certifications: vec!["CELTA".into()], ..Shown::default() }
    }

    fn education(text: &str) -> ProfileEdit {
        ProfileEdit { education: Some(text.into()), ..ProfileEdit::default() }
    }

    #[test]
    fn only_what_students_trust_waits_and_only_of_a_listed_profile() {
        let whole = || TutorProfileChange {
            headline: Some("New".into()),
            education: Some("Doctorate".into()),
            certifications: Some(Vec::new()),
            subjects: Some(Vec::new()),
            video: Some(None),
            ..TutorProfileChange::default()
        };
        for state in [ApprovalState::Draft, ApprovalState::Pending, ApprovalState::Declined] {
            let mut change = whole();
            assert!(ProfileEdit::taken_from(&mut change, state).is_empty());
            assert_eq!(change, whole());
        }
        let mut change = whole();
        let edit = ProfileEdit::taken_from(&mut change, ApprovalState::Approved);
        assert_eq!(change, TutorProfileChange { headline: Some("New".into()), ..TutorProfileChange::default() });
        assert_eq!(edit.headline.as_deref(), Some("New"), "it ends what waited in its place");
        assert_eq!(edit.education.as_deref(), Some("Doctorate"));
        assert_eq!(edit.video, Some(None));
    }

    #[test]
    fn a_later_edit_stands_over_an_earlier_one_and_going_back_leaves_nothing() {
        let first = ProfileEdit::default().then(education("Doctorate"), &shown());
        let more = ProfileEdit { certifications: Some(vec!["DELTA".into()]), ..ProfileEdit::default() };
        let both = first.then(more, &shown());
        assert_eq!(both.changes(&shown()).len(), 2);
        let one = both.then(education("Diploma"), &shown());
        assert_eq!(one.changes(&shown()).iter().map(|c| c.field.as_str()).collect::<Vec<_>>(), ["certifications"]);
        let back = ProfileEdit { certifications: Some(vec!["CELTA".into()]), ..ProfileEdit::default() };
        assert!(one.then(back, &shown()).is_empty());
    }

    #[test]
    fn a_text_with_a_number_in_it_waits_and_a_clean_one_takes_its_place() {
        let bio = |text: &str| {
            let mut change = TutorProfileChange { bio: Some(text.into()), ..TutorProfileChange::default() };
            let edit = ProfileEdit::taken_from(&mut change, ApprovalState::Approved);
            (change.bio, edit)
        };
        let (at_once, waits) = bio("Call me: +49 151 23456789");
        assert_eq!((at_once, waits.bio.as_deref()), (None, Some("Call me: +49 151 23456789")));
        let (at_once, clean) = bio("Patient and clear.");
        assert_eq!(at_once.as_deref(), Some("Patient and clear."));
        let shown = Shown { bio: "Patient and clear.".into(), ..shown() };
        assert!(waits.then(clean, &shown).is_empty());
    }

    #[test]
    fn a_diff_names_what_is_shown_and_what_would_be() {
        let line = education("Doctorate").changes(&shown()).remove(0);
        assert_eq!((line.before, line.after), (json!("Diploma"), json!("Doctorate")));
    }

    #[test]
    fn an_edit_is_stored_and_read_as_it_was_the_removed_film_included() {
        let film = UploadId(Uuid::from_u128(7));
        for video in [None, Some(None), Some(Some(film))] {
            let edit = ProfileEdit { video, ..education("Doctorate") };
            let stored = serde_json::to_value(&edit).unwrap();
            assert_eq!(serde_json::from_value::<ProfileEdit>(stored).unwrap(), edit);
        }
    }
}
