//! A device with passkeys, as a browser asks it: keys on P-256, no attestation (WebAuthn level 3 §6).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    digest::{SHA256, digest},
    rand::{SecureRandom, SystemRandom},
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};

/// User present, user verified.
const UNLOCKED: u8 = 0x05;
/// User present.
const LOCKED: u8 = 0x01;
/// A new key is in the data.
const ATTESTED: u8 = 0x40;

/// One device, with the keys it made.
pub struct Device {
    /// The page's origin, as the browser signs it.
    pub origin: String,
    /// Whether its owner unlocked it.
    pub unlocked: bool,
    keys: Vec<Key>,
}

struct Key {
    id: Vec<u8>,
    user: String,
    pair: EcdsaKeyPair,
}

impl Device {
    /// A device whose browser shows a page of that origin.
    pub fn at(origin: &str) -> Self {
        Self { origin: origin.to_owned(), unlocked: true, keys: Vec::new() }
    }

    /// `navigator.credentials.create`.
    pub fn create(&mut self, options: &Value) -> Value {
        let rng = SystemRandom::new();
        let sealed = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &rng).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, sealed.as_ref(), &rng).unwrap();
        let mut id = vec![0; 32];
        rng.fill(&mut id).unwrap();
        let user = options["publicKey"]["user"]["id"].as_str().unwrap().to_owned();
        self.keys.push(Key { id, user, pair });
        self.attest(options)
    }

    /// The same once more with the newest key, as no browser would.
    pub fn attest(&self, options: &Value) -> Value {
        let key = self.keys.last().expect("a key");
        let host = options["publicKey"]["rp"]["id"].as_str().unwrap();
        let mut data = self.data(host, ATTESTED);
        data.extend([0; 16]);
        data.extend((key.id.len() as u16).to_be_bytes());
        data.extend(&key.id);
        // COSE: EC2, ES256, P-256, x, y (RFC 9053 §7.1).
        let point = key.pair.public_key().as_ref();
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..65]);
        let mut attestation = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        attestation.push(u8::try_from(data.len()).unwrap());
        attestation.extend(&data);
        let client = self.client("webauthn.create", options);
        let response = json!({ "attestationObject": text(&attestation), "clientDataJSON": text(client.as_bytes()) });
        answer(key, &response)
    }

    /// `navigator.credentials.get` with the newest key.
    pub fn get(&self, options: &Value) -> Value {
        let key = self.keys.last().expect("a key");
        let host = options["publicKey"]["rpId"].as_str().unwrap();
        let data = self.data(host, 0);
        let client = self.client("webauthn.get", options);
        let signed = [&data[..], digest(&SHA256, client.as_bytes()).as_ref()].concat();
        let signature = key.pair.sign(&SystemRandom::new(), &signed).unwrap();
        let response = json!({
            "authenticatorData": text(&data), "clientDataJSON": text(client.as_bytes()),
            "signature": text(signature.as_ref()), "userHandle": key.user
        });
        answer(key, &response)
    }

    fn data(&self, host: &str, flags: u8) -> Vec<u8> {
        let mut data = digest(&SHA256, host.as_bytes()).as_ref().to_vec();
        data.push(flags | if self.unlocked { UNLOCKED } else { LOCKED });
        data.extend([0; 4]);
        data
    }

    fn client(&self, kind: &str, options: &Value) -> String {
        let challenge = &options["publicKey"]["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string()
    }
}

fn answer(key: &Key, response: &Value) -> Value {
    let id = text(&key.id);
    json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "extensions": {} })
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
