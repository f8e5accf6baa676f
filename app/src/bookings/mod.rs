//! Booking a lesson and everything after it.

pub mod island;
pub mod rpc;

server_only! {
    pub mod acts_rpc;
    pub mod book_page;
    pub mod booking_page;
    pub mod cancel_page;
    pub mod home_page;
    pub mod invitation;
    pub mod lesson_card;
    pub mod list_page;
    pub mod quote;
}
