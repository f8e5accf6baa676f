//! Courses from files: what becomes of each kind, what is told to be left out, and what is refused.

use domain::{
    ids::{CourseImportId, UploadId},
    learning::{
        course::{Course, CourseState},
        import::{IMPORTS_A_DAY, Import, ImportRequest, ImportStatus, LeftOut},
        outline::UnitKind,
    },
    platform::uploads::UploadRequest,
};
use services::{
    Context,
    learning::{
        courses::course_get,
        imports::{import_begin, import_get, imports_own},
    },
    platform::uploads::upload_whole,
};
use std::io::Write;
use testkit::scene::{Scene, is_not_found, refused};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const EXAMPLE: &[u8] = include_bytes!("../../../../../docs/examples/course.md");
const MARKDOWN: (&str, &str) = ("fractions.md", "text/markdown");
const PACKAGE: (&str, &str) = ("fractions.imscc.zip", "application/zip");

/// An archive of these files.
fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, stored).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

async fn sent(context: &Context, (name, media): (&str, &str), bytes: &[u8]) -> UploadId {
    let request = UploadRequest {
        purpose: "course_import".into(),
        file_name: name.into(),
        size: bytes.len() as i64,
        content_type: media.into(),
    };
    upload_whole(context, &request, bytes).await.unwrap()
}

async fn begun(scene: &Scene, upload: UploadId) -> services::Result<Import> {
    let subject_id = Some(scene.test.subject().await);
    import_begin(&scene.as_tutor(), &ImportRequest { upload_id: Some(upload), subject_id, kind: None }).await
}

/// A file, sent and taken apart.
async fn imported(scene: &Scene, kind: (&str, &str), bytes: &[u8]) -> Import {
    let upload = sent(&scene.as_tutor(), kind, bytes).await;
    let begun = begun(scene, upload).await.unwrap();
    assert_eq!(begun.status, ImportStatus::Waiting);
    scene.test.run_jobs().await;
    import_get(&scene.as_tutor(), begun.id).await.unwrap()
}

async fn draft(scene: &Scene, import: &Import) -> Course {
    assert_eq!(import.status, ImportStatus::Done, "{import:?}");
    course_get(&scene.as_tutor(), import.course_id.unwrap()).await.unwrap()
}

fn told(course: &Course) -> Vec<(String, Vec<(String, String)>)> {
    let units = course.modules.iter().map(|module| {
        let units = module.units.iter().map(|unit| (unit.kind.clone(), unit.title.clone()));
        (module.title.clone(), units.collect())
    });
    units.collect()
}

fn left(import: &Import) -> Vec<(LeftOut, String, i32)> {
    import.report.left_out.iter().map(|line| (line.what, line.place.clone(), line.count)).collect()
}

fn manifest(schema: &str, items: &str, resources: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest identifier=\"m\" \
         xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\"><metadata><schema>{schema}</schema>\
         <schemaversion>1.3.0</schemaversion></metadata><organizations default=\"o\"><organization identifier=\"o\">\
         <title>Fractions</title>{items}</organization></organizations><resources>{resources}</resources></manifest>"
    )
    .into_bytes()
}

const QUIZ: &str = "<questestinterop><assessment title=\"Check\"><section><item ident=\"a\"><presentation><material>\
    <mattext texttype=\"text/html\">&lt;p&gt;Two &lt;b&gt;halves&lt;/b&gt; are?&lt;/p&gt;</mattext></material>\
    <response_lid ident=\"r\" rcardinality=\"Single\"><render_choice>\
    <response_label ident=\"x\"><material><mattext>one</mattext></material></response_label>\
    <response_label ident=\"y\"><material><mattext>two</mattext></material></response_label></render_choice>\
    </response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident=\"r\">x</varequal>\
    </conditionvar><setvar varname=\"SCORE\" action=\"Set\">100</setvar></respcondition></resprocessing></item>\
    <item ident=\"b\"><presentation><material><mattext>Write an essay.</mattext></material>\
    <response_str ident=\"s\"><render_fib/></response_str></presentation></item></section></assessment>\
    </questestinterop>";

