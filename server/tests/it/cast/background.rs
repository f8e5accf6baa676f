//! Checks of a tutor's background: nobody's at first, waiting for the provider, or for somebody of the staff.

use super::Cast;
use adapters::checks::CheckResult;
use services::people::background_check::{check_request, sandbox_check};

/// Whether an address is about such a check.
pub(super) fn is_about_checks(path: &str) -> bool {
    path.contains("/background-check") || path.starts_with("/sandbox/checks/")
}

impl Cast<'_> {
    /// What such an address names.
    pub(super) async fn check_id(&self, path: &str) -> String {
        if path.ends_with("/me/background-check") {
            self.unchecked().await;
            return String::new();
        }
        self.check(path.starts_with("/api/v1/admin/")).await
    }

    /// The form of such an act; none for all others.
    pub(super) async fn check_form(&self, name: &str) -> Option<String> {
        Some(match name {
            "people/background-check" => {
                self.unchecked().await;
                String::new()
            }
            "people/background-clear" => format!("check_id={}", self.check(true).await),
            "people/background-refuse" => format!("check_id={}&reason=because", self.check(true).await),
            _ => return None,
        })
    }

    /// The tutor's check, in which something was found (`judged`) or nothing yet.
    async fn check(&self, judged: bool) -> String {
        self.unchecked().await;
        let test = &self.house.app;
        let asked = check_request(&test.context_of(&self.tutor.person)).await.unwrap();
        if judged {
            sandbox_check(&test.anonymous(), asked.id, CheckResult::Consider).await.unwrap();
        }
        asked.id.to_string()
    }

    /// Nobody was checked, and nobody has asked.
    async fn unchecked(&self) {
        for sql in ["delete from background_checks", "update tutors set background_until = null"] {
            sqlx::query(sql).execute(&self.house.app.owner).await.unwrap();
        }
    }
}
