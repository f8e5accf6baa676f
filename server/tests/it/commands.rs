//! What the command line refuses.

#[test]
fn people_with_a_known_password_are_not_loaded_in_production() {
    for what in [&["seed", "--demo"][..], &["seed", "--tutors", "3"]] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_edustream"))
            .args(["--mode", "production", "--public-url", "https://edustream.example"])
            .args(what)
            .env_remove("DATABASE_URL")
            .env("EDUSTREAM_DATA_DIR", std::env::temp_dir().join("edustream-not-made"))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains("a password that everybody knows"), "{said}");
    }
    assert!(!std::env::temp_dir().join("edustream-not-made").exists());
}
