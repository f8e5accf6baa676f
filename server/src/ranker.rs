//! The learned ranker of this server: opens the promoted version in the background, keeps a market in memory that
//! follows the database, and answers from a thread of its own.
//!
//! Readiness does not wait for it. Whatever is wrong with a version (missing, cut off, changed, of another binary) is
//! one line in the log, and the rules rank until it is put right.

pub mod training;
mod versions;

use matching::live::{Desk, List, Loader};
use services::{
    App, Context, Result,
    matching_live::{
        admin::promoted,
        ports::{AskedList, RankedLists, RankedTutor, Ranking, ranking_set},
        recommend::store_fill,
        store::market_at,
    },
};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock, Weak},
    time::{Duration, Instant},
};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use domain::matching::admin::{DriftTold, VersionTold};
use futures::future::{BoxFuture, FutureExt};

/// Between two looks at the database, and how much of the time a new market may take: a fiftieth.
const LOOK: Duration = Duration::from_secs(5);
const SHARE: u32 = 50;
/// Between two looks for people of whom nothing is known yet.
const FILL: Duration = Duration::from_mins(1);
/// Candidates that are given reasons.
const REASONED: usize = 40;

/// What answers now.
struct Serving {
    version: String,
    kind: String,
    desk: Desk,
}

/// The ranker of one server.
pub struct Ranker {
    app: Weak<App>,
    directory: PathBuf,
    weights: Option<PathBuf>,
    serving: RwLock<Option<Arc<Serving>>>,
    loader: tokio::sync::Mutex<Option<(String, Loader)>>,
    /// What was last complained about, so that it is said once.
    warned: Mutex<Option<String>>,
    seen: versions::Seen,
}

/// Puts a ranker on the application's shelf; versions lie in `directory`, the weights of texts in `weights`.
pub fn install(app: &Arc<App>, directory: &Path, weights: Option<&Path>) -> Arc<Ranker> {
    let ranker = Arc::new(Ranker {
        app: Arc::downgrade(app),
        directory: directory.to_owned(),
        weights: weights.map(Path::to_owned).or_else(matching::text::weights_directory),
        serving: RwLock::default(),
        loader: tokio::sync::Mutex::default(),
        warned: Mutex::default(),
        seen: versions::Seen::default(),
    });
    ranking_set(app, Arc::clone(&ranker) as Arc<dyn Ranking>);
    ranker
}

