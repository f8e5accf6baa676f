//! What opens a calendar: sealed where it is stored, and renewed before it is over.

use super::{look::Stop, rows::Row, secret_place};
use adapters::calendars::{CalendarError, CalendarPort, Grant, Key};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Result,
    sealing::{seal, unseal},
};
use url::Url;
use uuid::Uuid;

/// An access token is renewed this long before it is over.
const BEFORE_SECONDS: i64 = 90;

/// What is sealed.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Opens {
    Token { access: String, refresh: Option<String>, until: DateTime<Utc> },
    Server { calendar: String, username: String, password: String },
}

impl Opens {
    pub fn of(grant: Grant, former: Option<String>) -> Self {
        let Grant { access_token, refresh_token, expires_at } = grant;
        // A provider that says nothing of a new one means the old one.
        Self::Token { access: access_token, refresh: refresh_token.or(former), until: expires_at }
    }

    pub fn key(&self) -> std::result::Result<Key, CalendarError> {
        match self {
            Self::Token { access, .. } => Ok(Key::Token(access.clone())),
            Self::Server { calendar, username, password } => {
                let calendar = Url::parse(calendar).map_err(|error| CalendarError::Unreadable(error.to_string()))?;
                Ok(Key::Server { calendar, username: username.clone(), password: password.clone() })
            }
        }
    }

    pub async fn sealed(&self, context: &Context, connection: Uuid) -> Result<Vec<u8>> {
        seal(&context.app, secret_place(connection), &serde_json::to_vec(self)?).await
    }

    pub async fn opened(context: &Context, row: &Row) -> Result<Self> {
        let plain = unseal(&context.app, secret_place(row.id), &row.secret_sealed).await?;
        Ok(serde_json::from_slice(&plain)?)
    }
}

/// The key of a connection. A token that is about to end, or that was refused (`anew`), is renewed and stored.
pub(super) async fn key_of(
    context: &Context,
    port: &dyn CalendarPort,
    row: &Row,
    anew: bool,
) -> std::result::Result<Key, Stop> {
    let opens = Opens::opened(context, row).await?;
    let Opens::Token { refresh, until, .. } = &opens else {
        return if anew { Err(CalendarError::SignIn.into()) } else { Ok(opens.key()?) };
    };
    let now = context.app.clock.real_now();
    if !anew && *until > now + TimeDelta::seconds(BEFORE_SECONDS) {
        return Ok(opens.key()?);
    }
    let refresh = refresh.clone().ok_or(CalendarError::SignIn)?;
    let grant = port.refresh(&refresh, now).await?;
    let opens = Opens::of(grant, Some(refresh));
    let sealed = opens.sealed(context, row.id).await?;
    sqlx::query!("update calendar_connections set secret_sealed = $2 where id = $1", row.id, sealed)
        .execute(context.writes())
        .await?;
    Ok(opens.key()?)
}