#[tokio::test]
async fn a_file_of_markdown_becomes_a_draft_that_its_teacher_alone_sees() {
    let scene = Scene::new().await;
    let import = imported(&scene, MARKDOWN, EXAMPLE).await;
    let course = draft(&scene, &import).await;
    assert_eq!(course.card.title, "Fractions from the beginning");
    assert_eq!((course.card.state, course.card.version, course.modules.len()), (CourseState::Draft, None, 2));
    let taken: Vec<_> = import.report.taken.iter().map(|taken| (taken.kind, taken.count)).collect();
    assert_eq!(taken, [(UnitKind::Text, 3), (UnitKind::Quiz, 2)]);
    assert_eq!(left(&import), [(LeftOut::Picture, "What a half is".to_owned(), 1)]);
    assert!(course.outline().can_be_shown().is_ok(), "it can be sent in as it is");
    is_not_found(course_get(&scene.as_student(), course.card.id).await);
    is_not_found(import_get(&scene.as_student(), import.id).await);
    let kept: Option<bool> = sqlx::query_scalar(
        "select ends_at is null from uploads u join course_imports i on i.upload_id = u.id where i.id = $1",
    )
    .bind(import.id.0)
    .fetch_one(&scene.test.owner)
    .await
    .unwrap();
    assert_eq!(kept, Some(false), "nothing uses what was sent any more");
    super::holds(&scene.test).await;
}

#[tokio::test]
async fn a_cartridge_becomes_modules_and_says_what_was_not_taken() {
    let scene = Scene::new().await;
    let items = "<item identifier=\"root\"><item identifier=\"w\"><title>Week 1</title>\
        <item identifier=\"1\" identifierref=\"page\"><title>Halves</title></item>\
        <item identifier=\"2\" identifierref=\"quiz\"><title>Check</title></item>\
        <item identifier=\"3\" identifierref=\"paper\"><title>Paper</title></item>\
        <item identifier=\"4\" identifierref=\"link\"><title>More</title></item>\
        <item identifier=\"5\" identifierref=\"tool\"><title>Game</title></item>\
        <item identifier=\"6\" identifierref=\"gone\"><title>Gone</title></item></item>\
        <item identifier=\"v\"><title>Week 2</title><item identifier=\"7\" identifierref=\"bad\"><title>Odd</title>\
        </item></item></item>";
    let resources = "<resource identifier=\"page\" type=\"webcontent\" href=\"a/halves.html\"/>\
        <resource identifier=\"quiz\" type=\"imsqti_xmlv1p2/imscc_xmlv1p3/assessment\"><file href=\"quiz.xml\"/>\
        </resource>\
        <resource identifier=\"paper\" type=\"webcontent\" href=\"paper.pdf\"/>\
        <resource identifier=\"link\" type=\"imswl_xmlv1p3\"><file href=\"link.xml\"/></resource>\
        <resource identifier=\"tool\" type=\"imsbasiclti_xmlv1p0\"><file href=\"tool.xml\"/></resource>\
        <resource identifier=\"gone\" type=\"webcontent\" href=\"gone.html\"/>\
        <resource identifier=\"bad\" type=\"webcontent\" href=\"odd.html\"/>";
    let page = b"<h1>Halves</h1><p>One of <b>two</b>.<img src='x.png' alt='cake'></p><script>alert(1)</script>";
    let link = b"<webLink><title>More</title><url href=\"https://a.example/more\"/></webLink>";
    let bytes = packed(&[
        ("imsmanifest.xml", &manifest("IMS Common Cartridge", items, resources)),
        ("a/halves.html", page),
        ("quiz.xml", QUIZ.as_bytes()),
        ("paper.pdf", b"%PDF-1.4 halves"),
        ("link.xml", link),
        ("tool.xml", b"<t/>"),
        ("odd.html", b"<meta charset='koi8-r'>\xff"),
        ("songs/song.mp3", b"ID3"),
    ]);
    let import = imported(&scene, PACKAGE, &bytes).await;
    let course = draft(&scene, &import).await;
    assert_eq!(course.card.title, "Fractions");
    let kinds = [("text", "Halves"), ("quiz", "Check"), ("file", "Paper"), ("text", "More")];
    let kinds = kinds.map(|(kind, title)| (kind.to_owned(), title.to_owned())).to_vec();
    assert_eq!(told(&course), [("Week 1".to_owned(), kinds)]);
    let units = &course.modules[0].units;
    assert_eq!(units[0].text, "# Halves\n\nOne of **two**.\\[cake\\]");
    assert_eq!(
        (units[1].questions[0].text.as_str(), &units[1].questions[0].answers),
        ("Two halves are?", &vec!["0".to_owned()])
    );
    assert!(units[2].is_complete() && units[3].text.contains("(https://a.example/more)"));
    let line = |what, place: &str| (what, place.to_owned(), 1);
    assert_eq!(
        left(&import),
        [
            line(LeftOut::Picture, "Halves"),
            line(LeftOut::Script, "Halves"),
            line(LeftOut::Question, "Write an essay."),
            line(LeftOut::Tool, "Game"),
            line(LeftOut::Missing, "Gone"),
            line(LeftOut::Unreadable, "Odd"),
            line(LeftOut::Unused, "songs/song.mp3"),
        ]
    );
    super::holds(&scene.test).await;
}

