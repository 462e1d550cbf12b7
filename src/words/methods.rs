//! Methods, as `method = POST` names them.

words! {
    /// `CONNECT` (RFC 9110 §9.3.6)
    CONNECT;
    /// `DELETE` (RFC 9110 §9.3.5)
    DELETE;
    /// `GET` (RFC 9110 §9.3.1)
    GET;
    /// `HEAD` (RFC 9110 §9.3.2)
    HEAD;
    /// `OPTIONS` (RFC 9110 §9.3.7)
    OPTIONS;
    /// `PATCH` (RFC 5789)
    PATCH;
    /// `POST` (RFC 9110 §9.3.3)
    POST;
    /// `PUT` (RFC 9110 §9.3.4)
    PUT;
    /// `TRACE` (RFC 9110 §9.3.8)
    TRACE;
    #[doc(hidden)]
    end;
}
