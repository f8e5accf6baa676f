//! Notes are written and files taken away. Plain forms post here; files come through a form of their own.

use crate::acts_rpc::done;
use bookings::notes::{material_remove, notes_put};
use domain::{
    Refusal,
    bookings::notes::NotesRequest,
    ids::{BookingId, UploadId},
};
use face::rpc::{Rpc, RpcError, context, failed};
use leptos::prelude::*;

fn booking_id(id: &str) -> Rpc<BookingId> {
    id.parse().map_err(|_| failed(Refusal::not_found("lesson").into()))
}

/// The tutor writes down what was done and what comes next.
#[server(name = NotesPut, prefix = "/rpc", endpoint = "bookings/notes")]
pub async fn write(
    booking_id: String,
    #[server(default)] topics: String,
    #[server(default)] homework: String,
    #[server(default)] next_steps: String,
    #[server(default)] private: String,
) -> Result<(), RpcError> {
    let id = self::booking_id(&booking_id)?;
    let request = NotesRequest {
        topics: Some(topics),
        homework: Some(homework),
        next_steps: Some(next_steps),
        private: Some(private),
    };
    notes_put(&context()?, id, &request).await.map_err(failed)?;
    done(id, "saved");
    Ok(())
}

/// Who added a file takes it away.
#[server(name = MaterialRemove, prefix = "/rpc", endpoint = "bookings/material-remove")]
pub async fn remove(booking_id: String, upload_id: String) -> Result<(), RpcError> {
    let id = self::booking_id(&booking_id)?;
    let upload: UploadId = upload_id.parse().map_err(|_| failed(Refusal::not_found("material").into()))?;
    material_remove(&context()?, id, upload).await.map_err(failed)?;
    done(id, "saved");
    Ok(())
}
