//! Advice to a client on repeating a request that failed.

use responds_core::{Class, Text};

const fn both(en: &'static str, ko: &'static str) -> Text {
    Text { en, ko }
}

const WAIT: Text = both("after the time in `Retry-After`", "`Retry-After`의 시간이 지난 뒤에 다시 보낸다");
const LATER: Text = both("later", "나중에 다시 보낸다");
const CREDENTIALS: Text = both("with valid credentials", "유효한 자격 증명과 함께 다시 보낸다");
const STATE: Text = both(
    "after getting the current state and resolving the conflict",
    "현재 상태를 다시 가져와 충돌을 해결한 뒤에 보낸다",
);
const CONDITION: Text =
    both("with a condition, such as `If-Match`", "`If-Match` 같은 조건을 붙여 다시 보낸다");
const CONNECTION: Text = both("on another connection", "다른 연결로 다시 보낸다");
const FIX: Text = both("not before the request is changed", "요청을 고치기 전에는 다시 보내지 않는다");
const IDEMPOTENT: Text =
    both("later: its methods are idempotent", "나중에 다시 보낸다. 멱등 메서드이므로 반복해도 된다");
const UNSAFE: Text = both(
    "only if it is known that nothing was done: the method is not idempotent",
    "처리되지 않은 것이 확실할 때만 다시 보낸다. 멱등 메서드가 아니다",
);
const MIXED: Text = both(
    "later where the method is idempotent; else only if it is known that nothing was done",
    "멱등 메서드라면 나중에 다시 보내고, 아니라면 처리되지 않은 것이 확실할 때만 보낸다",
);
const NEVER: Text = both("no: it will fail again", "다시 보내도 실패한다");

/// Returns the advice after a failure with this code, which had these header fields, for these methods.
pub(super) fn advice(code: u16, fields: &[&str], methods: &[&str]) -> &'static Text {
    match code {
        _ if fields.iter().any(|field| field.eq_ignore_ascii_case("Retry-After")) => &WAIT,
        401 | 407 | 511 => &CREDENTIALS,
        408 | 423 | 425 | 429 | 503 => &LATER,
        409 | 412 => &STATE,
        421 => &CONNECTION,
        428 => &CONDITION,
        // The server does not support the request; nothing went wrong.
        501 | 505 | 508 | 510 => &NEVER,
        _ if Class::of(code) == Some(Class::ServerError) => after_failure(methods),
        _ => &FIX,
    }
}

/// A request that may have been done is repeated where that changes nothing (RFC 9110 §9.2.2).
fn after_failure(methods: &[&str]) -> &'static Text {
    let idempotent =
        |method: &&str| matches!(*method, "GET" | "HEAD" | "QUERY" | "PUT" | "DELETE" | "OPTIONS" | "TRACE");
    match (methods.iter().any(idempotent), methods.iter().all(idempotent)) {
        (true, true) => &IDEMPOTENT,
        (true, false) => &MIXED,
        (false, _) => &UNSAFE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_failed_is_asked_again_where_that_does_no_harm() {
        assert_eq!(advice(500, &[], &["GET", "PUT"]), &IDEMPOTENT);
        assert_eq!(advice(502, &[], &["POST"]), &UNSAFE);
        assert_eq!(advice(599, &[], &["GET", "PATCH"]), &MIXED);
        assert_eq!(advice(500, &[], &[]), &UNSAFE);
    }

    #[test]
    fn a_field_goes_before_a_code() {
        assert_eq!(advice(503, &["Retry-After"], &["POST"]), &WAIT);
        assert_eq!(advice(413, &["retry-after"], &[]), &WAIT);
        assert_eq!(advice(429, &["ETag"], &[]), &LATER);
    }

    #[test]
    fn a_client_that_erred_changes_its_request() {
        assert_eq!(advice(422, &[], &["POST"]), &FIX);
        assert_eq!(advice(409, &[], &["PUT"]), &STATE);
        assert_eq!(advice(501, &[], &["GET"]), &NEVER);
    }
}
