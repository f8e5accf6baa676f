//! Confirming that it is you (ID3): what an act that must not be a borrowed browser's asks for when the log-in is older
//! than some minutes.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// `POST /auth/step-up`: the password, or a code where two-step sign-in is on. Both are looked at when both are sent.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct StepUpRequest {
    #[allow(missing_docs)]
    #[schema(format = "password", min_length = 1, max_length = 1024)]
    pub password: Option<String>,
    /// Of the authenticator app, or a recovery code.
    #[schema(min_length = 1, max_length = 100)]
    pub code: Option<String>,
}

/// Its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StepUp {
    /// When the next such act asks again.
    pub until: DateTime<Utc>,
}
