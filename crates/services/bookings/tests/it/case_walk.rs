//! Random cases from their opening to the last word, against a model of the rules: what is decided is what the preview
//! said, nobody is below zero, the clocks run, and the books balance.

use super::case_rounds::{checked, decide, offered, trust};
use domain::{
    bookings::case::{
        CaseStatus, DecideRequest,
        appeal::{CaseAppealRequest, CaseSurveyRequest},
    },
    ids::CaseId,
};
use services::{
    Context,
    bookings::booking::{
        case_appeal, case_decide, case_decision_preview, case_figures, case_get, case_survey, cases_waiting,
    },
};
use testkit::scene::{Scene, refused};

/// What the lesson of a scene costs.
const PRICE: i64 = 3_000;
const WALKS: u64 = 16;

/// The same numbers for the same seed, on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    /// A decision, and what the student has back by it.
    fn decision(&mut self) -> (DecideRequest, i64) {
        match self.roll(3) {
            0 => (decide("full", None), PRICE),
            1 => (decide("none", None), 0),
            _ => {
                let amount = 1 + i64::try_from(self.roll(2_999)).unwrap();
                (decide("partial", Some(amount)), amount)
            }
        }
    }
}

/// Decides as the preview says; answers what went back, or the code of the refusal, which both say and which moves
/// nothing.
async fn decided(scene: &Scene, staff: &Context, id: CaseId, how: &DecideRequest) -> Result<i64, String> {
    let before = (scene.student_money().await, scene.earnings().await);
    let preview = case_decision_preview(staff, id, how).await;
    assert_eq!((scene.student_money().await, scene.earnings().await), before, "a look moves nothing");
    let preview = match preview {
        Ok(preview) => preview,
        Err(error) => {
            let code = refused::<()>(Err(error)).1;
            assert_eq!(refused(case_decide(staff, id, how).await).1, code, "the act says what the look said");
            assert_eq!((scene.student_money().await, scene.earnings().await), before);
            return Err(code);
        }
    };
    let sum: i64 = preview.money.journal.iter().map(|line| line.amount.minor).sum();
    assert_eq!(sum, 0, "the journal of the preview balances");
    case_decide(staff, id, how).await.unwrap();
    let after = (scene.student_money().await, scene.earnings().await);
    assert_eq!(after.0.0, before.0.0 + preview.money.refund.minor, "the student has what the preview said");
    let amounts = [after.0.0, after.0.1, after.0.2, after.1.0, after.1.1];
    assert!(amounts.iter().all(|amount| *amount >= 0), "nobody is below zero: {amounts:?}");
    Ok(preview.money.refund.minor)
}

/// One case: decided, appealed against by whom the dice say, decided again, and both say how it was.
async fn walk(seed: u64) {
    let (scene, mut dice) = (Scene::new().await, Dice(seed));
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let (id, first, second) = (offered(&scene).await, trust(&scene).await, trust(&scene).await);
    let start = scene.student_money().await.0;
    let (how, back) = dice.decision();
    assert_eq!(decided(&scene, &first, id, &how).await, Ok(back), "seed {seed}: {how:?}");
    let appeals = [(&student, dice.roll(2) == 0), (&tutor, dice.roll(2) == 0)];
    let why = CaseAppealRequest { reason: "Something was overlooked.".into() };
    for (side, _) in appeals.iter().filter(|(_, appeals)| *appeals) {
        case_appeal(side, id, &why, None).await.unwrap();
    }
    if appeals.iter().any(|(_, appeals)| *appeals) {
        assert_eq!(case_get(&student, id).await.unwrap().status, CaseStatus::Appealed);
        let own = case_decide(&first, id, &how).await;
        assert_eq!(refused(own), (403, "second_person_required".into()), "seed {seed}");
        assert_eq!(cases_waiting(&second).await.unwrap().items.len(), 1);
        let (how, wanted) = dice.decision();
        match decided(&scene, &second, id, &how).await {
            Ok(more) => assert_eq!(more, (wanted - back).max(0), "seed {seed}: {how:?} after {back}"),
            Err(code) => {
                assert!(code.starts_with("refund_"), "seed {seed}: {code} for {how:?} after {back}");
                // What stands can always be said.
                assert_eq!(decided(&scene, &second, id, &decide("none", None)).await, Ok(0), "seed {seed}");
            }
        }
        let late = case_decide(&second, id, &decide("full", None)).await;
        assert_eq!(refused(late), (409, "case_decided".into()), "seed {seed}: a second decision is the last");
    }
    let has = scene.student_money().await.0 - start;
    assert!((back..=PRICE).contains(&has), "seed {seed}: nothing is taken back, {has} after {back}");
    for side in [&student, &tutor] {
        let rating = Some(1 + i64::try_from(dice.roll(5)).unwrap());
        case_survey(side, id, &CaseSurveyRequest { rating, comment: String::new() }).await.unwrap();
    }
    let figures = case_figures(&first).await.unwrap();
    assert_eq!((figures.waiting, figures.opened, figures.decided, figures.surveys), (0, 1, 1, 2), "seed {seed}");
    checked(&scene).await;
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn random_cases_are_decided_as_their_previews_said_and_the_books_balance() {
    for seed in 0..WALKS {
        walk(seed).await;
    }
}
