//! The way of a newcomer through the forms: registering, the page behind the link, the next sign-in.

use crate::{
    forms::posted,
    support::{Ask, Reply, TestHouse},
};

pub const ADA: &str = "email=ada%40example.com&password=violet-anchor-93&display_name=Ada&birth_date=1990-01-01\
    &role=student&time_zone=UTC";

/// Registers and confirms by the page behind the mail's link; the session that opens.
pub async fn ada(house: &TestHouse) -> String {
    let registered = house.ask(posted("/rpc/identity/register", "/register", ADA)).await;
    assert_eq!(registered.status, 303, "{}", registered.text);
    by_the_link(house).await
}

/// Confirms by the page behind the newest link.
pub async fn by_the_link(house: &TestHouse) -> String {
    let mails = house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.json();
    let link = format!("token={}&password=violet-anchor-93", mails["items"][0]["token"].as_str().unwrap());
    let confirmed = house.ask(posted("/rpc/identity/verify-email", "/verify-email", &link)).await;
    assert_eq!(confirmed.headers["location"], "/home?notice=verified", "{}", confirmed.text);
    confirmed.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn s8_the_page_behind_the_link_asks_for_the_password_and_keeps_the_link_when_it_is_wrong() {
    let house = TestHouse::new().await;
    house.ask(posted("/rpc/identity/register", "/register", ADA)).await;
    let mails = house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.json();
    let token = mails["items"][0]["token"].as_str().unwrap();
    let page = format!("/verify-email?token={token}");
    let asked = house.ask(Ask::get(&page).header("accept", "text/html")).await;
    assert!(asked.text.contains("type=\"password\""), "{}", asked.text);
    let wrong = posted("/rpc/identity/verify-email", &page, &format!("token={token}&password=another-one-77"));
    let wrong = house.ask(wrong).await;
    assert_eq!(wrong.headers["location"], page.as_str());
    let flash = wrong.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let again = house.ask(Ask::get(&page).header("accept", "text/html").header("cookie", &flash)).await;
    assert!(again.text.contains("That is not the password you registered with."), "{}", again.text);
    assert!(again.text.contains(token), "the link is lost");
    let right = posted("/rpc/identity/verify-email", &page, &format!("token={token}&password=violet-anchor-93"));
    assert_eq!(house.ask(right).await.headers["location"], "/home?notice=verified");
}

#[tokio::test]
async fn s6_a_browser_that_signed_in_is_remembered_by_a_cookie_that_opens_nothing() {
    let house = TestHouse::new().await;
    ada(&house).await;
    let login = || posted("/rpc/identity/login", "/login", "email=ada%40example.com&password=violet-anchor-93");
    let device = |reply: &Reply| {
        let cookies = reply.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap().to_owned());
        cookies.into_iter().find(|cookie| cookie.starts_with("__Host-edustream_device=")).expect("a cookie")
    };
    let first = device(&house.ask(login()).await).split(';').next().unwrap().to_owned();
    let again = device(&house.ask(login().header("cookie", &first)).await);
    assert!(again.starts_with(&first), "the same browser keeps its mark");
    assert_eq!(house.ask(Ask::get("/api/v1/auth/me").header("cookie", &first)).await.status, 401);
    let token = first.split('=').nth(1).unwrap();
    let stored: i64 =
        sqlx::query_scalar("select count(*) from known_places where encode(place, 'escape') like '%' || $1 || '%'")
            .bind(token)
            .fetch_one(&house.app.owner)
            .await
            .unwrap();
    assert_eq!(stored, 0, "only its hash is kept");
}

#[tokio::test]
async fn report_8_a_form_that_is_posted_twice_sends_one_mail() {
    let house = TestHouse::new().await;
    let page = house.ask(Ask::get("/register").header("accept", "text/html")).await.text;
    let key =
        page.split("name=\"form_key\"").nth(1).unwrap().split("value=\"").nth(1).unwrap().split('"').next().unwrap();
    let form = format!("{ADA}&form_key={key}");
    for _ in 0..2 {
        assert_eq!(house.ask(posted("/rpc/identity/register", "/register", &form)).await.status, 303);
    }
    let mails = house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.json();
    assert_eq!(mails["items"].as_array().unwrap().len(), 1, "{mails}");
}
