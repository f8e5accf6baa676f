//! Pieces of the interface. Each is documented, in all its states, on `/design`.

pub mod avatar;
pub mod chart;
pub mod counts;
pub mod crumbs;
pub mod decline;
pub mod display;
pub mod figure;
pub mod file;
pub mod form;
pub mod frame;
pub mod head;
pub mod newcomer;
pub mod pager;
pub mod photo;
pub mod queue;
pub mod safety;
pub mod saved_views;
pub mod timeline;
pub mod zone;

pub use crate::shell::{AgainWithoutScript, LinkedData, OwnScript, PageModule};
pub use avatar::Avatar;
pub use chart::{BarChart, Datum, HeatMap, HeatRow, LineChart, Meter, Sparkline, Trend, TrendMark};
pub use counts::{Counted, Counts};
pub use crumbs::Crumbs;
pub use decline::Decline;
pub use display::{
    Badge, Chip, EmptyState, Icon, LineTable, Nothing, NothingWaits, NoticeBox, NoticeKind, Opener, Price, RatingMark,
    Stars, When,
};
pub use figure::{Compared, FigureView};
pub use file::FileField;
pub use form::{ErrorSummary, FormPage, Hidden, LiveArea, SelectField, TextArea, TextField};
pub use frame::{Page, PageHeader, WholePage};
pub use newcomer::{Newcomer, NewcomerBirthDate, NewcomerName, NewcomerSubmit, OwnZone};
pub use pager::Pager;
pub use photo::PhotoForm;
pub use queue::{Queue, QueuePage};
pub use safety::{Safety, report_address};
pub use saved_views::SavedViews;
pub use timeline::{TimelineStep, TimelineView};
pub use zone::{TimesIn, ZoneUnknown};
