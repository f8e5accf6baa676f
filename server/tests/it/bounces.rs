//! A mail that comes back, over HTTP: the relay's post, the account page, and the way back by plain forms.

use crate::{
    forms::posted,
    support::{Ask, TestHouse},
};
use adapters::payments::stripe::signature::sign;
use serde_json::json;
use services::{
    Clock,
    identity::sessions::session_open,
    platform::mails::{Mail, MailTemplate, dev_mailbox, mail_enqueue},
};
use testkit::TestApp;
use uuid::Uuid;

const SECRET: &str = "a-secret-of-forty-characters-of-the-relay";

#[tokio::test]
async fn whose_mails_come_back_reads_so_on_the_account_page_and_proves_the_address_by_a_button() {
    let app = TestApp::with(|settings| settings.support_mail_secrets = vec![SECRET.to_owned()]).await;
    let house = TestHouse::around(app);
    let student = house.app.student().await;
    let email = "select email from users where id = $1";
    let email: String = sqlx::query_scalar(email).bind(student.id.0).fetch_one(&house.app.owner).await.unwrap();
    let context = house.app.system();
    let mut work = context.begin().await.unwrap();
    let mail = Mail {
        dedup_key: "told".into(),
        user_id: Some(student.id),
        recipient: email.clone(),
        locale: "en".into(),
        template: MailTemplate::PasswordChanged { name: "Ada".into() },
        action_token: None,
        calendar: None,
    };
    mail_enqueue(&mut work, &context, mail).await.unwrap();
    work.commit().await.unwrap();
    house.app.run_jobs().await;
    let id = "select id from mails where dedup_key = 'told'";
    let id: Uuid = sqlx::query_scalar(id).fetch_one(&house.app.owner).await.unwrap();

    let session = session_open(&house.app.system(), student.id, "test").await.unwrap();
    let session = format!("__Host-edustream={}", session.token);
    let account = async || house.ask(Ask::get("/account").header("cookie", &session)).await.text;
    assert!(!account().await.contains("/rpc/identity/email-again"));

    let body = json!({ "message_id": format!("<{id}@edustream.test>"), "action": "failed", "status": "5.1.1",
        "diagnostic": "550 5.1.1 <b>no such</b> user" })
    .to_string();
    let signed = sign(&body, SECRET, house.app.clock.real_now()).unwrap();
    let post = |header: &str| {
        let ask = Ask::new("POST", "/api/v1/webhooks/mail-bounce").header("content-type", "application/json");
        house.ask(ask.header("x-edustream-signature", header).raw(body.clone()))
    };
    assert_eq!(post("t=1,v1=00").await.refusal(), (400, "bounce_unsigned".into()));
    assert_eq!(post(&signed).await.status, 200);
    let page = account().await;
    assert!(page.contains("/rpc/identity/email-again") && page.contains("no such"), "{page}");
    assert!(!page.contains("<b>no such"), "what another server says is no markup");

    let form = |name: &str, page: &str, fields: &str| {
        house.ask(posted(&format!("/rpc/identity/{name}"), page, fields).header("cookie", &session))
    };
    let sent = form("email-again", "/account", "").await;
    assert_eq!(sent.headers.get("location").unwrap(), "/check-your-mail");
    let token = dev_mailbox(&house.app.system(), &email).await.unwrap().remove(0).token.unwrap();
    let button = house.ask(Ask::get(&format!("/email/again?token={token}"))).await;
    assert!(button.status == 200 && button.text.contains("/rpc/identity/email-proved"), "{}", button.text);
    assert!(account().await.contains("/rpc/identity/email-again"), "looking at the link proves nothing");
    let proved = form("email-proved", "/email/again", &format!("token={token}")).await;
    assert_eq!(proved.headers.get("location").unwrap(), "/account?notice=email_proved");
    assert!(!account().await.contains("/rpc/identity/email-again"));
}
