//! Courses of the demo's tutors, and students who are in the middle of the free ones; the same every time.

use super::{
    DEMO_SEED,
    circles::groups_seed,
    course_film::{self, film_seed},
    day_of,
    dice::id_of,
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    ids::{CourseId, EnrolmentId, GoalId, HelpNoteId, UnitId},
    learning::bridge::BridgeAnswer,
    learning::outline::{Module, Outline, Question, Unit, UnitKind},
    money::{Currency, Money},
};
use learning::past::{
    PastCourse, PastEnrolment, co_teacher_as_past, course_as_past, courses_are_there, enrolment_as_past, person_of,
    prerequisite_as_past,
};
use learning::past_stuck::{PastHelpNote, PastStuck, goal_as_past, help_note_as_past, helper_as_past, stuck_as_past};
use spine::{App, Result};
use sqlx::{Postgres, Transaction};

/// A course: name, what one learns, level, price in whole units of the tutor's currency, and its units: name and text.
type Written = (&'static str, &'static str, &'static str, i64, &'static [(&'static str, &'static str)]);

/// Students in each free course.
const LEARNERS: u64 = 9;

const COURSES: [Written; 6] = [
    (
        "How to learn anything in twenty hours",
        "A short way to begin something new without getting lost: choose what matters, practise a \
            little every day, and know when to ask.",
        "beginner",
        0,
        &[
            (
                "Choose one thing",
                "Write down what you want to be able to **do**, not what you want to know. One sentence is enough.",
            ),
            (
                "Take it apart",
                "Which three parts of it come up most often? Begin with those, and leave the rest for later.",
            ),
            (
                "Twenty minutes a day",
                "Practice beats reading. Put it at the same time each day, before everything else.",
            ),
            (
                "When to ask",
                "Stuck for a quarter of an hour? Ask. A good question says what you tried and what happened.",
            ),
        ],
    ),
    (
        "Talking with confidence",
        "Small steps to speak a foreign language in front of others: warm up, prepare three \
            sentences, and keep going after a mistake.",
        "beginner",
        0,
        &[
            ("Warm up", "Read a page aloud before you speak with somebody. Your mouth has to wake up, too."),
            (
                "Three sentences",
                "Prepare three sentences about yourself. They carry you through the first minute of any conversation.",
            ),
            (
                "After a mistake",
                "Say it again, correctly, and go on. Nobody remembers the mistake; everybody remembers the pause.",
            ),
        ],
    ),
    (
        "Exercises with several steps",
        "Why long exercises go wrong in the second line, and what helps: write less in your head and more on paper.",
        "intermediate",
        19,
        &[
            ("Read twice", "Once for what is asked, once for what is given. Underline both."),
            ("One step a line", "A line that holds two steps hides a mistake. Give each its own."),
            ("Check backwards", "Put your answer into the first line and see whether it holds."),
        ],
    ),
    (
        "Your first program that is useful",
        "From an empty file to a small program that saves you ten minutes a day.",
        "beginner",
        29,
        &[
            ("Find ten minutes", "What do you do by hand every day? Renaming files counts."),
            ("Make it run", "An ugly program that runs teaches more than a beautiful plan."),
            ("Make it safe", "Try it with an empty file, a huge file and no file at all."),
        ],
    ),
    (
        "Reading music slowly",
        "Notes, rhythm and a calm way to a first piece, ten minutes at a time.",
        "beginner",
        15,
        &[
            ("Five lines", "Learn the notes on the lines first; those between come by themselves."),
            ("Clap first", "Clap the rhythm before you play it. Twice."),
            ("Hands apart", "Each hand alone until it is boring, then both."),
        ],
    ),
    (
        "A letter that gets an answer",
        "How to write applications and requests that people read to the end.",
        "advanced",
        25,
        &[
            ("One page, one wish", "If you want two things, write two letters."),
            ("The first line", "Say why you write before you say who you are."),
            ("Cut a third", "Read it aloud and take away what you stumble over."),
        ],
    ),
];

