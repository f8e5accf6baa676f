//! Skills by what is typed, the one search over everything, and the taxonomy as admins keep it.

use super::{ALGEBRA, listed};
use domain::{
    catalog::{listings::ListingRequest, taxonomy::SubjectRequest},
    identity::{LOCALES, Role},
    ids::SubjectId,
};
use services::{
    Context,
    catalog::{
        skills::skills_list,
        taxonomy::{subject_create, subject_delete, subject_update},
        tutor_search::subject_suggest,
    },
    listings::listings_find,
};
use std::collections::HashSet;
use testkit::TestApp;

async fn slugs(context: &Context, typed: &str) -> Vec<String> {
    skills_list(context, typed).await.unwrap().into_iter().map(|skill| skill.slug).collect()
}

#[tokio::test]
async fn there_are_more_than_a_hundred_skills_in_twelve_categories_named_in_every_language() {
    let test = TestApp::new().await;
    let skills = skills_list(&test.anonymous(), "").await.unwrap();
    assert!(skills.len() > 100, "{}", skills.len());
    assert!(skills.iter().map(|skill| skill.category.as_str()).collect::<HashSet<_>>().len() >= 12);
    for skill in &skills {
        let named = LOCALES.iter().filter(|code| skill.names.get(**code).is_some_and(|name| !name.is_empty()));
        assert_eq!(named.count(), 8, "{}", skill.slug);
    }
    let german = Context { locale: "de".into(), ..test.anonymous() };
    assert!(skills_list(&german, "").await.unwrap().iter().any(|skill| skill.name == "Rechnen"));
}

#[tokio::test]
async fn skills_are_found_as_people_type_them_in_every_script() {
    let test = TestApp::new().await;
    let anybody = test.anonymous();
    for (typed, first) in [
        ("C", "c"),
        ("C++", "cpp"),
        ("c#", "csharp"),
        ("F#", "fsharp"),
        ("c sharp", "csharp"),
        (".NET", "dotnet"),
        ("golang", "go"),
        ("Алгебра", "algebra"),
        ("代数", "algebra"),
        ("الجبر", "algebra"),
        ("klavier", "piano"),
        ("algbera", "algebra"),
        ("pianno", "piano"),
        ("Kopfrechnen", "arithmetic"),
        ("geige", "violin"),
    ] {
        assert_eq!(slugs(&anybody, typed).await.first().map(String::as_str), Some(first), "{typed}");
    }
    assert!(slugs(&anybody, "school maths").await.contains(&"primary-maths".to_owned()));
    assert!(slugs(&anybody, "музыка").await.len() >= 5, "a category finds its skills");
    for nonsense in ["%", "_", "' OR 1=1--", "qzxwv"] {
        assert!(slugs(&anybody, nonsense).await.is_empty(), "{nonsense}");
    }
    let long = skills_list(&anybody, &"x".repeat(10_000)).await.unwrap_err();
    assert_eq!(long.status(), 422);
}

#[tokio::test]
async fn one_search_finds_people_first_and_skills_behind_them() {
    let test = TestApp::new().await;
    let ada = listed(&test, "Ada", ALGEBRA, 3_000).await;
    let find = async |q: &str, kind: &str| {
        let request = ListingRequest { q: q.into(), kind: kind.into(), ..ListingRequest::default() };
        listings_find(&test.anonymous(), &request).await.map(|found| found.page.items)
    };
    let both = find("algebra", "").await.unwrap();
    assert_eq!((both[0].id, both[0].title.as_str()), (ada.0, "Ada"));
    assert!(both.iter().any(|found| found.url == "/subjects/algebra"));
    let skills = find("algebra", "skill").await.unwrap();
    assert!(skills.iter().all(|found| found.url.starts_with("/subjects/")) && !skills.is_empty());
    assert_eq!(find("algebra", "tutor").await.unwrap().len(), 1);
    assert_eq!(find("algebra", "password").await.unwrap_err().to_refusal().code, "kind_unknown");
}

fn knitting() -> SubjectRequest {
    SubjectRequest {
        slug: Some("knitting".into()),
        category: Some("arts".into()),
        names: Some(LOCALES.into_iter().map(|code| (code.to_owned(), format!("Knitting {code}"))).collect()),
        synonyms: Some(vec!["wool".into()]),
    }
}

#[tokio::test]
async fn admins_add_rename_and_remove_subjects_and_nobody_else_finds_the_address() {
    let test = TestApp::new().await;
    let admin = test.context_of(&test.person(Role::Admin).await);
    let student = test.context_of(&test.student().await);
    assert_eq!(subject_create(&student, &knitting()).await.unwrap_err().status(), 404);
    let made = subject_create(&admin, &knitting()).await.unwrap();
    assert_eq!((made.category_name.as_str(), made.name.as_str()), ("Arts and design", "Knitting en"));
    assert_eq!(slugs(&student, "wool").await, ["knitting"]);
    assert_eq!(subject_create(&admin, &knitting()).await.unwrap_err().to_refusal().code, "subject_exists");
    let lost = SubjectRequest { slug: Some("other".into()), category: Some("nowhere".into()), ..knitting() };
    assert_eq!(subject_create(&admin, &lost).await.unwrap_err().to_refusal().code, "category_unknown");
    let change = SubjectRequest { synonyms: Some(vec!["yarn".into()]), ..SubjectRequest::default() };
    assert_eq!(subject_update(&admin, made.id, &change).await.unwrap().synonyms, ["yarn"]);
    assert_eq!(slugs(&student, "yarn").await, ["knitting"]);
    assert_eq!(subject_update(&student, made.id, &change).await.unwrap_err().status(), 404);
    subject_delete(&admin, made.id).await.unwrap();
    assert_eq!(subject_delete(&admin, made.id).await.unwrap_err().status(), 404);
    assert!(slugs(&student, "knitting").await.is_empty());
}

#[tokio::test]
async fn a_subject_that_somebody_teaches_stays_and_its_new_name_finds_its_tutors() {
    let test = TestApp::new().await;
    listed(&test, "Ada", ALGEBRA, 3_000).await;
    let admin = test.context_of(&test.person(Role::Admin).await);
    let id: SubjectId = ALGEBRA.parse().unwrap();
    assert_eq!(subject_delete(&admin, id).await.unwrap_err().to_refusal().code, "subject_in_use");
    let change = SubjectRequest { synonyms: Some(vec!["letterreckoning".into()]), ..SubjectRequest::default() };
    subject_update(&admin, id, &change).await.unwrap();
    test.run_jobs().await;
    let found = subject_suggest(&test.anonymous(), "letterreck").await.unwrap();
    assert_eq!(found[0].slug, "algebra");
}