#[tokio::test]
async fn a_scorm_package_gives_its_text_and_says_that_it_keeps_no_score() {
    let scene = Scene::new().await;
    let items = "<item identifier=\"1\" identifierref=\"words\"><title>Read</title></item>\
        <item identifier=\"2\" identifierref=\"game\"><title>Play</title></item>";
    let resources = "<resource identifier=\"words\" type=\"webcontent\" adlcp:scormType=\"sco\" href=\"a.html\"/>\
        <resource identifier=\"game\" type=\"webcontent\" adlcp:scormType=\"sco\" href=\"b.html\"/>";
    let bytes = packed(&[
        ("course/imsmanifest.xml", &manifest("ADL SCORM", items, resources)),
        ("course/a.html", b"<p>A half is one of two.</p><script>API.LMSInitialize('')</script>"),
        ("course/b.html", b"<div id=app></div><script src=app.js></script>"),
        ("course/app.js", b"LMSSetValue()"),
    ]);
    let import = imported(&scene, PACKAGE, &bytes).await;
    let course = draft(&scene, &import).await;
    assert_eq!(told(&course), [("Fractions".to_owned(), vec![("text".to_owned(), "Read".to_owned())])]);
    let line = |what, place: &str| (what, place.to_owned(), 1);
    assert_eq!(
        left(&import),
        [
            line(LeftOut::Script, "Read"),
            line(LeftOut::Runtime, "Read"),
            line(LeftOut::Script, "Play"),
            line(LeftOut::Runtime, "Play"),
            line(LeftOut::Unused, "*.js"),
        ]
    );
}

