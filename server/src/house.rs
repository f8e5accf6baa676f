//! What every handler of one server shares.

use crate::{
    api_v1::{printed::Printed, reference::reference},
    configuration::Configuration,
    readiness::Readiness,
    sockets::Sockets,
};
use app::api_reference::ApiReference;
use axum::extract::FromRef;
use leptos::config::LeptosOptions;
use metrics_exporter_prometheus::PrometheusHandle;
use services::App;
use std::{
    ops::Deref,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, AtomicUsize},
    },
};

/// The state of the router. Every layer of every request takes one, so a clone is one count and no more.
#[derive(Clone)]
pub struct House(Arc<Rooms>);

/// What is in the house.
pub struct Rooms {
    /// The application below: services, database, clock.
    pub app: Arc<App>,
    /// The checked options.
    pub configuration: Arc<Configuration>,
    /// None when another recorder was installed first.
    pub metrics: Option<PrometheusHandle>,
    /// True from the signal to stop until the end: not ready any more, what runs is finished.
    pub draining: Arc<AtomicBool>,
    /// Requests at work.
    pub in_flight: Arc<AtomicUsize>,
    /// Sockets that live on this server.
    pub sockets: Arc<Sockets>,
    /// Whether the database answers.
    pub readiness: Arc<Readiness>,
    /// The document of the API, once it was asked for.
    pub openapi: OnceLock<Printed>,
    /// The same for the page of developers.
    pub reference: OnceLock<ApiReference>,
    /// What pages need of the build.
    pub leptos: LeptosOptions,
    /// Address of the built style sheet, for pages made without the application.
    pub stylesheet: Arc<str>,
}

impl House {
    /// A house around an application.
    pub fn new(app: Arc<App>, configuration: Configuration) -> Self {
        let leptos = LeptosOptions::builder()
            .output_name("edustream")
            .site_root(configuration.site_root.to_string_lossy().into_owned())
            .site_pkg_dir("pkg")
            .site_addr(configuration.addr)
            .build();
        let stylesheet = app::shell::assets(&leptos).css.into();
        Self(Arc::new(Rooms {
            app,
            configuration: Arc::new(configuration),
            metrics: crate::telemetry::metrics(),
            draining: Arc::default(),
            in_flight: Arc::default(),
            sockets: Arc::default(),
            readiness: Arc::default(),
            openapi: OnceLock::new(),
            reference: OnceLock::new(),
            leptos,
            stylesheet,
        }))
    }
}

impl House {
    /// The addresses of the API, made when they are first asked for.
    pub fn reference(&self) -> ApiReference {
        self.reference.get_or_init(|| reference(&self.configuration.public_url)).clone()
    }
}

impl Deref for House {
    type Target = Rooms;

    fn deref(&self) -> &Rooms {
        &self.0
    }
}

impl FromRef<House> for LeptosOptions {
    fn from_ref(house: &House) -> Self {
        house.leptos.clone()
    }
}
