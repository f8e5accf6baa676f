//! Meetings as they are stored.

use adapters::video::Made;
use chrono::{DateTime, Utc};
use domain::room::video::{Stands, VideoProvider};
use spine::{
    Context, Error, Result,
    sealing::{Place, seal, unseal},
};
use uuid::Uuid;

/// Meetings that are taken away when an account is disconnected.
const UPCOMING_MAX: i64 = 50;

/// The meeting of a lesson, as it stands at its provider.
#[derive(Clone, Debug)]
pub(super) struct Meeting {
    pub id: Uuid,
    pub booking: Uuid,
    pub teacher: Uuid,
    pub provider: VideoProvider,
    pub made: Made,
    pub invited: Option<String>,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub channel_until: Option<DateTime<Utc>>,
}

impl Meeting {
    pub const fn stands(&self) -> Stands {
        Stands { provider: self.provider, start: self.start, end: self.end }
    }

    /// For whom what opens it is asked.
    pub const fn whose(&self) -> (VideoProvider, Uuid) {
        (self.provider, self.teacher)
    }
}

/// A meeting's row, made or not.
pub(super) struct Row {
    pub id: Uuid,
    pub booking_id: Uuid,
    pub tutor_user_id: Uuid,
    pub provider: String,
    pub made_sealed: Option<Vec<u8>>,
    pub invited: Option<String>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub channel_until: Option<DateTime<Utc>>,
}

/// Selects meetings.
macro_rules! select_meeting {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            crate::video::meetings::Row,
            "select m.id, m.booking_id, m.tutor_user_id, m.provider, m.made_sealed, m.invited, m.starts_at, m.ends_at,
               m.channel_until from video_meetings m " + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_meeting;

const fn place(meeting: Uuid) -> Place {
    Place::new("video_meetings", "made_sealed", meeting)
}

pub(super) async fn sealed(context: &Context, meeting: Uuid, made: &Made) -> Result<Vec<u8>> {
    seal(&context.app, place(meeting), &serde_json::to_vec(made)?).await
}

impl Row {
    pub fn provider(&self) -> Result<VideoProvider> {
        VideoProvider::parse(&self.provider).ok_or_else(|| Error::unexpected("a meeting at nobody's"))
    }

    /// The meeting, once it stands.
    pub async fn opened(self, context: &Context) -> Result<Option<Meeting>> {
        let Some(sealed) = &self.made_sealed else { return Ok(None) };
        let made = serde_json::from_slice(&unseal(&context.app, place(self.id), sealed).await?)?;
        Ok(Some(Meeting {
            id: self.id,
            booking: self.booking_id,
            teacher: self.tutor_user_id,
            provider: self.provider()?,
            made,
            invited: self.invited,
            start: self.starts_at,
            end: self.ends_at,
            channel_until: self.channel_until,
        }))
    }
}

/// The meeting of a lesson, if one stands.
pub(super) async fn meeting_of(context: &Context, booking: Uuid) -> Result<Option<Meeting>> {
    let row = select_meeting!("where m.booking_id = $1", booking).fetch_optional(context.writes()).await?;
    match row {
        Some(row) => row.opened(context).await,
        None => Ok(None),
    }
}

pub(super) async fn meeting_get(context: &Context, id: Uuid) -> Result<Option<Meeting>> {
    let row = select_meeting!("where m.id = $1", id).fetch_optional(context.writes()).await?;
    match row {
        Some(row) => row.opened(context).await,
        None => Ok(None),
    }
}

/// The meetings of a teacher that nobody has come to yet.
pub(super) async fn upcoming_of(context: &Context, teacher: Uuid, provider: VideoProvider) -> Result<Vec<Meeting>> {
    let rows = select_meeting!(
        "where m.tutor_user_id = $1 and m.provider = $2 and m.ends_at > $3 and m.made_sealed is not null
           and not exists (select from rooms r where r.booking_id = m.booking_id)
         order by m.starts_at, m.id limit $4",
        teacher,
        provider.code(),
        context.now(),
        UPCOMING_MAX,
    );
    let mut meetings = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        meetings.extend(row.opened(context).await?);
    }
    Ok(meetings)
}
