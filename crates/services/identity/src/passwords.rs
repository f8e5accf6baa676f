//! Password hashing (ID2): argon2id with 19 MiB, two passes, one lane (OWASP Password Storage, RFC 9106 §4).
//!
//! One hash takes tens of milliseconds of a core, so it runs on a blocking thread and `App::hashing` bounds how many
//! run at once; who waits too long is asked to come back instead of piling up. `password_hashes_total` counts every
//! run, also those against nobody's hash.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use domain::identity::{Password, refusals};
use spine::{App, Error, Result};
use std::time::Duration;

/// How stored hashes of today begin; older ones are renewed at the next log-in.
const CURRENT_PREFIX: &str = "$argon2id$v=19$m=19456,t=2,p=1$";
/// A hash nobody's password has: checking against it costs what checking a real one costs.
pub const NOBODYS_HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdCEhIQ$bm9ib2R5IGhhcyB0aGlzIGhhc2gsIGl0IGlzIG5vdCBvbmU";
/// Longest wait for a turn.
const TURN_WAIT: Duration = Duration::from_secs(5);

/// Hashes a new password.
///
/// # Errors
/// 503 `sign_in_busy` when no turn comes up within five seconds.
pub async fn password_hash(app: &App, password: &Password) -> Result<String> {
    let password = password.clone();
    in_turn(app, move || {
        let hash: PasswordHash = argon2()?.hash_password(password.expose().as_bytes()).map_err(unexpected)?;
        Ok(hash.to_string())
    })
    .await
}

/// A hash with a known salt, for accounts whose password is no secret (demo data): the same every time. Blocks for tens
/// of milliseconds.
pub fn password_hash_with_salt(password: &str, salt: &[u8]) -> Result<String> {
    let hash: PasswordHash = argon2()?.hash_password_with_salt(password.as_bytes(), salt).map_err(unexpected)?;
    Ok(hash.to_string())
}

/// Which spelling of a password a stored hash was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// The one that is hashed today.
    Current,
    /// One from before passwords were normalised; make a new hash.
    Former,
}

/// The spelling of `password` that has the `stored` hash; `None` for a wrong one. Without a hash (nobody has that
/// address) the same work is done and the answer is no. Passwords that can be spelt in several ways cost a hash for
/// each, right or wrong.
///
/// # Errors
/// 503 `sign_in_busy` when no turn comes up within five seconds.
pub async fn password_verify(app: &App, password: &Password, stored: Option<&str>) -> Result<Option<Spelling>> {
    let (password, known) = (password.clone(), stored.is_some());
    let (stored, former) = (stored.unwrap_or(NOBODYS_HASH).to_owned(), password.former_spellings());
    metrics::counter!("password_hashes_total").increment(former.len() as u64);
    in_turn(app, move || {
        let hash = PasswordHash::new(&stored).map_err(unexpected)?;
        let argon2 = argon2()?;
        let matches = |text: &str| argon2.verify_password(text.as_bytes(), &hash).is_ok();
        let mut found = matches(password.expose()).then_some(Spelling::Current);
        for text in former {
            // Every spelling is tried, or the time would tell which one was right.
            found = found.or(matches(&text).then_some(Spelling::Former));
        }
        Ok(found.filter(|_| known))
    })
    .await
}

/// True when the hash was made with weaker parameters than today's.
pub fn password_outdated(stored: &str) -> bool {
    !stored.starts_with(CURRENT_PREFIX)
}

async fn in_turn<T: Send + 'static>(app: &App, work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let turn = tokio::time::timeout(TURN_WAIT, app.hashing.clone().acquire_owned()).await;
    let Ok(Ok(turn)) = turn else {
        return Err(refusals::sign_in_busy().after_seconds(5).into());
    };
    metrics::counter!("password_hashes_total").increment(1);
    let worked = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work()
    });
    worked.await.map_err(unexpected)?
}

/// What hashes and checks passwords today.
pub fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(unexpected)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn unexpected(error: impl std::fmt::Display) -> Error {
    Error::unexpected(format!("password hashing: {error}"))
}
