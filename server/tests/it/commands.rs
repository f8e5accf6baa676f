//! What the command line refuses.

#[test]
fn l11_a_password_is_read_from_standard_input_and_stands_on_no_command_line() {
    let data = std::env::temp_dir().join(format!("edustream-password-{}", std::process::id()));
    let create = |email: &str, typed: &str| {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_edustream"))
            .args(["user", "create", "--email", email, "--role", "admin"])
            .env_remove("DATABASE_URL")
            .env("EDUSTREAM_DATA_DIR", &data)
            .env("EDUSTREAM_LOG", "error")
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), typed.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    let refused = create("root@example.com", "short\n");
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && said.contains("at least 8 characters"), "{said}");
    let made = create("root@example.com", "violet-anchor-93\r\nnot this line");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    std::fs::remove_dir_all(&data).unwrap();
}

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

#[test]
fn a_database_is_not_divided_where_nothing_can_divide_it() {
    let data = std::env::temp_dir().join(format!("edustream-divided-{}", std::process::id()));
    let mut migrate = std::process::Command::new(env!("CARGO_BIN_EXE_edustream"));
    migrate.args(["migrate", "--distributed"]).env_remove("DATABASE_URL");
    let said = migrate.env("EDUSTREAM_DATA_DIR", &data).env("EDUSTREAM_LOG", "error").output().unwrap();
    let text = String::from_utf8_lossy(&said.stderr).into_owned();
    assert_eq!(said.status.code(), Some(1));
    assert!(text.contains("nothing is divided: ") && text.lines().next().unwrap().len() < 300, "{text}");
    std::fs::remove_dir_all(&data).unwrap();
}
