//! Addresses in sitemaps.

use domain::identity::LOCALES;
use server::sitemaps::{course_films, films, urls};
use services::{catalog::sitemaps::Film, learning::courses::OpenFilm};

#[test]
fn an_address_stands_with_its_page_in_every_language_or_alone() {
    let paths = ["/subjects/algebra".to_owned()];
    let every = urls("https://edustream.example", &paths, true);
    assert_eq!(every.matches("<xhtml:link").count(), LOCALES.len());
    assert!(every.contains("href=\"https://edustream.example/subjects/algebra?lang=ar\""));
    assert!(!urls("https://edustream.example", &paths, false).contains("<xhtml:link"));
}

#[test]
fn a_name_stays_a_name_in_the_list_of_films() {
    let film = Film { tutor: uuid::Uuid::nil(), name: "Ada & <b>Co".into(), headline: "x < y".into() };
    let text = films("https://edustream.example", &[film]);
    assert!(text.contains("<video:title>Ada &amp; &lt;b&gt;Co</video:title>"), "{text}");
    assert!(text.contains("/films/00000000-0000-0000-0000-000000000000</video:content_loc>"));
    let nobody = uuid::Uuid::nil();
    let open = OpenFilm {
        course: domain::ids::CourseId(nobody),
        course_title: "Halves".into(),
        video: domain::ids::VideoId(nobody),
        title: "1 < 2".into(),
    };
    let text = course_films("https://edustream.example", &[open]);
    assert!(text.contains("<loc>https://edustream.example/courses/00000000-") && text.contains("1 &lt; 2"), "{text}");
    assert!(text.contains("/api/v1/videos/00000000-0000-0000-0000-000000000000/master.m3u8</video:content_loc>"));
}
