//! What the demo's people wrote to each other: conversations of some students with tutors they have lessons with, the
//! same every time. They are loaded behind the rest, because they rest sealed and only the application has keys.

use super::{DEMO_SEED, day_of, dice::id_of};
use chrono::{DateTime, Duration, Utc};
use domain::ids::{MessageId, ThreadId, UserId};
use messages::past::{PastGroup, PastMessage, PastThread, group_as_past, thread_as_past};
use spine::{App, Result};
use sqlx::{Postgres, Transaction};

/// Students who write, the first of them the one everybody signs in as.
const WRITERS: i64 = 12;
/// Tutors each of them writes with, at most.
const TUTORS_EACH: i64 = 3;

/// Where the lines of the study group are numbered from, behind all the others.
const STUDY_LINES: u64 = 1_000_000;

/// Who speaks, how long after the line before, in minutes, and what is said.
type Line = (Who, i64, &'static str);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Student,
    Tutor,
}
use Who::{Student, Tutor};

/// Conversations that fit every lesson.
const ANY: [&[Line]; 3] = [
    &[
        (Student, 0, "I might be five minutes late today, my train is standing still."),
        (Tutor, 6, "No problem, I’ll wait. We’ll still do the full hour."),
        (Student, 21, "Moving again. See you in a minute!"),
        (Student, 4_320, "Thanks for waiting the other day. I passed the test, by the way!"),
        (Tutor, 41, "Congratulations! You worked hard for that. Shall we set the next goal on Thursday?"),
    ],
    &[
        (Tutor, 0, "I have two more free times next week: Wednesday at noon and Friday at six."),
        (Student, 610, "Friday works for me. I’ll book it now."),
        (Tutor, 33, "Lovely, see you on Friday."),
    ],
    &[
        (Student, 0, "Do I need to buy anything for the first lesson?"),
        (Tutor, 95, "Not at all. Bring something to write with and your questions, I’ll bring the rest."),
    ],
];
/// About a language.
const LANGUAGES: [&[Line]; 2] = [
    &[
        (Student, 0, "Could we do half an hour of just conversation next time?"),
        (Tutor, 18, "With pleasure. Pick something you’d talk about with a friend."),
        (Student, 240, "Films, then. I saw a very odd one last week."),
        (Tutor, 15, "Perfect. Try to tell it without looking anything up, and I’ll note the words you were missing."),
        (Student, 3, "That will be a long list."),
        (Tutor, 2, "That’s what it’s for."),
    ],
    &[
        (
            Tutor,
            0,
            "I’ve put together a short summary of our last lesson. Read it once before Thursday, that’s enough.",
        ),
        (Student, 190, "Done! I still don’t get the part about the exceptions."),
        (Tutor, 25, "Good that you say so. Let’s take ten minutes for it at the start."),
    ],
];
/// About exercises with several steps.
const NUMBERS: [&[Line]; 1] = [&[
    (Student, 0, "Hello! I’ve looked at your free times, and Tuesdays would be perfect for me."),
    (Tutor, 34, "Hello, how nice. What would you like to work on first?"),
    (Student, 12, "I can follow in class, but as soon as I do the exercises alone I get stuck."),
    (Student, 1, "Mostly when there are several steps."),
    (Tutor, 55, "That’s a good place to start. Send me one you got stuck on, and we’ll begin there."),
    (Student, 1_480, "It’s number 4 on page 112. I got as far as the second line."),
    (Tutor, 70, "Thanks. Your first line is right, and the second nearly is. We’ll look at it together tomorrow."),
]];
/// About programs.
const CODE: [&[Line]; 1] = [&[
    (Student, 0, "My program runs, but only for the first file. No error, it just stops."),
    (Tutor, 28, "Ah, the quiet kind of bug. Is there a return inside your loop?"),
    (Student, 6, "… yes."),
    (Tutor, 3, "There you go. Move it one level out and try again. Bring the rest on Tuesday."),
]];
/// About an instrument.
const MUSIC: [&[Line]; 1] = [&[
    (Student, 0, "Bar 17 still falls apart when I play it at speed."),
    (Tutor, 42, "Play only bars 16 to 18, half as fast, ten times. Then stop, even if it goes well."),
    (Student, 1_500, "It goes! Slowly, but it goes."),
    (Tutor, 12, "Slowly is the whole secret. We’ll add the left hand on Saturday."),
]];
/// About a text.
const WRITING: [&[Line]; 1] = [&[
    (Student, 0, "I’ve uploaded the new draft. The ending is different now."),
    (Tutor, 380, "The ending works, and you can cut the first paragraph: you need it, the reader doesn’t."),
    (Student, 35, "Ouch. And true."),
    (Tutor, 9, "Keep it in a drawer. See you on Wednesday."),
]];

/// What is said in the study group: who of its people, how long after the line before, in minutes, and what.
const STUDY: [(usize, i64, &str); 7] = [
    (0, 0, "Welcome, both of you. You’re working on the same chapter, so I thought you’d like to compare notes here."),
    (1, 47, "Good idea! I’m through with the first ten exercises. Number seven took me an hour."),
    (2, 22, "Same here. I only got there after drawing it."),
    (0, 15, "Drawing is always allowed. Who wants to explain number eight on Thursday?"),
    (2, 130, "I’ll try, if somebody helps me with the last step."),
    (1, 9, "I’ll bring my notes. See you on Thursday!"),
    (0, 4, "Perfect. No more than five minutes, and questions are welcome."),
];

