//! Writing events in the transaction that makes them true.

use crate::{Context, Result};
use domain::event::{Event, data_of};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// An event as it will be stored.
#[derive(Clone, Debug)]
pub struct Told {
    kind: &'static str,
    version: i16,
    subject: Uuid,
    audience: Vec<Uuid>,
    data: serde_json::Value,
}

impl Told {
    /// The stored form of a context's event.
    ///
    /// # Errors
    /// Unexpected, when the payload is no JSON.
    pub fn of<E: Event>(event: &E) -> Result<Self> {
        let news = event.news();
        Ok(Self {
            kind: event.kind(),
            version: E::VERSION,
            subject: news.subject(),
            audience: news.audience().into_iter().map(|person| person.0).collect(),
            data: data_of(event)?,
        })
    }
}

/// Writes one event; a unit of work writes its own with everything else.
pub async fn tell<E: Event>(work: &mut Transaction<'_, Postgres>, context: &Context, event: &E) -> Result<()> {
    let batch = Batch::of(vec![Told::of(event)?]);
    sqlx::query!(
        "insert into outbox_events (event_id, kind, version, subject_id, audience, data, trace_id, created_at)
         select event_id, kind, version, subject_id, audience::uuid[], data, $7, $8
         from unnest($1::uuid[], $2::text[], $3::smallint[], $4::uuid[], $5::text[], $6::jsonb[])
           as told (event_id, kind, version, subject_id, audience, data)",
        &batch.ids,
        &batch.kinds as &[&str],
        &batch.versions,
        &batch.subjects,
        &batch.audiences,
        &batch.data,
        context.trace_id,
        context.now(),
    )
    .execute(&mut **work)
    .await?;
    context.app.bell.ring();
    Ok(())
}

/// Columns of `outbox_events`.
#[derive(Default)]
#[allow(missing_docs)]
pub struct Batch {
    pub ids: Vec<Uuid>,
    pub kinds: Vec<&'static str>,
    pub versions: Vec<i16>,
    pub subjects: Vec<Uuid>,
    /// Postgres' own form of an array, because an array of arrays of different lengths is none.
    pub audiences: Vec<String>,
    pub data: Vec<serde_json::Value>,
}

impl Batch {
    pub(crate) fn of(told: Vec<Told>) -> Self {
        let mut batch = Self::default();
        for event in told {
            batch.ids.push(Uuid::now_v7());
            batch.kinds.push(event.kind);
            batch.versions.push(event.version);
            batch.subjects.push(event.subject);
            let audience: Vec<String> = event.audience.iter().map(Uuid::to_string).collect();
            batch.audiences.push(format!("{{{}}}", audience.join(",")));
            batch.data.push(event.data);
        }
        batch
    }
}
