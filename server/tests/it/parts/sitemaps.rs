//! Addresses in sitemaps.

use domain::identity::LOCALES;
use server::sitemaps::urls;

#[test]
fn an_address_stands_with_its_page_in_every_language_or_alone() {
    let paths = ["/subjects/algebra".to_owned()];
    let every = urls("https://edustream.example", &paths, true);
    assert_eq!(every.matches("<xhtml:link").count(), LOCALES.len());
    assert!(every.contains("href=\"https://edustream.example/subjects/algebra?lang=ar\""));
    assert!(!urls("https://edustream.example", &paths, false).contains("<xhtml:link"));
}