/// What people talk about who have a lesson of this category: its own conversations first, then any.
fn talk(category: &str, turn: u64) -> &'static [Line] {
    let own: &[&[Line]] = match category {
        "languages" => &LANGUAGES,
        "mathematics" | "sciences" | "school-support" | "test-preparation" | "engineering" => &NUMBERS,
        "programming" | "data" => &CODE,
        "music" => &MUSIC,
        "writing" | "humanities" => &WRITING,
        _ => &ANY,
    };
    let turn = usize::try_from(turn).unwrap_or_default() % (own.len() + ANY.len());
    own.iter().chain(&ANY).nth(turn).copied().unwrap_or_default()
}

/// Loads the conversations unless there are some; answers how many.
pub async fn messages_seed(app: &App, now: DateTime<Utc>) -> Result<usize> {
    let mut work = app.pool.begin().await?;
    let there = sqlx::query_scalar!(r#"select exists (select from threads) as "there!""#);
    if there.fetch_one(&mut *work).await? {
        return Ok(0);
    }
    let pairs = pairs(&mut work).await?;
    for (number, (pair, category)) in (0_u64..).zip(&pairs) {
        // The first conversation of each is about their subject; the others take turns.
        let talk = talk(category, number / WRITERS.unsigned_abs());
        thread_as_past(&mut work, app, &thread(number, *pair, talk, day_of(now))).await?;
    }
    if let Some(group) = study_group(&mut work, &pairs, day_of(now)).await? {
        group_as_past(&mut work, app, &group).await?;
    }
    work.commit().await?;
    Ok(pairs.len())
}

/// The first student's tutor with another grown-up student of theirs, who compare notes.
async fn study_group(
    work: &mut Transaction<'_, Postgres>,
    pairs: &[([UserId; 2], String)],
    day: DateTime<Utc>,
) -> Result<Option<PastGroup>> {
    let Some(([student, tutor], _)) = pairs.first() else { return Ok(None) };
    let other = sqlx::query_scalar!(
        "select s.id from bookings b join users s on s.id = b.student_id
         where b.tutor_user_id = $1 and s.id <> $2 and s.email like 'student-%@demo.test' and not 'child' = any(s.roles)
         order by s.email limit 1",
        tutor.0,
        student.0
    );
    let Some(other) = other.fetch_optional(&mut **work).await? else { return Ok(None) };
    let people = vec![*tutor, *student, UserId(other)];
    let mut at = day - Duration::hours(3) - Duration::minutes(STUDY.iter().map(|(_, minutes, _)| minutes).sum());
    let mut messages = Vec::new();
    for (line, (who, minutes, text)) in (0_u64..).zip(STUDY) {
        at += Duration::minutes(minutes);
        let Some(sender) = people.get(who).copied() else { continue };
        let id = MessageId(id_of(DEMO_SEED, "message", STUDY_LINES + line));
        messages.push(PastMessage { id, sender, text: text.to_owned(), at });
    }
    let (id, title) = (ThreadId(id_of(DEMO_SEED, "thread", STUDY_LINES)), "Chapter four, together".to_owned());
    Ok(Some(PastGroup { id, title, people, messages, unread: 1 }))
}

/// Students and tutors who have a lesson together, with its category, in an order that is always the same.
async fn pairs(work: &mut Transaction<'_, Postgres>) -> Result<Vec<([UserId; 2], String)>> {
    let rows = sqlx::query!(
        r#"with met as (
             select s.email as student, t.email as tutor, s.id as student_id, t.id as tutor_id,
               min(c.category) as category
             from bookings b join users s on s.id = b.student_id join users t on t.id = b.tutor_user_id
               join subjects c on c.id = b.subject_id
             where s.email like 'student-%@demo.test' and t.email like 'tutor-%@demo.test'
             group by s.email, t.email, s.id, t.id),
           listed as (
             select met.*, dense_rank() over (order by student) as writer,
               row_number() over (partition by student order by tutor) as number
             from met)
           select student_id, tutor_id, category as "category!" from listed
           where writer <= $1 and number <= $2 order by number, writer"#,
        WRITERS,
        TUTORS_EACH
    );
    let rows = rows.fetch_all(&mut **work).await?;
    Ok(rows.into_iter().map(|row| ([UserId(row.student_id), UserId(row.tutor_id)], row.category)).collect())
}

/// The talk of a pair, which ended some hours or days before the day; every third one ends with something new for the
/// student.
fn thread(number: u64, [student, tutor]: [UserId; 2], talk: &[Line], day: DateTime<Utc>) -> PastThread {
    let length: i64 = talk.iter().map(|(_, minutes, _)| minutes).sum();
    let ended = day - Duration::hours(5 + i64::try_from(number).unwrap_or_default() * 17);
    let mut at = ended - Duration::minutes(length);
    let lines = (0_u64..).zip(talk).map(|(line, (who, minutes, text))| {
        at += Duration::minutes(*minutes);
        PastMessage {
            id: MessageId(id_of(DEMO_SEED, "message", number * 100 + line)),
            sender: if *who == Student { student } else { tutor },
            text: (*text).to_owned(),
            at,
        }
    });
    let messages: Vec<_> = lines.collect();
    let last_is_the_tutors = talk.last().is_some_and(|(who, ..)| *who == Tutor);
    let unread = usize::from(last_is_the_tutors && number.is_multiple_of(3));
    PastThread { id: ThreadId(id_of(DEMO_SEED, "thread", number)), people: [student, tutor], messages, unread }
}