/// Follows the database until told to stop.
pub async fn run(ranker: Arc<Ranker>, stop: CancellationToken) {
    let mut filled: Option<Instant> = None;
    while !stop.is_cancelled() {
        let begun = Instant::now();
        // Who came many at once, in a load of data, has told nobody.
        if filled.is_none_or(|then| then.elapsed() > FILL)
            && let Some(app) = ranker.app.upgrade()
        {
            filled = Some(begun);
            if let Err(error) = store_fill(&app).await {
                tracing::warn!(%error, "the feature store could not be filled");
            }
        }
        ranker.follow().await;
        let pause = LOOK.max(begun.elapsed() * SHARE);
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

impl Ranker {
    /// Looks which version serves, opens it if it is another, and takes in the market as it stands.
    async fn follow(&self) {
        let mut loader = self.loader.lock().await;
        match self.followed(&mut loader).await {
            Ok(Ok(())) => *self.warned.lock().unwrap_or_else(PoisonError::into_inner) = None,
            Ok(Err(problem)) => {
                self.serve(None);
                *loader = None;
                self.warn(problem);
            }
            // The database does not answer: what is in memory goes on.
            Err(error) => tracing::debug!(%error, "the ranker could not read the market"),
        }
    }

    async fn followed(&self, kept: &mut Option<(String, Loader)>) -> Result<std::result::Result<(), String>> {
        let Some(app) = self.app.upgrade() else { return Ok(Ok(())) };
        let context = Context::system(app, "ranker");
        let Some(now) = promoted(&context).await? else {
            self.serve(None);
            *kept = None;
            return Ok(Ok(()));
        };
        let known = kept.take().filter(|(version, _)| *version == now.version);
        let loader = match known {
            Some((_, loader)) => loader,
            None => match self.open(now.version.clone()).await {
                Ok(loader) => loader,
                Err(problem) => return Ok(Err(problem)),
            },
        };
        let at = context.now();
        let market = market_at(&context, at).await?;
        let built = tokio::task::spawn_blocking(move || {
            let mut loader = loader;
            let desk = loader.desk(&market, at.timestamp_millis());
            (loader, desk)
        });
        let (loader, desk) = built.await.map_err(|error| services::Error::Unexpected(Box::new(error)))?;
        let kind = format!("{:?}", loader.kind()).to_lowercase();
        let version = now.version;
        match desk {
            Ok(desk) => self.serve(Some(Serving { version: version.clone(), kind, desk })),
            Err(error) => return Ok(Err(error.to_string())),
        }
        *kept = Some((version, loader));
        Ok(Ok(()))
    }

    async fn open(&self, version: String) -> std::result::Result<Loader, String> {
        let directory = versions::place(&self.directory, &version)
            .ok_or_else(|| format!("{version} is not in {}", self.directory.display()))?;
        let weights = self.weights.clone();
        let opened = tokio::task::spawn_blocking(move || Loader::open(&directory, weights.as_deref())).await;
        let (loader, why) = opened.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?;
        if let Some(why) = why {
            tracing::info!(%version, %why, "the ranker");
        }
        tracing::info!(%version, "the ranker is in memory");
        Ok(loader)
    }

    fn serve(&self, serving: Option<Serving>) {
        *self.serving.write().unwrap_or_else(PoisonError::into_inner) = serving.map(Arc::new);
    }

    fn serves(&self) -> Option<Arc<Serving>> {
        self.serving.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn warn(&self, problem: String) {
        let mut warned = self.warned.lock().unwrap_or_else(PoisonError::into_inner);
        if warned.as_ref() != Some(&problem) {
            tracing::warn!(%problem, "the rules rank: the promoted version cannot be used");
            *warned = Some(problem);
        }
    }

    /// What the log was last told is wrong.
    pub fn problem(&self) -> Option<String> {
        self.warned.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Ranking for Ranker {
    fn versions(&self) -> Vec<VersionTold> {
        self.seen.versions(&self.directory)
    }

    fn loaded(&self) -> Option<(String, String)> {
        self.serves().map(|serving| (serving.version.clone(), serving.kind.clone()))
    }

    fn rank(&self, student: Uuid, lists: Vec<AskedList>, at_ms: i64) -> BoxFuture<'_, Option<RankedLists>> {
        async move {
            let serving = self.serves()?;
            let (send, answer) = tokio::sync::oneshot::channel();
            let lists = lists.into_iter().map(|list| List { subject: list.subject, tutors: list.tutors }).collect();
            let asked = serving.desk.ask(student, lists, at_ms, REASONED, move |answer| drop(send.send(answer)));
            let lists = if asked { answer.await.ok().flatten()? } else { return None };
            let ranked = |one: matching::live::Ranked| RankedTutor {
                tutor: one.tutor,
                score: one.score,
                probability: one.probability,
                reasons: one.reasons,
                direction: one.direction,
            };
            Some(RankedLists {
                version: serving.version.clone(),
                kind: serving.kind.clone(),
                lists: lists.into_iter().map(|list| list.into_iter().map(ranked).collect()).collect(),
            })
        }
        .boxed()
    }

    fn drift(&self) -> Vec<DriftTold> {
        // While a market is taken in nobody waits for it: the page shows none, and the next one does.
        let Ok(loader) = self.loader.try_lock() else { return Vec::new() };
        let moved = loader.as_ref().map(|(_, loader)| loader.drift()).unwrap_or_default();
        moved.into_iter().map(|one| DriftTold { signal: one.signal.to_owned(), psi: one.stability_index }).collect()
    }

    fn refresh(&self) -> BoxFuture<'_, ()> {
        self.follow().boxed()
    }
}
