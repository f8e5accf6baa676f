//! The facade over the contexts: what the server and the pages call, and the lists that only somebody who knows all
//! contexts can make.
//!
//! Each context is a crate of its own (`crates/services/<context>`) on the [`spine`]; none knows this one. Here stand
//! the lists of jobs and of checks, and the few acts that one context does and another shows.

pub mod check;
pub mod cockpit;
pub mod distribution;
pub mod events;
pub mod jobs_catalog;
pub mod keep_house;
pub mod listings;
pub mod people;
pub mod privacy;
pub mod seal_columns;

pub use ::{
    bookings, calendar, catalog, growth, identity, integrations, learning, matching_live, messages, money, room, trust,
};
pub use spine::{Actor, App, Clock, Context, Error, Result, SignedIn, SystemClock, context};

/// What every slice stands on.
pub mod platform {
    pub use crate::{check, distribution, jobs_catalog, keep_house};
    pub use spine::{
        app_login, attempts, audit, flags, forms, idempotency, installation, lost, notices, plans, rate_limits,
        replica, security, unit, uploads,
    };

    /// Sealed columns.
    pub mod sealing {
        pub use crate::seal_columns::{seal_all, sealed_columns};
        pub use spine::sealing::{Place, Seals, Vault, keys_rotate, seal, unseal};
    }

    /// The mail queue and the mailbox of dev mode.
    pub mod mails {
        pub use spine::mails::{
            AgreedTime, DevMail, LessonFacts, LessonMail, Mail, MailTemplate, MoneyMail, NoticeMail, Rendered,
            SendMail, mail_enqueue, mail_sample, mail_send, names, samples,
        };

        use crate::{Context, Result};

        /// See [`spine::mails::dev_mailbox`]; what has just happened is written first.
        pub async fn dev_mailbox(context: &Context, to: &str) -> Result<Vec<DevMail>> {
            crate::events::drain(&context.app).await?;
            spine::mails::dev_mailbox(context, to).await
        }
    }
}
