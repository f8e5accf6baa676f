//! `GET /api/v1/rooms/{id}/ws`: one page in a lesson's room. What crosses it is decided in `domain::room::frames`, who
//! is there and who hears what in `services::room`; here the two meet.

use crate::{
    doors::Opening,
    failure::Answer,
    house::House,
    request::{Caller, IdOf, QueryOf},
    sockets::{Frame, Socket, SocketUpgrade, code, watch},
};
use axum::{extract::State, response::Response};
use domain::{
    Refusal,
    door::{Access, Door, Shed},
    ids::RoomId,
    room::{
        frames::{CHANGE, ClientFrame, Pace},
        refusals::room_frame_unread,
    },
};
use serde::Deserialize;
use serde_json::json;
use services::{
    Error, Result,
    room::{Entered, How, Told, enter},
};
use std::time::Instant;

/// Where it is.
pub const PATH: &str = "/api/v1/rooms/{id}/ws";

/// The row. Nobody sits in somebody else's lesson from inside, and a lesson is never refused for load.
pub fn opening() -> Opening {
    Opening::new(Door::socket(PATH, Access::Person).own_eyes().shed(Shed::Never), open)
}

/// Which peer the page was before its connection was lost.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Resume {
    resume: String,
}

async fn open(
    State(house): State<House>,
    Caller(context): Caller,
    IdOf(id): IdOf<RoomId>,
    QueryOf(Resume { resume }): QueryOf<Resume>,
    upgrade: SocketUpgrade,
) -> Answer<Response> {
    watch(&house);
    let entered = enter(&context, id, resume.parse().ok()).await?;
    upgrade.open(move |socket| Conversation::new(entered, socket).run())
}

/// One socket at work.
struct Conversation {
    entered: Entered,
    socket: Socket,
    pace: Pace,
    begun: Instant,
}

/// What is next.
enum Next {
    Frame(Option<Frame>),
    Told(Option<Told>),
}

/// What became of a frame.
enum Then {
    Go,
    Leave,
    End,
}

impl Conversation {
    fn new(entered: Entered, socket: Socket) -> Self {
        Self { entered, socket, pace: Pace::new(0), begun: Instant::now() }
    }

    async fn run(mut self) {
        let how = loop {
            let next = tokio::select! {
                frame = self.socket.receive() => Next::Frame(frame),
                told = self.entered.next() => Next::Told(told),
            };
            let then = match next {
                Next::Frame(None) => Then::End,
                Next::Frame(Some(frame)) => self.heard(frame).await,
                Next::Told(Some(Told::Text(text))) => self.send(Frame::Text(text.as_ref().into())).await,
                Next::Told(Some(Told::Binary(bytes))) => self.send(Frame::Binary(bytes.to_vec().into())).await,
                Next::Told(Some(Told::Replaced)) => self.end(code::REPLACED).await,
                Next::Told(Some(Told::Closed)) => self.end(code::ROOM_CLOSED).await,
                Next::Told(None) => self.end(code::TOO_SLOW).await,
            };
            match then {
                Then::Go => {}
                Then::Leave => break How::Leave,
                Then::End => break How::Drop,
            }
        };
        if how == How::Leave {
            self.socket.close(code::DONE).await;
        }
        if let Err(error) = self.entered.gone(how).await {
            tracing::error!(%error, "who left a room could not be written down");
        }
    }

    /// What a client says.
    async fn heard(&mut self, frame: Frame) -> Then {
        let now = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        if self.pace.frame(now).is_err() {
            return self.end(code::ABUSE).await;
        }
        let done = match &frame {
            Frame::Text(text) => match ClientFrame::parse(text) {
                Ok(said) => self.entered.heard(said).await,
                Err(refusal) => return self.mistaken(&refusal).await,
            },
            Frame::Binary(bytes) => match bytes.split_first() {
                Some((&CHANGE, change)) => self.entered.changed(change).await.map(|()| true),
                _ => return self.mistaken(&room_frame_unread("1")).await,
            },
        };
        self.done(done).await
    }

    /// A refusal is told and the socket goes on; what is nobody's fault ends it, and the page comes again.
    async fn done(&mut self, done: Result<bool>) -> Then {
        match done {
            Ok(true) => Then::Go,
            Ok(false) => Then::Leave,
            Err(Error::Refused(refusal)) => self.refuse(&refusal).await,
            Err(error) => {
                tracing::warn!(%error, "a frame could not be done");
                self.end(code::TOO_SLOW).await
            }
        }
    }

    async fn mistaken(&mut self, refusal: &Refusal) -> Then {
        let told = self.refuse(refusal).await;
        if self.pace.mistake().is_err() { self.end(code::ABUSE).await } else { told }
    }

    async fn refuse(&mut self, refusal: &Refusal) -> Then {
        let told = json!({ "type": "error", "data": { "code": refusal.code, "detail": refusal.message } });
        self.send(Frame::Text(told.to_string().into())).await
    }

    async fn send(&mut self, frame: Frame) -> Then {
        if self.socket.send(frame).await { Then::Go } else { Then::End }
    }

    async fn end(&mut self, code: u16) -> Then {
        self.socket.close(code).await;
        Then::End
    }
}
