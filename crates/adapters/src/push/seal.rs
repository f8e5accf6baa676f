//! Sealing a push for one browser (RFC 8291): what its push service carries it cannot read.

use aes_gcm::{
    Aes128Gcm, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hkdf::Hkdf;
use p256::{PublicKey, SecretKey};
use sha2::Sha256;

/// Size of a record, and the most a push service has to take (RFC 8030 §7.2).
const RECORD: usize = 4_096;
/// Bytes of a public key, uncompressed.
pub const POINT: usize = 65;
/// Bytes of the secret a browser shares.
const SECRET: usize = 16;
/// Bytes of the salt.
const SALT: usize = 16;
/// Plaintexts are made longer up to a multiple of this: their length tells less of what they say.
const STEP: usize = 512;
/// Most bytes of a text: the record less header, delimiter and tag.
pub const TEXT_MAX: usize = RECORD - (SALT + 4 + 1 + POINT) - 1 - 16;

/// What a push to one browser is sealed with.
#[derive(Clone, PartialEq, Eq)]
pub struct DeviceKeys {
    key: PublicKey,
    secret: [u8; SECRET],
}

impl std::fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DeviceKeys")
    }
}

impl DeviceKeys {
    /// Reads what a browser gave: a point of the curve and sixteen bytes, in base64url.
    pub fn read(p256dh: &str, auth: &str) -> Option<Self> {
        let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok();
        let point = bytes(p256dh).filter(|point| point.len() == POINT)?;
        Some(Self { key: PublicKey::from_sec1_bytes(&point).ok()?, secret: bytes(auth)?.try_into().ok()? })
    }

    /// The body of a push that says `text`; none when that is too long. `own` and `salt` are used once.
    pub fn seal(&self, text: &[u8], own: &SecretKey, salt: [u8; SALT]) -> Option<Vec<u8>> {
        let longer = text.len().next_multiple_of(STEP).clamp(STEP, TEXT_MAX);
        let mut plain = Vec::with_capacity(longer + 1);
        plain.extend_from_slice(text);
        plain.push(2);
        plain.resize(longer.max(text.len()) + 1, 0);
        (text.len() <= TEXT_MAX).then(|| self.record(&plain, own, salt)).flatten()
    }

    /// The one record, which is the last (delimiter 2), behind its header (RFC 8188 §2).
    fn record(&self, plain: &[u8], own: &SecretKey, salt: [u8; SALT]) -> Option<Vec<u8>> {
        let (theirs, ours) = (self.key.to_sec1_bytes(), own.public_key().to_sec1_bytes());
        let shared = own.diffie_hellman(&self.key);
        let mut input = [0; 32];
        let info = [&b"WebPush: info\0"[..], &theirs, &ours].concat();
        Hkdf::<Sha256>::new(Some(&self.secret), shared.raw_secret_bytes()).expand(&info, &mut input).ok()?;
        let derived = Hkdf::<Sha256>::new(Some(&salt), &input);
        let (mut key, mut nonce) = ([0; 16], [0; 12]);
        derived.expand(b"Content-Encoding: aes128gcm\0", &mut key).ok()?;
        derived.expand(b"Content-Encoding: nonce\0", &mut nonce).ok()?;
        let cipher = Aes128Gcm::new_from_slice(&key).ok()?;
        let sealed = cipher.encrypt(&Nonce::from(nonce), Payload { msg: plain, aad: &[] }).ok()?;
        let size = u32::try_from(RECORD).ok()?.to_be_bytes();
        let point = [u8::try_from(POINT).ok()?];
        Some([&salt[..], &size, &point, &ours, &sealed].concat())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    const BROWSER: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

    fn bytes(text: &str) -> Vec<u8> {
        URL_SAFE_NO_PAD.decode(text).unwrap()
    }

    fn own() -> SecretKey {
        SecretKey::from_slice(&bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).unwrap()
    }

    fn salt() -> [u8; SALT] {
        bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap()
    }

    /// Opens a body as the browser of the example does.
    fn open(body: &[u8]) -> Vec<u8> {
        let browser = SecretKey::from_slice(&bytes("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")).unwrap();
        let sender = PublicKey::from_sec1_bytes(&body[21..21 + POINT]).unwrap();
        let shared = browser.diffie_hellman(&sender);
        let info = [&b"WebPush: info\0"[..], &bytes(BROWSER), &body[21..21 + POINT]].concat();
        let (mut input, mut key, mut nonce) = ([0; 32], [0; 16], [0; 12]);
        Hkdf::<Sha256>::new(Some(&bytes(AUTH)), shared.raw_secret_bytes()).expand(&info, &mut input).unwrap();
        let derived = Hkdf::<Sha256>::new(Some(&body[..SALT]), &input);
        derived.expand(b"Content-Encoding: aes128gcm\0", &mut key).unwrap();
        derived.expand(b"Content-Encoding: nonce\0", &mut nonce).unwrap();
        let cipher = Aes128Gcm::new_from_slice(&key).unwrap();
        cipher.decrypt(&Nonce::from(nonce), Payload { msg: &body[21 + POINT..], aad: &[] }).unwrap()
    }

    #[test]
    fn the_example_of_rfc_8291_comes_out_as_it_stands_there() {
        let keys = DeviceKeys::read(BROWSER, AUTH).unwrap();
        let sealed = keys.record(b"When I grow up, I want to be a watermelon\x02", &own(), salt()).unwrap();
        let expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tl\
                        zAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbu\
                        wXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
        assert_eq!(URL_SAFE_NO_PAD.encode(sealed), expected);
    }

    #[test]
    fn every_length_opens_to_what_went_in_and_fits_one_record() {
        let keys = DeviceKeys::read(BROWSER, AUTH).unwrap();
        for length in [0, 1, STEP - 1, STEP, STEP + 1, 3_000, TEXT_MAX - 1, TEXT_MAX] {
            let text = vec![b'a'; length];
            let body = keys.seal(&text, &own(), salt()).unwrap();
            assert!(body.len() <= RECORD, "{length}: {}", body.len());
            let plain = open(&body);
            let end = plain.iter().rposition(|byte| *byte != 0).unwrap();
            assert_eq!((plain[end], &plain[..end]), (2, &text[..]), "{length}");
        }
        assert_eq!(keys.seal(&vec![b'a'; TEXT_MAX + 1], &own(), salt()), None);
        let length = |text: &[u8]| keys.seal(text, &own(), salt()).unwrap().len();
        assert_eq!(length(b"short"), length(b"a little longer"), "lengths tell little");
    }

    #[test]
    fn keys_that_are_none_are_not_read() {
        assert!(DeviceKeys::read(&format!("{BROWSER}="), &format!("{AUTH}==")).is_some());
        let (off_curve, short) = (URL_SAFE_NO_PAD.encode([4; POINT]), URL_SAFE_NO_PAD.encode([1; 15]));
        for (p256dh, auth) in [("", AUTH), (BROWSER, ""), (&*off_curve, AUTH), (BROWSER, &*short), ("!", AUTH)] {
            assert!(DeviceKeys::read(p256dh, auth).is_none(), "{p256dh} {auth}");
        }
        let compressed = URL_SAFE_NO_PAD.encode([&[2], &bytes(BROWSER)[1..33]].concat());
        assert!(DeviceKeys::read(&compressed, AUTH).is_none());
    }
}
