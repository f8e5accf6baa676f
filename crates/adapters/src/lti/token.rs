//! Whether a token was signed with one of a platform's keys.

use super::LtiError;
use domain::integrations::lti::LtiClaims;
use jsonwebtoken::{
    Algorithm, DecodingKey, Validation, decode, decode_header,
    jwk::{AlgorithmParameters, Jwk, JwkSet, PublicKeyUse},
};

/// What the token says; none when it names a key that is not among these. One algorithm and no other: with one whose
/// key is a secret, what is public would sign.
///
/// # Errors
/// When it is no token, or its signature is wrong.
pub(super) fn opened(token: &str, keys: &JwkSet) -> Result<Option<LtiClaims>, LtiError> {
    let refused = |error: jsonwebtoken::errors::Error| LtiError::Refused(error.to_string());
    let header = decode_header(token).map_err(refused)?;
    if header.alg != Algorithm::RS256 {
        return Err(LtiError::Refused(format!("signed with {:?}", header.alg)));
    }
    let signs = |key: &&Jwk| {
        matches!(key.algorithm, AlgorithmParameters::RSA(_))
            && !matches!(key.common.public_key_use, Some(PublicKeyUse::Encryption))
    };
    // A platform has several keys over the years, and says which (Security Framework §6.3).
    let kid = header.kid.ok_or_else(|| LtiError::Refused("it names no key".into()))?;
    let key = keys.keys.iter().filter(signs).find(|key| key.common.key_id.as_ref() == Some(&kid));
    let Some(key) = key else { return Ok(None) };
    let mut validation = Validation::new(Algorithm::RS256);
    // What the token says is judged by `domain`, by the machine time of the context.
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.validate_aud = false;
    validation.required_spec_claims.clear();
    let key = DecodingKey::from_jwk(key).map_err(refused)?;
    decode::<LtiClaims>(token, &key, &validation).map(|opened| Some(opened.claims)).map_err(refused)
}
