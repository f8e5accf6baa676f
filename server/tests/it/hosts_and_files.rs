//! Which names dev mode answers to, and which files anybody gets.

use crate::support::{Ask, TestHouse};
use testkit::TestApp;

#[tokio::test]
async fn s4_dev_mode_answers_to_this_machines_names_and_production_to_the_proxys() {
    let house = TestHouse::new().await;
    let status = async |house: &TestHouse, path: &str, host: &str| {
        house.ask(Ask::get(path).header("host", host)).await.status.as_u16()
    };
    for path in ["/", "/dev/mailbox?to=a@b.test", "/api/v1/subjects", "/healthz", "/pkg/edustream.css"] {
        for host in ["evil.example", "localhost.evil.example:3000", "127.0.0.1.evil.example"] {
            assert_eq!(status(&house, path, host).await, 400, "{host}{path}");
        }
    }
    for host in ["localhost:3000", "127.0.0.1", "edustream.test"] {
        assert_eq!(status(&house, "/dev/mailbox?to=a@b.test", host).await, 200, "{host}");
    }
    let refused = house.ask(Ask::get("/api/v1/subjects").header("host", "evil.example")).await;
    assert_eq!(refused.refusal(), (400, "host_unknown".into()));
    // Elsewhere the proxy decides which names lead here, and a balancer asks by an inner one.
    let live = TestHouse::configured(TestApp::new().await, |configuration| configuration.dev = false);
    assert_eq!(status(&live, "/api/v1/subjects", "inner-name").await, 200);
}

#[tokio::test]
async fn n4_files_are_those_of_the_site_and_nothing_beside_them() {
    let root = std::env::temp_dir().join(format!("edustream-site-{}", std::process::id()));
    std::fs::create_dir_all(root.join("dist/pkg/deep")).unwrap();
    std::fs::write(root.join("secret.css"), "text-beside-the-site").unwrap();
    std::fs::write(root.join("dist/secret.css"), "text-above-the-files").unwrap();
    std::fs::write(root.join("dist/pkg/.env"), "text-of-a-dot-file").unwrap();
    std::fs::write(root.join("dist/pkg/deep/app.css"), "a {}").unwrap();
    let site = root.join("dist");
    let house = TestHouse::configured(TestApp::new().await, |configuration| configuration.site_root = site);
    assert_eq!(house.ask(Ask::get("/pkg/deep/app.css")).await.text, "a {}");
    for path in [
        "/pkg/../secret.css",
        "/pkg/deep/../../secret.css",
        "/pkg/../../secret.css",
        "/pkg/..%2fsecret.css",
        "/pkg/..%2f..%2fsecret.css",
        "/pkg/%2e%2e/secret.css",
        "/pkg/%2e%2e%2f%2e%2e%2fsecret.css",
        "/pkg/..%5csecret.css",
        "/pkg/deep/..%2f..%2fsecret.css",
        "/pkg/%252e%252e/secret.css",
        "/pkg//secret.css",
        "/pkg/%2fetc/passwd",
        "/pkg//etc/passwd",
        "/pkg/deep",
        "/pkg/deep/",
        "/pkg/.env",
        "/pkg/%2eenv",
        "/pkg/app.css%00",
        "/favicon.svg/../secret.css",
    ] {
        let reply = house.ask(Ask::get(path)).await;
        assert!(matches!(reply.status.as_u16(), 400 | 404), "{path}: {} {:.80}", reply.status, reply.text);
        for inside in ["text-beside-the-site", "text-above-the-files", "text-of-a-dot-file", "root:"] {
            assert!(!reply.text.contains(inside), "{path}: {:.80}", reply.text);
        }
    }
    std::fs::remove_dir_all(&root).unwrap();
}
