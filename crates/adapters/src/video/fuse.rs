//! A provider behind its fuse: three failures in a minute, and nobody waits for it for half a minute.

use super::{VideoError, VideoPort};
use crate::payments::breaker::{Breaker, VIDEO};
use std::{
    future::Future,
    sync::Arc,
    time::{Duration, Instant},
};

/// Time a provider has for an answer: somebody may be waiting at a door.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// One provider.
pub struct Video {
    port: Arc<dyn VideoPort>,
    breaker: Breaker,
}

impl Video {
    /// With a whole fuse.
    pub fn new(port: Arc<dyn VideoPort>) -> Self {
        Self { port, breaker: Breaker::new(VIDEO) }
    }

    /// What needs no asking.
    pub fn port(&self) -> &dyn VideoPort {
        self.port.as_ref()
    }

    /// Whether it did not answer lately, and nobody may look yet.
    pub fn is_down(&self) -> bool {
        self.breaker.rests(Instant::now())
    }

    /// Asks it something.
    ///
    /// # Errors
    /// What it says, [`VideoError::Unavailable`] too when its fuse is out.
    pub async fn ask<'a, T, F>(&'a self, question: impl FnOnce(&'a dyn VideoPort) -> F) -> Result<T, VideoError>
    where
        F: Future<Output = Result<T, VideoError>> + Send + 'a,
    {
        let Some(pass) = self.breaker.enter(Instant::now()) else {
            return Err(VideoError::Unavailable("its fuse is out".into()));
        };
        let answer = tokio::time::timeout(TIME_LIMIT, question(self.port())).await;
        let answer = answer.unwrap_or_else(|_| Err(VideoError::Unavailable("it took too long".into())));
        match &answer {
            Err(error) if error.is_ill() => pass.ill(),
            _ => pass.well(),
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::video::SandboxVideo;
    use domain::room::video::VideoProvider;

    async fn said(video: &Video, answer: Result<(), VideoError>) -> Result<(), &'static str> {
        video.ask(|_| std::future::ready(answer)).await.map_err(|error| error.code())
    }

    #[tokio::test]
    async fn three_that_did_not_answer_take_it_out_and_a_no_does_not() {
        let video = Video::new(Arc::new(SandboxVideo { provider: VideoProvider::Zoom }));
        let ill = || Err(VideoError::Unavailable("x".into()));
        for no in [VideoError::SignIn, VideoError::Refused("x".into()), VideoError::TooOften(None)] {
            assert!(said(&video, Err(no)).await.is_err());
            assert!(!video.is_down());
        }
        for _ in 0..3 {
            assert!(!video.is_down());
            assert_eq!(said(&video, ill()).await, Err("unavailable"));
        }
        assert!(video.is_down());
        assert_eq!(said(&video, Ok(())).await, Err("unavailable"), "nobody is asked any more");
    }
}
