//! Editing the taxonomy (PE4), for admins: names in all languages of the interface, what people type instead.

use super::refusals;
use crate::{Refusal, identity::LOCALES, refusal::Fields, text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Longest name or synonym in characters.
pub const NAME_MAX_CHARS: usize = 80;
/// Most synonyms of one subject.
pub const SYNONYMS_MAX: usize = 30;

/// `POST /admin/subjects` and `PATCH /admin/subjects/{id}`; absent fields keep their value on PATCH.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct SubjectRequest {
    /// Word for addresses, `organic-chemistry`; never changed once it is there.
    #[schema(pattern = "^[a-z0-9-]{1,60}$")]
    pub slug: Option<String>,
    /// Slug of a category that there is.
    pub category: Option<String>,
    /// Names by language: all eight.
    pub names: Option<BTreeMap<String, String>>,
    /// In any language.
    #[schema(max_items = 30)]
    pub synonyms: Option<Vec<String>>,
}

/// A change that passed the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct SubjectChange {
    pub slug: Option<String>,
    pub category: Option<String>,
    pub names: Option<BTreeMap<String, String>>,
    pub synonyms: Option<Vec<String>>,
}

impl SubjectRequest {
    /// Checks what is named; a new subject needs slug, category and names.
    ///
    /// # Errors
    /// 422 `slug_invalid`, `category_unknown`, `subject_names_missing`, `too_many`, and what no text may hold.
    pub fn parse(&self, new: bool) -> Result<SubjectChange, Refusal> {
        let mut fields = Fields::default();
        let slug = match (&self.slug, new) {
            (Some(slug), true) => fields.take("slug", parse_slug(slug)),
            (None, true) => fields.take("slug", Err(refusals::slug_invalid())),
            (_, false) => None,
        };
        let category = match (&self.category, new) {
            (Some(category), _) => {
                fields.take("category", parse_slug(category).map_err(|_| refusals::category_unknown()))
            }
            (None, true) => fields.take("category", Err(refusals::category_unknown())),
            (None, false) => None,
        };
        let names = match (&self.names, new) {
            (Some(names), _) => fields.take("names", parse_names(names)),
            (None, true) => fields.take("names", Err(refusals::subject_names_missing())),
            (None, false) => None,
        };
        let synonyms = self.synonyms.as_ref().and_then(|given| fields.take("synonyms", parse_synonyms(given)));
        fields.finish()?;
        Ok(SubjectChange { slug, category, names, synonyms })
    }
}

fn parse_slug(slug: &str) -> Result<String, Refusal> {
    let slug = slug.trim();
    let whole = (1..=60).contains(&slug.len())
        && slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if whole { Ok(slug.to_owned()) } else { Err(refusals::slug_invalid()) }
}

fn parse_names(names: &BTreeMap<String, String>) -> Result<BTreeMap<String, String>, Refusal> {
    let mut kept = BTreeMap::new();
    for language in LOCALES {
        let name = names.get(language).map(String::as_str).unwrap_or_default();
        let name = text::clean_line(name, NAME_MAX_CHARS)?;
        if name.is_empty() {
            return Err(refusals::subject_names_missing());
        }
        kept.insert(language.to_owned(), name);
    }
    Ok(kept)
}

fn parse_synonyms(synonyms: &[String]) -> Result<Vec<String>, Refusal> {
    if synonyms.len() > SYNONYMS_MAX {
        return Err(refusals::synonyms_too_many(SYNONYMS_MAX));
    }
    let cleaned = synonyms.iter().map(|synonym| text::clean_line(synonym, NAME_MAX_CHARS));
    let cleaned: Vec<String> = cleaned.collect::<Result<_, _>>()?;
    Ok(cleaned.into_iter().filter(|synonym| !synonym.is_empty()).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn whole() -> SubjectRequest {
        SubjectRequest {
            slug: Some("knitting".into()),
            category: Some("arts".into()),
            names: Some(LOCALES.into_iter().map(|code| (code.to_owned(), format!("Knitting {code}"))).collect()),
            synonyms: Some(vec![" wool ".into(), String::new()]),
        }
    }

    fn refused(request: &SubjectRequest, new: bool) -> Vec<(String, String)> {
        let refusal = request.parse(new).unwrap_err();
        refusal.fields.into_iter().map(|field| (field.field, field.code)).collect()
    }

    #[test]
    fn a_new_subject_has_a_slug_a_category_and_a_name_in_every_language() {
        let change = whole().parse(true).unwrap();
        assert_eq!((change.names.unwrap().len(), change.synonyms.unwrap()), (8, vec!["wool".to_owned()]));
        let fields: Vec<String> =
            refused(&SubjectRequest::default(), true).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["slug", "category", "names"]);
        for slug in ["", "Knitting", "kn itting", "вязание", &"x".repeat(61)] {
            let request = SubjectRequest { slug: Some(slug.into()), ..whole() };
            assert_eq!(refused(&request, true), [("slug".to_owned(), "slug_invalid".to_owned())], "{slug}");
        }
        let mut request = whole();
        request.names.as_mut().unwrap().insert("ar".into(), "  ".into());
        assert_eq!(refused(&request, true), [("names".to_owned(), "subject_names_missing".to_owned())]);
    }

    #[test]
    fn a_change_names_what_it_changes_and_never_the_slug() {
        assert_eq!(SubjectRequest::default().parse(false).unwrap(), SubjectChange::default());
        assert_eq!(whole().parse(false).unwrap().slug, None);
        let many = SubjectRequest { synonyms: Some(vec!["x".into(); SYNONYMS_MAX + 1]), ..SubjectRequest::default() };
        assert_eq!(refused(&many, false), [("synonyms".to_owned(), "too_many".to_owned())]);
        let bad = SubjectRequest { synonyms: Some(vec!["a\0".into()]), ..SubjectRequest::default() };
        assert_eq!(refused(&bad, false), [("synonyms".to_owned(), "text_unstorable".to_owned())]);
    }
}
