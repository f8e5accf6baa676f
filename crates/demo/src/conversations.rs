//! What the demo's people wrote to each other: conversations of some students with tutors they have lessons with, the
//! same every time. They are loaded behind the rest, because they rest sealed and only the application has keys.

use super::{DEMO_SEED, day_of, dice::id_of};
use chrono::{DateTime, Duration, Utc};
use domain::ids::{MessageId, ThreadId, UserId};
use messages::past::{PastMessage, PastThread, thread_as_past};
use spine::{App, Result};
use sqlx::{Postgres, Transaction};

/// Students who write, the first of them the one everybody signs in as.
const WRITERS: i64 = 12;
/// Tutors each of them writes with, at most.
const TUTORS_EACH: i64 = 3;

/// Who speaks, how long after the line before, in minutes, and what is said.
type Line = (Who, i64, &'static str);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Student,
    Tutor,
}
use Who::{Student, Tutor};

/// Conversations, taken in turn.
const TALKS: [&[Line]; 6] = [
    &[
        (Student, 0, "Hello! I have looked at your free times, and Tuesdays would be perfect for me."),
        (Tutor, 34, "Hello, how nice. What would you like to work on first?"),
        (Student, 12, "I can follow in class, but as soon as I do the exercises alone I get stuck."),
        (Student, 1, "Mostly when there are several steps."),
        (Tutor, 55, "That is a good place to start. Send me one exercise where you got stuck, then we begin there."),
        (Student, 1_480, "It is number 4 on page 112. I got as far as the second line."),
        (Tutor, 70, "Thank you. Your first line is right, and the second nearly. We look at it together tomorrow."),
    ],
    &[
        (Tutor, 0, "I put together a short summary of our last lesson. Please read it once before Thursday."),
        (Student, 190, "Done! The part about the exceptions is still not clear to me."),
        (Tutor, 25, "Good that you say so. We take ten minutes for it at the start."),
        (Student, 4, "Great, thank you."),
    ],
    &[
        (Student, 0, "I might be five minutes late today, the train stands still."),
        (Tutor, 6, "No problem. I wait for you and we do the full hour."),
        (Student, 21, "I am on my way again. See you in a moment!"),
        (Student, 4_320, "Thanks for waiting the other day. I passed the test, by the way!"),
        (Tutor, 41, "Congratulations! You worked for that. Shall we set the next goal in our lesson?"),
    ],
    &[
        (Student, 0, "Do I need the book for the first lesson?"),
        (Tutor, 95, "Not at all. Bring something to write, I bring the rest."),
    ],
    &[
        (Student, 0, "Could we do half an hour of conversation only next time?"),
        (Tutor, 18, "Gladly. Choose a topic you would talk about with a friend."),
        (Student, 240, "Then films. I saw a very odd one last week."),
        (Tutor, 15, "Perfect. Try to tell it without looking anything up, I note the words you are missing."),
        (Student, 3, "I already know it will be many."),
        (Tutor, 2, "That is what they are for."),
    ],
    &[
        (Tutor, 0, "I have two free times more next week, Wednesday at noon and Friday at six."),
        (Student, 610, "Friday is good for me. I book it now."),
        (Tutor, 33, "Lovely, see you on Friday."),
    ],
];

/// Loads the conversations unless there are some; answers how many.
pub async fn messages_seed(app: &App, now: DateTime<Utc>) -> Result<usize> {
    let mut work = app.pool.begin().await?;
    let there = sqlx::query_scalar!(r#"select exists (select from threads) as "there!""#);
    if there.fetch_one(&mut *work).await? {
        return Ok(0);
    }
    let pairs = pairs(&mut work).await?;
    for (number, pair) in (0_u64..).zip(&pairs) {
        let talk = TALKS.get(usize::try_from(number).unwrap_or_default() % TALKS.len()).copied().unwrap_or_default();
        thread_as_past(&mut work, app, &thread(number, *pair, talk, day_of(now))).await?;
    }
    work.commit().await?;
    Ok(pairs.len())
}

/// Students and tutors who have a lesson together, in an order that is always the same.
async fn pairs(work: &mut Transaction<'_, Postgres>) -> Result<Vec<[UserId; 2]>> {
    let rows = sqlx::query!(
        r#"with met as (
             select s.email as student, t.email as tutor, s.id as student_id, t.id as tutor_id
             from bookings b join users s on s.id = b.student_id join users t on t.id = b.tutor_user_id
             where s.email like 'student-%@demo.test' and t.email like 'tutor-%@demo.test'
             group by s.email, t.email, s.id, t.id),
           listed as (
             select met.*, dense_rank() over (order by student) as writer,
               row_number() over (partition by student order by tutor) as number
             from met)
           select student_id, tutor_id from listed where writer <= $1 and number <= $2 order by number, writer"#,
        WRITERS,
        TUTORS_EACH
    );
    let rows = rows.fetch_all(&mut **work).await?;
    Ok(rows.into_iter().map(|row| [UserId(row.student_id), UserId(row.tutor_id)]).collect())
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
