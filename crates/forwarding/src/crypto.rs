//! What str0m encrypts with: ring and RustCrypto. Its own choices bring OpenSSL or aws-lc, which nothing here links.

use aes::cipher::{BlockCipherEncrypt, KeyInit, KeyIvInit, StreamCipher};
use ring::aead::{AES_128_GCM, AES_256_GCM, Aad, Algorithm, LessSafeKey, Nonce, UnboundKey};
use std::{
    fmt::{self, Debug, Formatter},
    sync::Arc,
    time::Instant,
};
use str0m::crypto::{
    AeadAes128GcmCipher, AeadAes256GcmCipher, Aes128CmSha1_80Cipher, CryptoError, CryptoProvider, Sha1HmacProvider,
    Sha1Provider, Sha256Provider, SrtpProvider, SupportedAeadAes128Gcm, SupportedAeadAes256Gcm,
    SupportedAes128CmSha1_80,
    dtls::{DtlsCert, DtlsImplError, DtlsInstance, DtlsOutput, DtlsProvider, DtlsVersion, ProtocolVersion},
};

const TAG: usize = 16;
const BLOCK: usize = 16;

fn failed(what: &str) -> CryptoError {
    CryptoError::Other(what.to_owned())
}

/// All of it.
pub fn provider() -> CryptoProvider {
    CryptoProvider {
        srtp_provider: &House,
        sha1_hmac_provider: &House,
        sha1_provider: &House,
        sha256_provider: &House,
        dtls_provider: &House,
    }
}

#[derive(Debug)]
struct House;

struct Counting([u8; 16]);

impl Debug for Counting {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Counting")
    }
}

impl Aes128CmSha1_80Cipher for Counting {
    fn encrypt(&mut self, iv: &[u8; 16], input: &[u8], output: &mut [u8]) -> Result<(), CryptoError> {
        let output = output.get_mut(..input.len()).ok_or_else(|| failed("no place"))?;
        output.copy_from_slice(input);
        ctr::Ctr128BE::<aes::Aes128>::new(&self.0.into(), &(*iv).into()).apply_keystream(output);
        Ok(())
    }

    fn decrypt(&mut self, iv: &[u8; 16], input: &[u8], output: &mut [u8]) -> Result<(), CryptoError> {
        self.encrypt(iv, input, output)
    }
}

struct Sealing(LessSafeKey);

impl Debug for Sealing {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Sealing")
    }
}

impl Sealing {
    /// The algorithm and the key's length belong together, so ring refuses none.
    fn new(algorithm: &'static Algorithm, key: &[u8]) -> Option<Self> {
        UnboundKey::new(algorithm, key).ok().map(|key| Self(LessSafeKey::new(key)))
    }

    fn seal(&self, iv: &[u8; 12], aad: &[u8], input: &[u8], output: &mut [u8]) -> Result<(), CryptoError> {
        let (body, rest) = output.split_at_mut_checked(input.len()).ok_or_else(|| failed("no place"))?;
        body.copy_from_slice(input);
        let nonce = Nonce::assume_unique_for_key(*iv);
        let tag = self.0.seal_in_place_separate_tag(nonce, Aad::from(aad), body).map_err(|_| failed("seal"))?;
        rest.get_mut(..TAG).ok_or_else(|| failed("no place"))?.copy_from_slice(tag.as_ref());
        Ok(())
    }

    fn open(&self, iv: &[u8; 12], aads: &[&[u8]], input: &[u8], output: &mut [u8]) -> Result<usize, CryptoError> {
        let (aad, mut sealed) = (aads.concat(), input.to_vec());
        let nonce = Nonce::assume_unique_for_key(*iv);
        let opened = self.0.open_in_place(nonce, Aad::from(&aad), &mut sealed).map_err(|_| failed("open"))?;
        output.get_mut(..opened.len()).ok_or_else(|| failed("no place"))?.copy_from_slice(opened);
        Ok(opened.len())
    }
}

/// Seals and opens nothing: a key that ring does not take.
#[derive(Debug)]
struct Nothing;

