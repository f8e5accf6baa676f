//! The help centre: all articles by section, what is looked for, one article.

pub mod article_page;
pub mod centre_page;
pub mod rpc;
