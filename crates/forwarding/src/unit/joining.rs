//! How somebody comes in.

use super::{Output, Unit, media_kind};
use crate::{
    limits::Pace,
    peer::Peer,
    sdp::offered,
    slot::Source,
    words::{Refused, Told, Word},
};
use std::time::Instant;
use str0m::{Candidate, IceCreds, Rtc, bwe::Bitrate, change::SdpOffer};
use uuid::Uuid;

/// Bits a second below which a line is not believed to be, and up to which it is tried out.
const BITS: (u64, u64) = (300, 5_000);

impl Unit {
    /// Somebody comes with a description of what they send. Whoever was connected already begins anew.
    pub fn join(&mut self, now: Instant, room: Uuid, peer: Uuid, number: i32, sdp: &str) {
        let told = match self.joined(now, (room, peer), number, sdp) {
            Ok(sdp) => Told::Answer { sdp },
            Err(refused) => Told::Refused(refused),
        };
        self.out.push_back(Output::Say(Word { room, peer, number, told }));
        self.settle(now);
    }

    fn joined(&mut self, now: Instant, name: (Uuid, Uuid), number: i32, sdp: &str) -> Result<String, Refused> {
        let (room, peer) = name;
        let before = self.peers.get(&peer).map(|known| known.joined);
        if before.is_some_and(|joined| now.saturating_duration_since(joined) < self.limits.again) {
            return Err(Refused::TooOften);
        }
        match self.rooms.get(&room) {
            None if self.rooms.len() >= self.limits.rooms => return Err(Refused::RoomsMany),
            Some(members) if members.len() - usize::from(members.contains(&peer)) >= self.limits.peers => {
                return Err(Refused::RoomFull);
            }
            _ => {}
        }
        let kinds = offered(sdp).ok_or(Refused::Unread)?;
        let offer = SdpOffer::from_sdp_string(sdp).map_err(|_| Refused::Unread)?;
        let ufrag = Uuid::new_v4().simple().to_string();
        let mut rtc = self.rtc(now, &ufrag).ok_or(Refused::Unread)?;
        let answer = rtc.sdp_api().accept_offer(offer).map_err(|_| Refused::Unread)?;
        self.remove(peer);
        let pace = Pace::new(self.limits.packets, now);
        let mut made = Peer::new(room, number, rtc, ufrag.clone(), pace, now);
        made.offers = kinds;
        for other in self.rooms.get(&room).into_iter().flatten() {
            let sends = self.peers.get(other).into_iter().flat_map(|peer| &peer.ins);
            for incoming in sends.filter(|incoming| incoming.live) {
                made.carry(Source { peer: *other, mid: incoming.mid }, media_kind(incoming.kind));
            }
        }
        self.rooms.entry(room).or_default().insert(peer);
        self.by_ufrag.insert(ufrag, peer);
        self.peers.insert(peer, made);
        self.changed.insert(peer);
        self.look(peer);
        Ok(answer.to_sdp_string())
    }

    fn rtc(&self, now: Instant, ufrag: &str) -> Option<Rtc> {
        let pass = format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
        let mut settings = Rtc::builder()
            .set_crypto_provider(self.crypto.clone())
            .set_local_ice_credentials(IceCreds { ufrag: ufrag.to_owned(), pass })
            .clear_codecs()
            .enable_opus(true, false)
            .enable_vp8(true)
            .enable_bwe(Some(Bitrate::kbps(1_500)));
        if let Some(certificate) = &self.certificate {
            settings = settings.set_dtls_cert(certificate.clone());
        }
        let mut rtc = settings.build(now);
        rtc.add_local_candidate(Candidate::host(self.address, "udp").ok()?)?;
        rtc.bwe().set_bitrate(Bitrate::kbps(BITS.0), Bitrate::kbps(BITS.1));
        Some(rtc)
    }
}