/// Loads the courses unless there are some; answers how many.
pub async fn courses_seed(app: &App, now: DateTime<Utc>) -> Result<usize> {
    let mut work = app.pool.begin().await?;
    if courses_are_there(&mut work).await? {
        return Ok(0);
    }
    let mut made = 0;
    for (number, written) in (1_u64..).zip(COURSES) {
        let email = format!("tutor-{:03}@demo.test", number * 7);
        let Some((teacher, currency)) = person_of(&mut work, &email).await? else { continue };
        let currency = Currency::parse(&currency)?;
        let (title, description, level, price, units) = written;
        let scale = currency.price_scale() * 10_i64.pow(currency.digits());
        let course = PastCourse {
            id: CourseId(id_of(DEMO_SEED, "course", number)),
            teacher,
            title: title.to_owned(),
            description: description.to_owned(),
            level,
            price: Money::new(price * scale, currency),
            outline: outline(number, units),
            published_at: day_of(now) - Duration::days(40 - i64::try_from(number).unwrap_or_default() * 3),
        };
        course_as_past(&mut work, &course).await?;
        made += 1;
        for learner in (1..=LEARNERS).filter(|_| price == 0) {
            let email = format!("student-{:03}@demo.test", learner * number);
            let Some((learner_id, _)) = person_of(&mut work, &email).await? else { continue };
            let place = PastEnrolment {
                id: EnrolmentId(id_of(DEMO_SEED, "enrolment", number * 100 + learner)),
                course: course.id,
                learner: learner_id,
                done: usize::try_from((learner - 1) % 4).unwrap_or_default(),
                enrolled_at: course.published_at + Duration::days(i64::try_from(learner).unwrap_or_default()),
            };
            enrolment_as_past(&mut work, &course.outline, &place).await?;
        }
    }
    let course = |number| CourseId(id_of(DEMO_SEED, "course", number));
    prerequisite_as_past(&mut work, (course(6), course(1))).await?;
    if let Some((second, _)) = person_of(&mut work, "tutor-001@demo.test").await? {
        co_teacher_as_past(&mut work, (course(3), second), (30, day_of(now) - Duration::days(20))).await?;
    }
    if made > 0 {
        film_seed(app, &mut work, day_of(now) - Duration::days(30)).await?;
    }
    stuck_seed(&mut work, day_of(now)).await?;
    groups_seed(&mut work, now).await?;
    work.commit().await?;
    Ok(made)
}

/// Students one to four got stuck in the quiz of the first course: the first is asked whether a person would help, two
/// took help, one wants none. Two others passed it and are happy to be asked. The first student has a goal, and
/// so has the demo's teenager.
async fn stuck_seed(work: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    let unit = UnitId(id_of(DEMO_SEED, "unit", 190));
    let place = |learner: u64| EnrolmentId(id_of(DEMO_SEED, "enrolment", 100 + learner));
    let answers = [None, Some(BridgeAnswer::Tutor), Some(BridgeAnswer::Dismissed), Some(BridgeAnswer::Peer)];
    for (learner, answer) in (1_u64..).zip(answers) {
        let at = day - Duration::days(1);
        stuck_as_past(work, &PastStuck { place: place(learner), unit, at, answer }).await?;
    }
    for learner in [8, 9] {
        helper_as_past(work, (place(learner), unit), day - Duration::days(3)).await?;
    }
    notes_seed(work, (place(2), unit), day).await?;
    let goals = [
        ("student-001@demo.test", "Tell a story in English without notes"),
        ("jonas@demo.test", "Solve every exercise of the chapter without help"),
    ];
    for (number, (email, text)) in (1_u64..).zip(goals) {
        let Some((owner, _)) = person_of(work, email).await? else { continue };
        let goal = GoalId(id_of(DEMO_SEED, "goal", number));
        goal_as_past(work, (goal, owner), text, day - Duration::days(6)).await?;
    }
    Ok(())
}

/// Two tutors wrote about help in that quiz: one note is shown, one waits for the course's teacher.
async fn notes_seed(
    work: &mut Transaction<'_, Postgres>,
    helped: (EnrolmentId, UnitId),
    day: DateTime<Utc>,
) -> Result<()> {
    let written = [
        ("tutor-020@demo.test", "Ask yourself which step you cannot leave out: the others lean on it.", true),
        (
            "tutor-021@demo.test",
            "Say the four steps aloud in order once; the first one then answers the question.",
            false,
        ),
    ];
    for (number, (email, text, shown)) in (1_u64..).zip(written) {
        let Some((author, _)) = person_of(work, email).await? else { continue };
        let id = HelpNoteId(id_of(DEMO_SEED, "help note", number));
        let at = day - Duration::hours(12);
        help_note_as_past(work, &PastHelpNote { id, helped, author, text: text.to_owned(), shown, at }).await?;
    }
    Ok(())
}

/// Two modules: what is to be read, and a question about it.
fn outline(number: u64, units: &[(&str, &str)]) -> Outline {
    let id = |place: u64| Some(UnitId(id_of(DEMO_SEED, "unit", number * 100 + place)));
    let texts = (1_u64..).zip(units).map(|(place, (title, text))| Unit {
        id: id(place),
        kind: UnitKind::Text.code().to_owned(),
        title: (*title).to_owned(),
        text: (*text).to_owned(),
        preview: place == 1,
        ..Unit::default()
    });
    let titles: Vec<String> = units.iter().map(|(title, _)| (*title).to_owned()).collect();
    let question = Question {
        kind: "single".to_owned(),
        text: "What comes first in this course?".to_owned(),
        options: titles,
        answers: vec!["0".to_owned()],
        feedback: "Every course here begins with the step that makes the others easier.".to_owned(),
    };
    let quiz = Unit {
        id: id(90),
        kind: UnitKind::Quiz.code().to_owned(),
        title: "What stayed with you?".to_owned(),
        questions: vec![question],
        ..Unit::default()
    };
    let module = |title: &str, units| Module { title: title.to_owned(), opens_after_days: 0, units };
    // The first course has a film as well.
    let steps = texts.chain((number == 1).then(course_film::unit)).collect();
    Outline { modules: vec![module("The steps", steps), module("Looking back", vec![quiz])] }
}
