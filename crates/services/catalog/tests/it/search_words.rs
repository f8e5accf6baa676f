//! Words in the languages of the interface and names of any language, found by the database as `domain::catalog::words`
//! folds them.

use super::{ALGEBRA, PIANO, listed, listed_with, names, search};
use domain::catalog::words::FOLDING;
use people::tutor_words::RefoldTutors;
use spine::job::{Job, Nothing};
use testkit::TestApp;

#[tokio::test]
async fn words_of_every_language_are_found_as_people_spell_them() {
    let test = TestApp::new().await;
    let headlines = [
        ("en", "Naïve Bayes/Statistics, GCSE/A-Level", ["naive", "statistic", "a level", "GCSE"]),
        (
            "es",
            "Preparación de exámenes.Oposiciones",
            ["examen", "oposiciones", "PREPARACION", "clases de preparación"],
        ),
        ("fr", "Œuvres littéraires, l’orthographe", ["oeuvre", "orthographe", "cours d'orthographe", "litteraires"]),
        ("de", "Prüfungsängste auf der Straße", ["pruefungsaengste", "strasse", "prufungsangste", "Nachhilfe Straße"]),
        ("pt", "Redação do vestibular/ENEM", ["redacao", "enem", "aulas de redação", "VESTIBULAR"]),
        ("zh", "雅思口语面试辅导", ["面试", "口语面试", "面試", "口语老师"]),
        ("ru", "Подготовка к ЕГЭ по химии, всё с нуля", ["егэ", "все", "химия", "репетитор по химии"]),
        ("ar", "تحضير لِاختبار القدرات", ["قدرات", "القدرات", "إختبار القدرات", "تحضيـر"]),
    ];
    for (language, headline, _) in headlines {
        listed_with(&test, language, PIANO, 3_000, |r| r.headline = Some(headline.into())).await;
    }
    for (language, _, queries) in headlines {
        for q in queries {
            assert_eq!(names(&search(&test, |r| r.q = q.into()).await), [language], "{q}");
        }
    }
}

#[tokio::test]
async fn report_15_the_teacher_of_a_language_named_by_signs_is_found_by_its_name() {
    let test = TestApp::new().await;
    for (name, headline) in [("Plus", "C++ and Qt"), ("Sharp", "C# and .NET"), ("Plain", "C for chips")] {
        listed_with(&test, name, ALGEBRA, 3_000, |r| r.headline = Some(headline.into())).await;
    }
    for (q, found) in [("C++", "Plus"), ("C#", "Sharp"), ("c", "Plain"), (".net", "Sharp"), ("dotnet c#", "Sharp")] {
        let result = search(&test, |r| r.q = q.into()).await;
        assert_eq!((names(&result), result.total), (vec![found], 1), "{q}");
    }
    assert_eq!(search(&test, |r| r.q = "F#".into()).await.total, 0);
}

#[tokio::test]
async fn who_has_the_small_words_too_comes_first_and_nobody_is_left_out() {
    let test = TestApp::new().await;
    listed_with(&test, "Ada", ALGEBRA, 3_000, |r| r.headline = Some("Support before exams".into())).await;
    listed_with(&test, "Computers", ALGEBRA, 3_000, |r| r.headline = Some("IT support".into())).await;
    listed(&test, "Will Support", PIANO, 3_000).await;
    sqlx::query("update tutors set rating_sum = 500, review_count = 100 where headline like 'Support%'")
        .execute(&test.owner)
        .await
        .unwrap();
    let ordered = search(&test, |r| r.q = "it support".into()).await;
    assert_eq!(names(&ordered), ["Will Support", "Computers", "Ada"]);
    let paged = search(&test, |r| (r.q, r.limit) = ("it support".into(), "2".into())).await;
    let next = search(&test, |r| {
        (r.q, r.limit, r.cursor) = ("it support".into(), "2".into(), paged.page.next_cursor.clone().unwrap())
    })
    .await;
    assert_eq!([names(&paged), names(&next)].concat(), names(&ordered));
    assert_eq!(names(&search(&test, |r| r.q = "IT".into()).await), ["Computers"]);
    assert_eq!(names(&search(&test, |r| r.q = "will".into()).await), ["Will Support"]);
}

#[tokio::test]
async fn misspelt_words_of_any_script_find_what_was_meant() {
    let test = TestApp::new().await;
    listed(&test, "Ada", ALGEBRA, 3_000).await;
    listed_with(&test, "李华", PIANO, 3_000, |r| r.headline = Some("C# 雅思口语".into())).await;
    for (q, found) in
        [("алгербра", "Ada"), ("gleichugnen algbra", "Ada"), ("piano C# tutr", "李华"), ("口语好", "李华")]
    {
        assert_eq!(names(&search(&test, |r| r.q = q.into()).await), [found], "{q}");
    }
    for q in ["物", "C++ xqzzyvw", "李明白"] {
        assert_eq!(search(&test, |r| r.q = q.into()).await.total, 0, "{q}");
    }
}

#[tokio::test]
async fn what_an_older_binary_wrote_is_folded_anew_within_a_minute() {
    let test = TestApp::new().await;
    let tutor = listed_with(&test, "Ada", ALGEBRA, 3_000, |r| r.headline = Some("Maths/Physics".into())).await;
    sqlx::query("select tutor_search_refresh(array[$1])").bind(tutor.0).execute(&test.app.pool).await.unwrap();
    assert_eq!(search(&test, |r| r.q = "physics".into()).await.total, 0);
    let folding = async || -> i16 {
        sqlx::query_scalar("select search_folding from tutors where id = $1")
            .bind(tutor.0)
            .fetch_one(&test.owner)
            .await
            .unwrap()
    };
    assert_eq!(folding().await, 0);
    for _ in 0..2 {
        RefoldTutors::run(&test.system(), Nothing {}).await.unwrap();
        test.drain().await;
        assert_eq!(folding().await, FOLDING);
    }
    assert_eq!(names(&search(&test, |r| r.q = "physics".into()).await), ["Ada"]);
}