macro_rules! gcm {
    ($cipher:ident, $supported:ident, $bytes:literal, $algorithm:ident) => {
        impl $cipher for Sealing {
            fn encrypt(&mut self, iv: &[u8; 12], aad: &[u8], i: &[u8], o: &mut [u8]) -> Result<(), CryptoError> {
                self.seal(iv, aad, i, o)
            }

            fn decrypt(&mut self, iv: &[u8; 12], aad: &[&[u8]], i: &[u8], o: &mut [u8]) -> Result<usize, CryptoError> {
                self.open(iv, aad, i, o)
            }
        }

        impl $cipher for Nothing {
            fn encrypt(&mut self, _: &[u8; 12], _: &[u8], _: &[u8], _: &mut [u8]) -> Result<(), CryptoError> {
                Err(failed("key"))
            }

            fn decrypt(&mut self, _: &[u8; 12], _: &[&[u8]], _: &[u8], _: &mut [u8]) -> Result<usize, CryptoError> {
                Err(failed("key"))
            }
        }

        impl $supported for House {
            fn create_cipher(&self, key: [u8; $bytes], _: bool) -> Box<dyn $cipher> {
                match Sealing::new(&$algorithm, &key) {
                    Some(sealing) => Box::new(sealing),
                    None => Box::new(Nothing),
                }
            }
        }
    };
}

gcm!(AeadAes128GcmCipher, SupportedAeadAes128Gcm, 16, AES_128_GCM);
gcm!(AeadAes256GcmCipher, SupportedAeadAes256Gcm, 32, AES_256_GCM);

impl SupportedAes128CmSha1_80 for House {
    fn create_cipher(&self, key: [u8; 16], _: bool) -> Box<dyn Aes128CmSha1_80Cipher> {
        Box::new(Counting(key))
    }
}

/// One block, and the padding behind it as OpenSSL writes it (RFC 3711's derivation takes the first).
fn one_block(cipher: &impl BlockCipherEncrypt<BlockSize = aes::cipher::consts::U16>, input: &[u8], output: &mut [u8]) {
    let padding = [BLOCK as u8; BLOCK];
    for (place, block) in output.chunks_mut(BLOCK).zip([input, padding.as_slice()]) {
        let Ok(block) = <[u8; BLOCK]>::try_from(block) else { return };
        let mut block = block.into();
        cipher.encrypt_block(&mut block);
        if let Some(block) = block.get(..place.len()) {
            place.copy_from_slice(block);
        }
    }
}

impl SrtpProvider for House {
    fn aes_128_cm_sha1_80(&self) -> &'static dyn SupportedAes128CmSha1_80 {
        &House
    }

    fn aead_aes_128_gcm(&self) -> &'static dyn SupportedAeadAes128Gcm {
        &House
    }

    fn aead_aes_256_gcm(&self) -> &'static dyn SupportedAeadAes256Gcm {
        &House
    }

    fn srtp_aes_128_ecb_round(&self, key: &[u8], input: &[u8], output: &mut [u8]) {
        if let Ok(cipher) = aes::Aes128::new_from_slice(key) {
            one_block(&cipher, input, output);
        }
    }

    fn srtp_aes_256_ecb_round(&self, key: &[u8], input: &[u8], output: &mut [u8]) {
        if let Ok(cipher) = aes::Aes256::new_from_slice(key) {
            one_block(&cipher, input, output);
        }
    }
}

impl Sha1HmacProvider for House {
    fn sha1_hmac(&self, key: &[u8], payloads: &[&[u8]]) -> [u8; 20] {
        let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, key);
        let mut context = ring::hmac::Context::with_key(&key);
        for part in payloads {
            context.update(part);
        }
        context.sign().as_ref().try_into().unwrap_or_default()
    }
}

impl Sha1Provider for House {
    fn sha1(&self, data: &[u8]) -> [u8; 20] {
        let digest = ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, data);
        digest.as_ref().try_into().unwrap_or_default()
    }
}

impl Sha256Provider for House {
    fn sha256(&self, data: &[u8]) -> [u8; 32] {
        ring::digest::digest(&ring::digest::SHA256, data).as_ref().try_into().unwrap_or_default()
    }
}

