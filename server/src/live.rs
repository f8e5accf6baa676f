//! `GET /api/v1/ws`: the socket of a tab or a program. What crosses it is decided in `domain::messages::live`, what is
//! told comes from `services::messages::live`; here the two meet.

use crate::{
    doors::Opening,
    failure::Answer,
    house::House,
    request::Caller,
    sockets::{Frame, Socket, SocketUpgrade, code, watch},
};
use axum::{extract::State, response::Response};
use domain::{
    Refusal,
    door::{Access, Door},
    messages::{
        live::{Ack, ClientFrame, Pace, ServerFrame},
        refusals::frame_unread,
    },
};
use serde::Serialize;
use serde_json::json;
use services::{
    Context, Error, Result,
    messages::{
        acts::message_read,
        live::{Listener, Told, listen, typing_tell},
        send::message_send,
        threads::message_get,
    },
};
use std::time::Instant;

/// Where the socket is.
pub const PATH: &str = "/api/v1/ws";

/// The row. Nobody listens to somebody else's conversations from inside.
pub fn opening() -> Opening {
    Opening::new(Door::socket(PATH, Access::Person).own_eyes(), open)
}

async fn open(State(house): State<House>, Caller(context): Caller, upgrade: SocketUpgrade) -> Answer<Response> {
    watch(&house);
    upgrade.open(move |socket| Conversation::new(context, socket).run())
}

/// One socket at work.
struct Conversation {
    context: Context,
    socket: Socket,
    /// After `hello`.
    listener: Option<Listener>,
    pace: Pace,
    begun: Instant,
}

/// What is next.
enum Next {
    Frame(Option<Frame>),
    Told(Result<Option<Told>>),
}

impl Conversation {
    fn new(context: Context, socket: Socket) -> Self {
        Self { context, socket, listener: None, pace: Pace::new(0), begun: Instant::now() }
    }

    async fn run(mut self) {
        loop {
            let going = match self.next().await {
                Next::Frame(None) => false,
                Next::Frame(Some(frame)) => self.heard(frame).await,
                Next::Told(Ok(Some(told))) => self.socket.send(Frame::Text(told.text.as_ref().into())).await,
                Next::Told(Ok(None)) => self.end(code::TOO_SLOW).await,
                Next::Told(Err(error)) => {
                    tracing::warn!(%error, "a socket cannot be told what happens");
                    self.end(code::TOO_SLOW).await
                }
            };
            if !going {
                return;
            }
        }
    }

    async fn next(&mut self) -> Next {
        let told = async {
            match &mut self.listener {
                Some(listener) => listener.next().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            frame = self.socket.receive() => Next::Frame(frame),
            told = told => Next::Told(told),
        }
    }

    /// What a client says; false ends the socket.
    async fn heard(&mut self, frame: Frame) -> bool {
        let now = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        if self.pace.frame(now).is_err() {
            return self.end(code::ABUSE).await;
        }
        let read = match &frame {
            Frame::Text(text) => ClientFrame::parse(text),
            Frame::Binary(_) => Err(frame_unread("text")),
        };
        match read {
            Err(refusal) => {
                let sent = self.refuse(&refusal, None).await;
                if self.pace.mistake().is_err() { self.end(code::ABUSE).await } else { sent }
            }
            Ok(frame) => self.act(frame, now).await,
        }
    }

    async fn act(&mut self, frame: ClientFrame, now: u64) -> bool {
        match frame {
            ClientFrame::Ping => self.say("pong", json!({})).await,
            ClientFrame::Hello { .. } if self.pace.hello().is_err() => self.end(code::ABUSE).await,
            ClientFrame::Hello { last_event_id } => match listen(&self.context, last_event_id).await {
                Ok(mut listener) => {
                    if let Err(error) = listener.arrive(&self.context).await {
                        tracing::debug!(%error, "that somebody came is not told");
                    }
                    self.listener = Some(listener);
                    true
                }
                Err(error) => self.failed(error, None).await,
            },
            ClientFrame::Send(request) => match message_send(&self.context, &request).await {
                Ok(message) => {
                    let ack = Ack { client_id: message.client_id, message_id: message.id };
                    self.say("ack", ack).await
                }
                Err(error) => self.failed(error, Some(&request.client_id)).await,
            },
            ClientFrame::Typing { thread_id } => {
                if !self.pace.typing(now) {
                    return true;
                }
                let told = typing_tell(&self.context, thread_id).await;
                self.done(told).await
            }
            ClientFrame::Read { thread_id, up_to } => {
                let read = async {
                    if message_get(&self.context, up_to).await?.thread_id != thread_id {
                        return Err(Refusal::not_found("message").into());
                    }
                    message_read(&self.context, up_to).await
                };
                let read = read.await;
                self.done(read).await
            }
        }
    }

    async fn done(&mut self, result: Result<()>) -> bool {
        match result {
            Ok(()) => true,
            Err(error) => self.failed(error, None).await,
        }
    }

    /// A refusal is told and the socket goes on; what is nobody's fault ends it, and the client comes again.
    async fn failed(&mut self, error: Error, client_id: Option<&str>) -> bool {
        match error {
            Error::Refused(refusal) => self.refuse(&refusal, client_id).await,
            other => {
                tracing::warn!(error = %other, "a frame could not be done");
                self.end(code::TOO_SLOW).await
            }
        }
    }

    async fn refuse(&mut self, refusal: &Refusal, client_id: Option<&str>) -> bool {
        let mut data = json!({ "code": refusal.code, "detail": refusal.message });
        if let (Some(id), Some(data)) = (client_id, data.as_object_mut()) {
            data.insert("client_id".into(), id.into());
        }
        self.say("error", data).await
    }

    async fn say(&mut self, kind: &str, data: impl Serialize) -> bool {
        match serde_json::to_string(&ServerFrame { kind, event_id: None, data }) {
            Ok(text) => self.socket.send(Frame::Text(text.into())).await,
            Err(_) => false,
        }
    }

    async fn end(&mut self, code: u16) -> bool {
        self.socket.close(code).await;
        false
    }
}
