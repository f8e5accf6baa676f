//! The operator's token.

use server::middleware::access::same;

#[test]
fn a_token_is_the_whole_token() {
    assert!(same(b"secret", b"secret"));
    for other in [&b"secre"[..], b"secrets", b"Secret", b""] {
        assert!(!same(b"secret", other));
    }
}
