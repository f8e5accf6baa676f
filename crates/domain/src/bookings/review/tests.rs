//! Who may review what until when, case by case.

use super::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn end() -> DateTime<Utc> {
    at("2026-03-03T11:00:00Z")
}

fn held() -> Held {
    Held { session: SessionState::Ended, outcome: SessionOutcome::Completed, end: end() }
}

fn request() -> ReviewRequest {
    ReviewRequest {
        booking_id: uuid::Uuid::from_u128(7).to_string(),
        rating: Some(5),
        knowledge: Some(5),
        communication: Some(4),
        professionalism: Some(3),
        comment: " Clear and kind. ".into(),
    }
}

#[test]
fn a_review_has_one_to_five_stars_and_words_that_can_be_shown() {
    type Spoil = fn(&mut ReviewRequest);
    let cases: [(Spoil, &str, &str); 7] = [
        (|r| r.rating = None, "rating", "stars_counted"),
        (|r| r.rating = Some(0), "rating", "stars_counted"),
        (|r| r.rating = Some(6), "rating", "stars_counted"),
        (|r| r.knowledge = Some(-1), "knowledge", "stars_counted"),
        (|r| r.communication = Some(i64::MAX), "communication", "stars_counted"),
        (|r| r.comment = "x".repeat(2_001), "comment", "text_too_long"),
        (|r| r.comment = "a\0b".into(), "comment", "text_unstorable"),
    ];
    for (spoil, field, code) in cases {
        let mut spoilt = request();
        spoil(&mut spoilt);
        let refusal = ParsedReview::parse(&spoilt).unwrap_err();
        assert_eq!((refusal.fields[0].field.as_str(), refusal.code.as_str()), (field, code));
    }
    let all = ReviewRequest { rating: Some(9), professionalism: Some(9), ..request() };
    assert_eq!(ParsedReview::parse(&all).unwrap_err().fields.len(), 2, "all of them at once");
    let nowhere = ReviewRequest { booking_id: "mine".into(), ..request() };
    assert_eq!(ParsedReview::parse(&nowhere).unwrap_err().kind, crate::RefusalKind::NotFound);
    assert_eq!(ParsedReview::parse(&request()).unwrap().comment, "Clear and kind.");
    let wordless = ReviewRequest { comment: String::new(), ..request() };
    assert_eq!(ParsedReview::parse(&wordless).unwrap().comment, "", "stars alone say something");
}

#[test]
fn a_student_says_all_three_dimensions_and_a_tutor_need_not() {
    let bare = ReviewRequest { knowledge: None, professionalism: None, ..request() };
    let parsed = ParsedReview::parse(&bare).unwrap();
    let refusal = parsed.stars.dimensions().unwrap_err();
    assert_eq!(refusal.fields.iter().map(|f| f.field.as_str()).collect::<Vec<_>>(), ["knowledge", "professionalism"]);
    assert_eq!(ParsedReview::parse(&request()).unwrap().stars.dimensions().unwrap(), (5, 4, 3));
}

#[test]
fn only_a_lesson_that_took_place_is_reviewed() {
    let now = end() + Duration::hours(1);
    for session in SessionState::ALL {
        for outcome in SessionOutcome::ALL {
            let lesson = Held { session: *session, outcome: *outcome, end: end() };
            let written = write(&lesson, There::Nothing, There::Nothing, now);
            let held = *session == SessionState::Ended && *outcome == SessionOutcome::Completed;
            assert_eq!(written.is_ok(), held, "{session:?} {outcome:?}");
            if let Err(refusal) = written {
                let open = [SessionState::Requested, SessionState::Scheduled, SessionState::Active];
                let wanted = if open.contains(session) { "lesson_not_over" } else { "review_not_held" };
                assert_eq!(refusal.code, wanted);
            }
        }
    }
}

#[test]
fn the_first_review_is_hidden_for_fourteen_days_and_the_second_opens_both() {
    let now = end() + Duration::hours(1);
    let until = now + Duration::days(14);
    assert_eq!(write(&held(), There::Nothing, There::Nothing, now).unwrap(), Written::Hidden(until));
    assert_eq!(write(&held(), There::Nothing, There::Hidden(until), now).unwrap(), Written::OpensBoth);
}

#[test]
fn nobody_answers_stars_with_stars_once_they_are_public() {
    let now = end() + Duration::days(20);
    let code = |own, other, now| write(&held(), own, other, now).unwrap_err().code;
    assert_eq!(code(There::Nothing, There::Public, now), "review_too_late");
    assert_eq!(code(There::Public, There::Nothing, now), "review_exists");
    assert_eq!(code(There::Hidden(now), There::Hidden(now), now), "review_exists");
    let last = end() + Duration::days(60);
    assert!(write(&held(), There::Nothing, There::Nothing, last - Duration::seconds(1)).is_ok());
    assert_eq!(code(There::Nothing, There::Nothing, last), "review_too_late");
}

#[test]
fn a_hidden_review_whose_time_is_over_counts_as_public_before_the_job_says_so() {
    let now = end();
    assert_eq!(There::of(None, now), There::Nothing);
    assert_eq!(There::of(Some(None), now), There::Public);
    assert_eq!(There::of(Some(Some(now)), now), There::Public);
    let later = now + Duration::seconds(1);
    assert_eq!(There::of(Some(Some(later)), now), There::Hidden(later));
}

#[test]
fn all_of_a_hidden_review_may_change_and_the_words_of_a_public_one_for_two_days() {
    let written = end();
    let hidden = There::Hidden(written + Duration::days(14));
    let late = written + Duration::days(13);
    assert!(edit((written, hidden), true, late).is_ok());
    let soon = written + Duration::hours(47);
    assert!(edit((written, There::Public), false, soon).is_ok());
    assert_eq!(edit((written, There::Public), true, soon).unwrap_err().code, "review_stars_fixed");
    let over = written + Duration::hours(48);
    assert_eq!(edit((written, There::Public), false, over).unwrap_err().code, "review_edit_over");
}

#[test]
fn stars_move_only_when_other_ones_are_named() {
    let stars = Stars { rating: 5, knowledge: Some(4), communication: None, professionalism: None };
    let change = |change: ReviewChange| ParsedChange::parse(&change).unwrap().moves_stars(stars);
    assert!(!change(ReviewChange { comment: Some("Better words.".into()), ..ReviewChange::default() }));
    assert!(!change(ReviewChange { rating: Some(5), knowledge: Some(4), ..ReviewChange::default() }));
    assert!(change(ReviewChange { rating: Some(4), ..ReviewChange::default() }));
    assert!(change(ReviewChange { communication: Some(1), ..ReviewChange::default() }));
    let refusal = ParsedChange::parse(&ReviewChange { rating: Some(6), ..ReviewChange::default() }).unwrap_err();
    assert_eq!(refusal.code, "stars_counted");
}

#[test]
fn an_answer_has_words() {
    assert_eq!(parse_reply(" \n").unwrap_err().code, "required");
    assert_eq!(parse_reply(&"x".repeat(1_001)).unwrap_err().code, "text_too_long");
    assert_eq!(parse_reply(" Thank you. ").unwrap(), "Thank you.");
}
