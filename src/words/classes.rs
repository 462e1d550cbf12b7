//! Class ranges: `4xx`.

words! {
    /// `1xx`: interim responses. A final one follows (RFC 9110 §15.2).
    ///
    /// 중간 응답. 최종 응답이 뒤따른다.
    informational;
    /// `2xx`: every success status (RFC 9110 §15.3).
    ///
    /// 모든 성공 상태.
    success;
    /// `3xx`: every redirection status (RFC 9110 §15.4).
    ///
    /// 모든 리다이렉션 상태.
    redirection;
    /// `4xx`: every client error status (RFC 9110 §15.5).
    ///
    /// 모든 클라이언트 오류 상태.
    client_error;
    /// `5xx`: every server error status (RFC 9110 §15.6).
    ///
    /// 모든 서버 오류 상태.
    server_error;
}
