//! Networks of proxies that are believed, as an operator writes them.

use super::ConfigurationError;
use std::{net::IpAddr, str::FromStr};

/// An address with the number of leading bits that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: u128,
    bits: u8,
    v4: bool,
}

impl Network {
    /// Whether an address lies in it. An IPv4 address that arrives in its IPv6 form counts as IPv4.
    pub fn contains(&self, address: IpAddr) -> bool {
        let (number, v4) = number_of(address);
        let width = if self.v4 { 32 } else { 128 };
        let shift = u32::from(width - self.bits);
        v4 == self.v4 && (shift == 128 || (number ^ self.address) >> shift == 0)
    }
}

fn number_of(address: IpAddr) -> (u128, bool) {
    match address.to_canonical() {
        IpAddr::V4(v4) => (u128::from(u32::from(v4)), true),
        IpAddr::V6(v6) => (u128::from(v6), false),
    }
}

impl FromStr for Network {
    type Err = ConfigurationError;

    fn from_str(text: &str) -> Result<Self, ConfigurationError> {
        let refused = || ConfigurationError(format!("EDUSTREAM_TRUSTED_PROXIES: {text:?} is no address or network."));
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let (address, v4) = number_of(address.parse().map_err(|_| refused())?);
        let width: u8 = if v4 { 32 } else { 128 };
        let bits = bits.map_or(Ok(width), |bits| bits.parse::<u8>().map_err(|_| refused()))?;
        if bits > width { Err(refused()) } else { Ok(Self { address, bits, v4 }) }
    }
}
