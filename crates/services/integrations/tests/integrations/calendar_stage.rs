//! A tutor and a student, and providers of calendars that are as wrong as a test wants them.

use adapters::calendars::CalendarAccounts;
use chrono::{DateTime, TimeDelta, Utc};
use domain::integrations::calendars::{
    CalendarConnection, CalendarConnectionRequest, CalendarProvider, CalendarQuestion,
};
use services::{
    Context,
    calendar::availability::slots_list,
    integrations::calendars::{
        CalendarReturn, OutlookNews, PollCalendars, connection_begin, connection_finish, connections_list, google_told,
        outlook_told,
    },
};
use spine::job::{Job, Nothing};
use testkit::{Calendars, TestApp, TutorOptions, scene::Scene};

/// Those that are connected over a page.
pub const BOTH: [CalendarProvider; 2] = [CalendarProvider::Google, CalendarProvider::Outlook];

pub struct Stage {
    pub scene: Scene,
    pub outside: Calendars,
}

impl Stage {
    pub async fn new() -> Self {
        let outside = Calendars::start().await;
        let account = outside.account();
        let accounts = CalendarAccounts { google: Some(account.clone()), outlook: Some(account) };
        let test = TestApp::with(|settings| settings.calendars = accounts).await;
        Self { scene: Scene::on(test, TutorOptions::default()).await, outside }
    }

    /// Somebody goes over the provider's page and back; the first look is over.
    pub async fn connect(&self, context: &Context, provider: CalendarProvider, person: &str) {
        let request =
            CalendarConnectionRequest { provider: provider.code().into(), ..CalendarConnectionRequest::default() };
        let page = connection_begin(context, &request).await.unwrap().authorize_url.unwrap();
        let (code, state) = self.outside.consent(&page, person);
        connection_finish(context, &CalendarReturn { code, state, error: String::new() }).await.unwrap();
        self.scene.test.run_jobs().await;
    }

    pub async fn connect_tutor(&self, provider: CalendarProvider, person: &str) {
        self.connect(&self.scene.as_tutor(), provider, person).await;
    }

    /// The tutor's only connection.
    pub async fn own(&self) -> CalendarConnection {
        connections_list(&self.scene.as_tutor()).await.unwrap().items.remove(0)
    }

    pub async fn questions(&self) -> Vec<CalendarQuestion> {
        connections_list(&self.scene.as_tutor()).await.unwrap().questions
    }

    /// The tutor's only question.
    pub async fn question(&self) -> CalendarQuestion {
        let mut questions = self.questions().await;
        assert_eq!(questions.len(), 1, "{questions:?}");
        questions.remove(0)
    }

    /// The provider tells everybody that something has changed.
    pub async fn tell(&self) {
        let nobody = self.scene.test.anonymous();
        for watch in self.outside.watches() {
            if watch.address.ends_with("/outlook") {
                let news = serde_json::json!({ "value": [{
                    "subscriptionId": watch.channel, "clientState": watch.secret, "changeType": "updated", "new": 1,
                }] });
                let news: OutlookNews = serde_json::from_value(news).unwrap();
                outlook_told(&nobody, &news).await.unwrap();
            } else {
                google_told(&nobody, &watch.channel, &watch.secret).await.unwrap();
            }
        }
        self.scene.test.run_jobs().await;
    }

    /// Time passes, and what is due by then is done.
    pub async fn wait(&self, time: TimeDelta) {
        self.scene.test.clock.advance(time);
        PollCalendars::run(&self.scene.test.system(), Nothing {}).await.unwrap();
        self.scene.test.run_jobs().await;
    }

    /// Whether a lesson of an hour is offered at that time.
    pub async fn is_offered(&self, start: &str) -> bool {
        let at: DateTime<Utc> = start.parse().unwrap();
        let end = (at + TimeDelta::hours(1)).to_rfc3339();
        let reader = self.scene.test.anonymous();
        let slots = slots_list(&reader, self.scene.tutor.tutor_id, (Some(start), Some(&end)), Some(60), None).await;
        slots.unwrap().iter().any(|slot| slot.start == at)
    }

    /// When the entries of somebody's calendar begin, in order.
    pub fn starts(&self, person: &str) -> Vec<String> {
        let mut starts: Vec<_> = self.outside.entries(person).into_values().map(|entry| entry.start).collect();
        starts.sort_unstable();
        starts.into_iter().map(|start| start.format("%Y-%m-%dT%H:%M:%SZ").to_string()).collect()
    }

    fn lesson(&self, person: &str) -> String {
        let entries = self.outside.entries(person);
        assert_eq!(entries.len(), 1, "{entries:?}");
        entries.into_keys().next().unwrap()
    }

    /// Somebody deletes the only entry, and the provider says so.
    pub async fn delete_lesson(&self, person: &str) {
        self.outside.delete(person, &self.lesson(person));
        self.tell().await;
    }

    /// Somebody moves the only entry, and the provider says so.
    pub async fn move_lesson(&self, person: &str, start: &str) {
        self.outside.put(person, &self.lesson(person), start, 60);
        self.tell().await;
    }

    /// Mails of that kind to the tutor.
    pub async fn mails(&self, kind: &str) -> i64 {
        let count = "select count(*) from mails where template = $1 and user_id = $2";
        let count = sqlx::query_scalar(count).bind(kind).bind(self.scene.tutor.person.id.0);
        count.fetch_one(&self.scene.test.owner).await.unwrap()
    }
}
