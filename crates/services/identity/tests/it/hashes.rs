//! What checking a password costs.

use argon2::password_hash::{PasswordVerifier, phc::PasswordHash};
use identity::passwords::{NOBODYS_HASH, argon2, password_outdated};

#[test]
fn the_hash_nobody_has_costs_what_todays_hashes_cost() {
    assert!(!password_outdated(NOBODYS_HASH));
    let parsed = PasswordHash::new(NOBODYS_HASH).unwrap();
    assert!(argon2().unwrap().verify_password(b"anything", &parsed).is_err());
    assert!(password_outdated("$argon2id$v=19$m=4096,t=1,p=1$c2FsdHNhbHQ$aGFzaA"));
}
