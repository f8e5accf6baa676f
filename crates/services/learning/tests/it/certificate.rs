//! Certificates as they are drawn.

use domain::{ids::CourseId, learning::certificate::Certificate};
use learning::certificate::pdf::{drawn, wrapped};
use words::Locale;

#[test]
fn a_certificate_is_drawn_in_every_script_we_speak() {
    for name in ["Zoë Ångström", "Анна Каренина", "سلمى", "王小明", "Nguyễn Thị Minh"] {
        let certificate = Certificate {
            code: "abc".into(),
            url: "https://edustream.example/certificates/abc".into(),
            learner_name: name.into(),
            course_title: "A course with a title that does not fit on one line of the sheet at this size".into(),
            teacher_name: "Solène".into(),
            course_id: CourseId(uuid::Uuid::nil()),
            completed_at: chrono::DateTime::UNIX_EPOCH,
        };
        for locale in Locale::ALL {
            let file = drawn(&certificate, locale).unwrap();
            assert!(file.starts_with(b"%PDF-") && file.len() > 2_000, "{name}");
        }
    }
    assert!(wrapped("one two three", 8).iter().all(|line| line.len() <= 8));
}
