//! The articles of the help centre.

use std::collections::BTreeSet;
use trust::help::shelf::{FILES, SHELVES, find, shelf};

#[test]
fn every_article_is_there_in_every_language_and_can_be_read() {
    let english: BTreeSet<&str> = shelf("en").iter().map(|article| article.slug).collect();
    assert!(english.len() >= 20, "{}", english.len());
    for language in ["en", "es", "fr", "de", "pt", "zh", "ru", "ar"] {
        let own: BTreeSet<&str> = SHELVES[language].iter().map(|article| article.slug).collect();
        assert_eq!(own, english, "{language}");
        let files = FILES.iter().filter(|(code, ..)| *code == language).count();
        assert_eq!(files, own.len(), "{language}: a file has a head that cannot be read");
        for article in shelf(language) {
            assert!(article.html().contains("<p>"), "{language} {}", article.slug);
            assert!(
                article.title.chars().count() <= 80 && article.summary.chars().count() <= 200,
                "{language} {}",
                article.slug
            );
        }
    }
}

#[test]
fn links_in_articles_lead_to_this_site() {
    for (language, slug, text) in FILES {
        for link in text.split("](").skip(1) {
            let address = link.split(')').next().unwrap_or_default();
            assert!(address.starts_with('/') && !address.starts_with("//"), "{language} {slug}: {address}");
            if let Some(other) = address.strip_prefix("/help/") {
                assert!(shelf(language).iter().any(|article| article.slug == other), "{language} {slug}: {other}");
            }
        }
    }
}

#[test]
fn articles_are_found_by_words_of_the_title_before_those_of_the_text() {
    let slugs = |language: &str, q: &str| find(shelf(language), q).iter().map(|a| a.slug).collect::<Vec<_>>();
    assert_eq!(slugs("en", "cancel a lesson").first(), Some(&"cancel-a-lesson"));
    assert_eq!(slugs("en", "refnd"), Vec::<&str>::new());
    assert!(slugs("en", "canc").contains(&"cancel-a-lesson"), "a word that is begun");
    assert_eq!(slugs("de", "ABSAGEN").first(), Some(&"cancel-a-lesson"));
    assert!(!slugs("zh", "取消").is_empty() && !slugs("ar", "إلغاء").is_empty());
    assert!(slugs("en", "...").is_empty());
}
