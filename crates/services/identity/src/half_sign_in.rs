//! Between the password and the code, on pages: a signed word that the password of this account was right a moment ago.
//! It opens nothing by itself, and another password makes it worthless.

use super::secrets::secret_hash;
use chrono::Duration;
use domain::{identity::second_factor::CODE_FOLLOWS_MINUTES, ids::UserId};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use spine::{Context, Error, Result};
use uuid::Uuid;

/// No access token: those name a family.
#[derive(Serialize, Deserialize)]
pub(super) struct Half {
    password_of: Uuid,
    /// What the password's hash was.
    password: String,
    exp: i64,
}

impl Half {
    pub(super) fn user(&self) -> Uuid {
        self.password_of
    }

    pub(super) fn is_of(&self, password_hash: &str) -> bool {
        self.password == print(password_hash)
    }
}

pub(super) fn half_token(context: &Context, user: UserId, password_hash: &str) -> Result<String> {
    let until = context.app.clock.real_now() + Duration::minutes(CODE_FOLLOWS_MINUTES);
    let half = Half { password_of: user.0, password: print(password_hash), exp: until.timestamp() };
    let key = EncodingKey::from_secret(&context.app.token_key);
    encode(&Header::new(Algorithm::HS256), &half, &key).map_err(|error| Error::Unexpected(Box::new(error)))
}

pub(super) fn half_open(context: &Context, token: &str) -> Option<Half> {
    let mut validation = Validation::new(Algorithm::HS256);
    // Judged by the machine time of the context.
    validation.validate_exp = false;
    let key = DecodingKey::from_secret(&context.app.token_key);
    let half = decode::<Half>(token, &key, &validation).ok()?.claims;
    (half.exp > context.app.clock.real_now().timestamp()).then_some(half)
}

fn print(password_hash: &str) -> String {
    hex::encode(secret_hash(&format!("half:{password_hash}")))
}
