//! A search that finds nobody, without one of its filters (CA1): what may be left out, and what it is called.

use super::tutor_search::TutorSearch;

impl TutorSearch {
    /// The first page of the same search without each of its filters in turn, with the names of what is left out; what
    /// keeps most people out stands first. Words and the subject stay: without them it would be another search.
    pub fn without_one(&self) -> Vec<(Vec<&'static str>, Self)> {
        let whole = Self { cursor: None, ..self.clone() };
        let (window, language) = (self.available.is_some(), self.language.is_some());
        let spoken = self.language_level.is_some();
        let mut found = Vec::new();
        let mut leave = |names: &[(&'static str, bool)], clear: fn(&mut Self)| {
            let set: Vec<&'static str> = names.iter().filter(|(_, set)| *set).map(|(name, _)| *name).collect();
            if !set.is_empty() {
                let mut without = whole.clone();
                clear(&mut without);
                found.push((set, without));
            }
        };
        leave(&[("available_from", window), ("available_to", window)], |search| search.available = None);
        leave(&[("min_price", self.min_price.is_some()), ("max_price", self.max_price.is_some())], |search| {
            (search.min_price, search.max_price) = (None, None);
        });
        leave(&[("city", self.city.is_some())], |search| search.city = None);
        leave(&[("country", self.country.is_some())], |search| search.country = None);
        leave(&[("language", language), ("language_level", language && spoken)], |search| {
            (search.language, search.language_level) = (None, None);
        });
        leave(&[("language_level", spoken)], |search| search.language_level = None);
        leave(&[("level", self.level.is_some())], |search| search.level = None);
        leave(&[("min_rating", self.min_rating.is_some())], |search| search.min_rating = None);
        leave(&[("verification", self.verification.is_some())], |search| search.verification = None);
        leave(&[("certification", self.certification.is_some())], |search| search.certification = None);
        leave(&[("experience", self.experience.is_some())], |search| search.experience = None);
        leave(&[("min_years", self.min_years.is_some())], |search| search.min_years = None);
        leave(&[("support", self.support.is_some())], |search| search.support = None);
        leave(&[("instant", self.instant)], |search| search.instant = false);
        leave(&[("offers_trial", self.offers_trial)], |search| search.offers_trial = false);
        found
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{catalog::tutor_search::TutorSearchRequest, money::Currency};

    fn names(request: &TutorSearchRequest) -> Vec<String> {
        let search = TutorSearch::parse(request, Currency::Usd).unwrap();
        search.without_one().iter().map(|(names, _)| names.join("+")).collect()
    }

    #[test]
    fn each_filter_is_left_out_once_under_its_names_and_words_and_subject_never() {
        let subject_id = "5b0b1ec7-0000-7000-8000-000000000101".to_owned();
        let words = TutorSearchRequest { q: "algebra".into(), subject_id, ..TutorSearchRequest::default() };
        assert!(names(&words).is_empty(), "without them it would be another search");
        let all = TutorSearchRequest {
            level: "expert".into(),
            max_price: "3000".into(),
            min_rating: "4.5".into(),
            language: "en".into(),
            language_level: "native".into(),
            certification: "CELTA".into(),
            experience: "Airbus".into(),
            min_years: "3".into(),
            verification: "verified".into(),
            country: "DE".into(),
            city: "berlin".into(),
            available_from: "2026-03-03T10:00:00Z".into(),
            instant: "true".into(),
            offers_trial: "true".into(),
            ..words
        };
        assert_eq!(
            names(&all),
            [
                "available_from+available_to",
                "max_price",
                "city",
                "country",
                "language+language_level",
                "language_level",
                "level",
                "min_rating",
                "verification",
                "certification",
                "experience",
                "min_years",
                "instant",
                "offers_trial",
            ]
        );
    }

    #[test]
    fn what_is_not_left_out_stays_and_the_first_page_is_asked_for() {
        let asked = TutorSearchRequest {
            q: "algebra".into(),
            min_price: "1000".into(),
            max_price: "3000".into(),
            city: "berlin".into(),
            cursor: "x".into(),
            ..TutorSearchRequest::default()
        };
        let search = TutorSearch::parse(&asked, Currency::Usd).unwrap();
        let without = search.without_one();
        let first = TutorSearch { cursor: None, ..search };
        let cheap = TutorSearch { min_price: None, max_price: None, ..first.clone() };
        let anywhere = TutorSearch { city: None, ..first };
        assert_eq!(without, [(vec!["min_price", "max_price"], cheap), (vec!["city"], anywhere)]);
    }
}