struct Handshake(dimpl::Dtls);

impl Debug for Handshake {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Handshake")
    }
}

impl DtlsInstance for Handshake {
    fn set_active(&mut self, active: bool) {
        self.0.set_active(active);
    }

    fn handle_packet(&mut self, packet: &[u8]) -> Result<(), DtlsImplError> {
        self.0.handle_packet(packet)
    }

    fn poll_output<'a>(&mut self, buffer: &'a mut [u8]) -> DtlsOutput<'a> {
        self.0.poll_output(buffer)
    }

    fn handle_timeout(&mut self, now: Instant) -> Result<(), DtlsImplError> {
        self.0.handle_timeout(now)
    }

    fn send_application_data(&mut self, data: &[u8]) -> Result<usize, DtlsImplError> {
        self.0.send_application_data(data)
    }

    fn is_active(&self) -> bool {
        self.0.is_active()
    }

    fn protocol_version(&self) -> Option<ProtocolVersion> {
        self.0.protocol_version()
    }

    fn is_closing(&self) -> bool {
        self.0.is_closing()
    }

    fn is_closed(&self) -> bool {
        self.0.is_closed()
    }

    fn close(&mut self) -> Result<(), DtlsImplError> {
        self.0.close()
    }
}

impl DtlsProvider for House {
    fn generate_certificate(&self) -> Option<DtlsCert> {
        let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).ok()?;
        let mut parameters = rcgen::CertificateParams::new(vec![]).ok()?;
        parameters.distinguished_name = rcgen::DistinguishedName::new();
        parameters.distinguished_name.push(rcgen::DnType::CommonName, "room");
        let certificate = parameters.self_signed(&key).ok()?;
        Some(DtlsCert { certificate: certificate.der().to_vec(), private_key: key.serialize_der() })
    }

    fn new_dtls(
        &self,
        cert: &DtlsCert,
        now: Instant,
        version: DtlsVersion,
        mtu: Option<usize>,
    ) -> Result<Box<dyn DtlsInstance>, CryptoError> {
        let own =
            dimpl::DtlsCertificate { certificate: cert.certificate.clone(), private_key: cert.private_key.clone() };
        // Whoever shakes hands has passed a signed connection check, so no cookie proves their address again.
        let mut builder = dimpl::Config::builder().use_server_cookie(false);
        if let Some(mtu) = mtu {
            builder = builder.mtu(mtu);
        }
        let settings = Arc::new(builder.build().map_err(|error| failed(&error.to_string()))?);
        Ok(Box::new(Handshake(match version {
            DtlsVersion::Dtls13 => dimpl::Dtls::new_13(settings, own, now),
            DtlsVersion::Auto => dimpl::Dtls::new_auto(settings, own, now),
            _ => dimpl::Dtls::new_12(settings, own, now),
        })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_what_the_standard_says() {
        // FIPS 197, appendix B.
        let key = hex("2b7e151628aed2a6abf7158809cf4f3c");
        let mut output = [0; 32];
        House.srtp_aes_128_ecb_round(&key, &hex("3243f6a8885a308d313198a2e0370734"), &mut output);
        assert_eq!(output[..16], hex("3925841d02dc09fbdc118597196a0b32"));
    }

    #[test]
    fn what_is_sealed_opens_and_what_was_touched_does_not() {
        let mut cipher = SupportedAeadAes128Gcm::create_cipher(&House, [7; 16], true);
        let mut sealed = [0; 21];
        cipher.encrypt(&[1; 12], b"head", b"sound", &mut sealed).unwrap();
        let mut opened = [0; 21];
        assert_eq!(cipher.decrypt(&[1; 12], &[b"he", b"ad"], &sealed, &mut opened).unwrap(), 5);
        assert_eq!(&opened[..5], b"sound");
        sealed[0] ^= 1;
        assert!(cipher.decrypt(&[1; 12], &[b"head"], &sealed, &mut opened).is_err());
        assert!(cipher.encrypt(&[1; 12], b"head", b"sound", &mut [0; 20]).is_err(), "no place for the seal");
    }

    fn hex(text: &str) -> Vec<u8> {
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
    }
}
