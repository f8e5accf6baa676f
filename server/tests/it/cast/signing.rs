//! Second steps of the cast.

use super::{Cast, KNOWN, PASSWORD};
use services::identity::sign_in::{SignIn, login_begin};

impl Cast<'_> {
    /// A code of that person that is good: the first one, or with two-step sign-in on. Nobody has none.
    pub(super) async fn two_step_code(&self, who: &str, on: bool) -> String {
        match self.person(who) {
            Some(person) => {
                // A request that was turned away left it on.
                for left in ["recovery_codes", "totp_secrets"] {
                    let gone = format!("delete from {left} where user_id = $1");
                    let gone = sqlx::query(sqlx::AssertSqlSafe(gone)).bind(person.id.0);
                    gone.execute(&self.house.app.owner).await.unwrap();
                }
                testkit::two_step_code(&self.house.app, person, on).await
            }
            None => "000000".into(),
        }
    }

    /// Somebody with two-step sign-in whose password was right: what the page between the steps carries, and a code.
    pub(super) async fn half_signed_in(&self) -> (String, String) {
        let app = &self.house.app;
        let holder = app.student().await;
        let known = "update users set password_hash = (select password_hash from users where email = $2) where id = $1
                     returning email";
        let email: String =
            sqlx::query_scalar(known).bind(holder.id.0).bind(KNOWN).fetch_one(&app.owner).await.unwrap();
        let code = testkit::two_step_code(app, &holder, true).await;
        match login_begin(&app.anonymous(), &email, PASSWORD).await.unwrap() {
            SignIn::Code(token) => (token, code),
            SignIn::Done(_) => panic!("no code was asked for"),
        }
    }
}
