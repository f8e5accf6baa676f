//! The wallet and the sandbox's checkout.

server_only! {
    pub mod checkout_page;
    pub mod rpc;
    pub mod wallet_page;
}
