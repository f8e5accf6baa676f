//! Whether a token was signed with one of a provider's keys.

use super::OidcError;
use domain::identity::oidc::Claims;
use jsonwebtoken::{
    Algorithm, DecodingKey, Validation, decode, decode_header,
    jwk::{Jwk, JwkSet, PublicKeyUse},
};

/// What providers sign with. No algorithm whose key is a secret: a token could then be signed with what is public.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// What the token says; none when it names a key that is not among these.
///
/// # Errors
/// When it is no token, or its signature is wrong.
pub(super) fn opened(token: &str, keys: &JwkSet) -> Result<Option<Claims>, OidcError> {
    let refused = |error: jsonwebtoken::errors::Error| OidcError::Refused(error.to_string());
    let header = decode_header(token).map_err(refused)?;
    if !ALGORITHMS.contains(&header.alg) {
        return Err(OidcError::Refused(format!("signed with {:?}", header.alg)));
    }
    // Kinds that we cannot read sign nothing for us.
    let signs = |key: &&Jwk| {
        !matches!(key.common.public_key_use, Some(PublicKeyUse::Encryption)) && DecodingKey::from_jwk(key).is_ok()
    };
    let key = match &header.kid {
        Some(kid) => keys.keys.iter().filter(signs).find(|key| key.common.key_id.as_ref() == Some(kid)),
        // A provider with one key need not name it (Core §10.1).
        None => keys.keys.iter().find(signs).filter(|_| keys.keys.iter().filter(signs).count() == 1),
    };
    let Some(key) = key else { return Ok(None) };
    let mut validation = Validation::new(header.alg);
    // What the token says is judged by `domain`, by the machine time of the context.
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.validate_aud = false;
    validation.required_spec_claims.clear();
    let key = DecodingKey::from_jwk(key).map_err(refused)?;
    decode::<Claims>(token, &key, &validation).map(|opened| Some(opened.claims)).map_err(refused)
}