/// What a file is refused for once it is taken apart, with its reason.
async fn refused_with(scene: &Scene, kind: (&str, &str), bytes: &[u8]) -> (String, String) {
    let import = imported(scene, kind, bytes).await;
    assert_eq!((import.status, import.course_id), (ImportStatus::Failed, None), "{import:?}");
    let stored: serde_json::Value = sqlx::query_scalar("select refusal from course_imports where id = $1")
        .bind(import.id.0)
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert!(!import.reason.unwrap().is_empty());
    (import.code.unwrap(), stored["facts"]["reason"].as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn attack_hostile_packages_are_refused_with_words_and_make_nothing() {
    let scene = Scene::new().await;
    let bomb = b"<!DOCTYPE m [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><manifest>&a;</manifest>";
    let many = (0..201).map(|n| format!("<item identifier=\"{n}\" identifierref=\"a\"><title>{n}</title></item>"));
    let many = manifest(
        "ADL SCORM",
        &many.collect::<String>(),
        "<resource identifier=\"a\" type=\"webcontent\" href=\"a.html\"/>",
    );
    type Files<'a> = &'a [(&'a str, &'a [u8])];
    let cases: [(Files<'_>, &str, &str); 5] = [
        (&[("a.html", b"<p>x")], "import_refused", "no_package"),
        (&[("imsmanifest.xml", bomb)], "import_refused", "entities"),
        (&[("imsmanifest.xml", b"<manifest>")], "import_refused", "unreadable"),
        (&[("imsmanifest.xml", b"<html/>")], "import_refused", "no_package"),
        (&[("imsmanifest.xml", &many), ("a.html", b"<p>Words</p>")], "outline_too_long", ""),
    ];
    for (files, code, reason) in cases {
        let found = refused_with(&scene, PACKAGE, &packed(files)).await;
        assert_eq!((found.0.as_str(), found.1.as_str()), (code, reason));
    }
    let empty = refused_with(&scene, MARKDOWN, b"\n\n").await;
    assert_eq!(empty, ("import_refused".to_owned(), "empty".to_owned()));
    let letters = refused_with(&scene, MARKDOWN, b"# caf\xe9\n\ntext").await;
    assert_eq!(letters, ("import_refused".to_owned(), "encoding".to_owned()));
    let courses: i64 = sqlx::query_scalar("select count(*) from courses").fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(courses, 0);
}

#[tokio::test]
async fn what_leads_out_or_is_no_archive_does_not_even_arrive() {
    let scene = Scene::new().await;
    for (kind, bytes, code) in [
        (PACKAGE, packed(&[("../../etc/passwd", b"x")]), "archive_unsafe"),
        (PACKAGE, packed(&[("inner.zip", b"x")]), "archive_unsafe"),
        (PACKAGE, b"%PDF-1.4 no archive".to_vec(), "file_not_what_it_says"),
        (MARKDOWN, b"MZ\x90\0\x03\0\0\0 runs".to_vec(), "file_not_what_it_says"),
    ] {
        let request = UploadRequest {
            purpose: "course_import".into(),
            file_name: kind.0.into(),
            size: bytes.len() as i64,
            content_type: kind.1.into(),
        };
        let answer = upload_whole(&scene.as_tutor(), &request, &bytes).await;
        assert_eq!(refused(answer).1, code);
    }
}

#[tokio::test]
async fn nobody_imports_without_a_profile_from_a_file_of_others_or_all_day() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    let theirs = sent(&student, MARKDOWN, EXAMPLE).await;
    let request = ImportRequest { upload_id: Some(theirs), ..ImportRequest::default() };
    assert_eq!(refused(import_begin(&student, &request).await).1, "tutor_profile_missing");
    assert_eq!(refused(begun(&scene, theirs).await).1, "upload_unknown");
    assert_eq!(refused(import_begin(&scene.as_tutor(), &ImportRequest::default()).await).1, "upload_unknown");
    let own = sent(&scene.as_tutor(), MARKDOWN, EXAMPLE).await;
    let odd = ImportRequest { upload_id: Some(own), kind: Some("word".into()), subject_id: None };
    assert_eq!(refused(import_begin(&scene.as_tutor(), &odd).await).1, "import_kind_unknown");
    let first = begun(&scene, own).await.unwrap();
    assert_eq!(begun(&scene, own).await.unwrap().id, first.id, "the same file is the same import");
    sqlx::query(
        "insert into course_imports (id, owner_id, upload_id, subject_id, file_name, created_at)
         select gen_random_uuid(), owner_id, gen_random_uuid(), subject_id, file_name, created_at
         from course_imports, generate_series(2, $1)",
    )
    .bind(i32::try_from(IMPORTS_A_DAY).unwrap())
    .execute(&scene.test.owner)
    .await
    .unwrap();
    let more = sent(&scene.as_tutor(), MARKDOWN, EXAMPLE).await;
    assert_eq!(refused(begun(&scene, more).await).1, "imports_too_many");
}

#[tokio::test]
async fn another_kind_than_was_asked_for_is_told_and_a_file_that_kills_its_worker_is_given_up() {
    let scene = Scene::new().await;
    let teacher = scene.as_tutor();
    let subject_id = Some(scene.test.subject().await);
    let upload_id = Some(sent(&teacher, MARKDOWN, EXAMPLE).await);
    let request = ImportRequest { upload_id, subject_id, kind: Some("scorm".into()) };
    let other = import_begin(&teacher, &request).await.unwrap().id;
    let upload_id = Some(sent(&teacher, MARKDOWN, EXAMPLE).await);
    let worn = import_begin(&teacher, &ImportRequest { upload_id, subject_id, kind: None }).await.unwrap().id;
    sqlx::query("update course_imports set tries = 4 where id = $1")
        .bind(worn.0)
        .execute(&scene.test.owner)
        .await
        .unwrap();
    scene.test.run_jobs().await;
    let told = async |id: CourseImportId| import_get(&teacher, id).await.unwrap();
    let (other, worn) = (told(other).await, told(worn).await);
    assert_eq!((other.status, worn.status), (ImportStatus::Failed, ImportStatus::Failed));
    assert_ne!(other.reason, worn.reason);
    assert_eq!(imports_own(&teacher).await.unwrap().items.len(), 2);
}

#[tokio::test]
async fn a_film_of_a_package_is_prepared_as_one_that_is_sent_and_a_file_that_is_none_is_told() {
    let scene = Scene::new().await;
    let items = "<item identifier=\"1\" identifierref=\"film\"><title>Watch</title></item>\
        <item identifier=\"2\" identifierref=\"paper\"><title>Paper</title></item>";
    let resources = "<resource identifier=\"film\" type=\"webcontent\" href=\"film.webm\"/>\
        <resource identifier=\"paper\" type=\"webcontent\" href=\"paper.pdf\"/>";
    let bytes = packed(&[
        ("imsmanifest.xml", &manifest("IMS Common Cartridge", items, resources)),
        ("film.webm", testkit::WEBM),
        ("paper.pdf", b"MZ\x90\0\x03\0\0\0 runs"),
    ]);
    let import = imported(&scene, PACKAGE, &bytes).await;
    let course = draft(&scene, &import).await;
    assert_eq!(told(&course), [("Fractions".to_owned(), vec![("video".to_owned(), "Watch".to_owned())])]);
    let unit = course.modules[0].units[0].id.unwrap();
    let film: (String, bool) = sqlx::query_as(
        "select v.status, u.purpose = 'course_video' from videos v join uploads u on u.id = v.upload_id
         where v.unit_id = $1",
    )
    .bind(unit.0)
    .fetch_one(&scene.test.owner)
    .await
    .unwrap();
    assert_eq!(film, ("failed".to_owned(), true), "these few bytes are no film, and its teacher reads that");
    let refused: Vec<_> =
        import.report.left_out.iter().map(|it| (it.what, it.place.as_str(), it.code.as_deref())).collect();
    assert_eq!(refused, [(LeftOut::FileRefused, "paper.pdf", Some("file_not_what_it_says"))]);
}
