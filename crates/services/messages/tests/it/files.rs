//! Files that go with a message: whose they are, who sees them, and that they go with its text.

use crate::{Pair, children::Family, request, texts};
use domain::{
    messages::message::{Message, MessageRequest},
    platform::uploads::UploadRequest,
};
use services::{
    Context, Result,
    messages::{acts::message_delete, send::message_send, threads::message_get},
    platform::uploads::upload_whole,
};
use testkit::scene::{is_not_found, refused};

const PDF: &[u8] = b"%PDF-1.4 fractions";

async fn upload(context: &Context, purpose: &str) -> String {
    let request = UploadRequest {
        purpose: purpose.into(),
        file_name: "exercises.pdf".into(),
        size: i64::try_from(PDF.len()).unwrap(),
        content_type: "application/pdf".into(),
    };
    upload_whole(context, &request, PDF).await.unwrap().to_string()
}

fn with(pair: &Pair, text: &str, files: &[&str]) -> MessageRequest {
    let attachment_ids = files.iter().map(|id| (*id).to_owned()).collect();
    MessageRequest { thread_id: Some(pair.thread.to_string()), attachment_ids, ..request(text) }
}

async fn send(context: &Context, request: &MessageRequest) -> Result<Message> {
    message_send(context, request).await
}

#[tokio::test]
async fn a_file_goes_with_a_message_to_everybody_in_the_thread_and_to_nobody_else() {
    let pair = Pair::new().await;
    let file = upload(&pair.ada, "message").await;
    let sent = send(&pair.ada, &with(&pair, "", &[&file])).await.unwrap();
    assert_eq!((sent.text.as_str(), sent.attachments.len()), ("", 1), "with a file it may say nothing");
    let seen = message_get(&pair.rosa, sent.id).await.unwrap().attachments.remove(0);
    assert_eq!((seen.id.to_string(), seen.file_name.as_str(), seen.size), (file, "exercises.pdf", 18));
    assert!(seen.url.contains("signature=") && !seen.is_picture(), "{}", seen.url);
    assert_eq!(seen.preview_url, None, "what is no picture has none");
    is_not_found(message_get(&pair.test.context_of(&pair.test.student().await), sent.id).await);
}

#[tokio::test]
async fn only_an_own_file_that_was_sent_for_it_goes_with_a_message_and_with_one_alone() {
    let pair = Pair::new().await;
    let (others, lesson) = (upload(&pair.rosa, "message").await, upload(&pair.ada, "lesson").await);
    for file in [others.as_str(), lesson.as_str(), "0190b5c0-0000-7000-8000-000000000000", "x"] {
        let refusal = refused(send(&pair.ada, &with(&pair, "Look", &[file])).await);
        assert_eq!(refusal, (422, "upload_unknown".into()), "{file}");
    }
    let own = upload(&pair.ada, "message").await;
    send(&pair.ada, &with(&pair, "Look", &[&own])).await.unwrap();
    let again = refused(send(&pair.ada, &with(&pair, "Again", &[&own])).await);
    assert_eq!(again, (422, "upload_unknown".into()));
    assert_eq!(texts(&pair.rosa, pair.thread).await, ["Hello", "Look"], "what was refused left nothing behind");
}

#[tokio::test]
async fn a_deleted_message_lets_its_files_go() {
    let pair = Pair::new().await;
    let file = upload(&pair.ada, "message").await;
    let sent = send(&pair.ada, &with(&pair, "Look", &[&file])).await.unwrap();
    message_delete(&pair.ada, sent.id).await.unwrap();
    assert!(message_get(&pair.rosa, sent.id).await.unwrap().attachments.is_empty());
    let ends: bool = sqlx::query_scalar("select ends_at is not null from uploads where id::text = $1")
        .bind(&file)
        .fetch_one(&pair.test.owner)
        .await
        .unwrap();
    assert!(ends, "the file itself goes");
}

#[tokio::test]
async fn a_file_from_or_to_a_child_waits_for_the_parent() {
    let family = Family::with_lesson().await;
    let (tutor, mia) = (family.as_tutor(), family.as_mia().await);
    let file = upload(&tutor, "message").await;
    let to_mia = MessageRequest {
        recipient_id: Some(family.mia.id.to_string()),
        attachment_ids: vec![file],
        ..request("For tomorrow")
    };
    let sent = send(&tutor, &to_mia).await.unwrap();
    assert_eq!((sent.held, sent.nudge.unwrap().code.as_str()), (true, "file_waits"));
    is_not_found(message_get(&mia, sent.id).await);
    assert_eq!(message_get(&family.as_parent(), sent.id).await.unwrap().attachments.len(), 1);
}
