//! What somebody who searches has in mind: words that name a subject mean that subject, and a tutor of several subjects
//! is looked at for the one that was searched for.

use super::{
    search_form::SearchForm,
    subjects::Subject,
    tutor_search::{TaughtSubject, TutorSearchRequest},
};

impl SearchForm {
    /// The form as it is meant. Words that are a subject's name are that subject; other words take the place of a
    /// subject chosen before, for the field they were typed into showed its name.
    #[must_use]
    pub fn meant(&self, subjects: &[Subject]) -> Self {
        let typed = folded(&self.request.q);
        if typed.is_empty() {
            return self.clone();
        }
        let named = subjects.iter().find(|subject| folded(&subject.name) == typed);
        let (q, subject_id) = match named {
            Some(subject) => (String::new(), subject.id.to_string()),
            None => (self.request.q.clone(), String::new()),
        };
        Self { request: TutorSearchRequest { q, subject_id, ..self.request.clone() }, ..self.clone() }
    }
}

/// Which of these subjects a search is about: the one asked for, else the first that a word of the search names, else
/// the first.
pub fn subject_meant<'a>(taught: &'a [TaughtSubject], asked: &TutorSearchRequest) -> Option<&'a TaughtSubject> {
    let words = folded(&asked.q);
    let mut words = words.split(' ').filter(|word| word.chars().count() > 1);
    let chosen = taught.iter().find(|subject| subject.subject_id.to_string() == asked.subject_id.trim());
    let named = || {
        words.find_map(|word| taught.iter().find(|subject| folded(&subject.name).split(' ').any(|part| part == word)))
    };
    chosen.or_else(named).or_else(|| taught.first())
}

/// Lower case, one space between words.
fn folded(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SubjectId;
    use uuid::Uuid;

    fn id(number: u128) -> SubjectId {
        SubjectId(Uuid::from_u128(number))
    }

    fn taught() -> Vec<TaughtSubject> {
        let subject = |(number, name): (u128, &str)| TaughtSubject {
            rates: Vec::new(),
            subject_id: id(number),
            name: name.into(),
            level: "beginner".into(),
            years: 1,
        };
        [(1, "R"), (2, "Linear algebra"), (3, "Statistics")].map(subject).into()
    }

    fn asked(q: &str, subject_id: &str) -> SearchForm {
        let request = TutorSearchRequest { q: q.into(), subject_id: subject_id.into(), ..Default::default() };
        SearchForm { request, ..SearchForm::default() }
    }

    #[test]
    fn finding_7_the_subject_searched_for_is_the_one_meant() {
        let third = id(3).to_string();
        for (q, subject_id, expected) in [
            ("", third.as_str(), "Statistics"),
            ("statistics tutor", "", "Statistics"),
            ("ALGEBRA", "", "Linear algebra"),
            ("Ada Lovelace", "", "R"),
            ("", "no id", "R"),
            ("", "", "R"),
        ] {
            let taught = taught();
            let meant = subject_meant(&taught, &asked(q, subject_id).request).unwrap();
            assert_eq!(meant.name, expected, "{q} {subject_id}");
        }
        assert_eq!(subject_meant(&[], &asked("statistics", "").request), None);
    }

    #[test]
    fn words_that_are_a_subjects_name_are_that_subject_and_others_replace_it() {
        let subjects = [Subject {
            id: id(3),
            slug: "statistics".into(),
            name: "Statistics".into(),
            category: "data".into(),
            category_name: "Data".into(),
            tutor_count: 1,
        }];
        let meant = |q: &str, subject_id: &str| {
            let meant = asked(q, subject_id).meant(&subjects).request;
            (meant.q, meant.subject_id)
        };
        let third = id(3).to_string();
        assert_eq!(meant("  statistics ", ""), (String::new(), third.clone()));
        assert_eq!(meant("", &third), (String::new(), third.clone()));
        assert_eq!(meant("guitar", &third), ("guitar".into(), String::new()));
        assert_eq!(meant("guitar", ""), ("guitar".into(), String::new()));
    }
}
