//! THE table: one row per status code, from which constants, documentation and look-ups are made.

use super::{
    Cacheable::{Heuristically, Never, WhenTold},
    ContentRule::{Expected, Forbidden, MustBeEmpty, Optional},
    Row,
    Scope::{Embedded, Extension, Gateway, General, Historic, Proxy, WebDav},
    Sender::{Either, Intermediary, Nobody, Origin},
    State::{Deprecated, Obsoleted, Registered, Temporary, Unofficial, Unused},
    Status,
};
use crate::{Cite, Text};

/// The classes, by first digit: where defined, what called, what they say.
pub(super) static CLASSES: [(Cite, Text, Text); 5] = [
    (
        Cite::rfc(9110, "15.2"),
        Text { en: "Informational", ko: "정보" },
        Text {
            en: "Interim: the request goes on, and a final response follows.",
            ko: "중간 응답: 요청이 계속 처리되고 있으며 최종 응답이 뒤따른다.",
        },
    ),
    (Cite::rfc(9110, "15.3"), Text { en: "Success", ko: "성공" }, Text { en: "x", ko: "x" }),
    (Cite::rfc(9110, "15.4"), Text { en: "Redirection", ko: "리다이렉션" }, Text { en: "x", ko: "x" }),
    (Cite::rfc(9110, "15.5"), Text { en: "Client Error", ko: "클라이언트 오류" }, Text { en: "x", ko: "x" }),
    (Cite::rfc(9110, "15.6"), Text { en: "Server Error", ko: "서버 오류" }, Text { en: "x", ko: "x" }),
];

/// Makes the rows, and for each of them the associated constant with its documentation.
macro_rules! rows {
    ($($constant:ident = $code:literal $phrase:literal $($alias:literal)*,
        $state:ident $cites:expr, $scope:ident by $sender:ident, $content:ident, $cacheable:ident,
        en $en:literal, ko $name_ko:literal $ko:literal;)*) => {
        pub(super) static ROWS: &[Row] = &[$(Row {
            code: $code,
            constant: stringify!($constant),
            phrase: $phrase,
            aliases: &[$($alias),*],
            state: $state,
            cites: &$cites,
            scope: $scope,
            sender: $sender,
            content: $content,
            cacheable: $cacheable,
            name_ko: $name_ko,
            text: Text { en: $en, ko: $ko },
        }),*];

        impl Status {
            $(
                #[doc = concat!("**", $code, " ", $phrase, "** · ", $name_ko)]
                #[doc = ""]
                #[doc = $en]
                #[doc = ""]
                #[doc = $ko]
                pub const $constant: Self = Self($code);
            )*
        }
    };
}

rows! {
    CONTINUE = 100 "Continue",
        Registered [Cite::rfc(9110, "15.2.1")], General by Either, Forbidden, WhenTold,
        en "",
        ko "" "";
    SWITCHING_PROTOCOLS = 101 "Switching Protocols" "Switching Protocol",
        Registered [Cite::rfc(9110, "15.2.2")], General by Either, Forbidden, WhenTold,
        en "",
        ko "" "";
    PROCESSING = 102 "Processing",
        Registered [Cite::rfc(2518, "10.1"), Cite::rfc(4918, "21.4")], Historic by Origin, Forbidden, WhenTold,
        en "",
        ko "" "";
    EARLY_HINTS = 103 "Early Hints",
        Registered [Cite::rfc(8297, "2")], General by Either, Forbidden, WhenTold,
        en "",
        ko "" "";
    UPLOAD_RESUMPTION_SUPPORTED = 104 "Upload Resumption Supported",
        Temporary [Cite::draft("draft-ietf-httpbis-resumable-upload-05", "5")], Extension by Origin, Forbidden, WhenTold,
        en "",
        ko "" "";
    OK = 200 "OK",
        Registered [Cite::rfc(9110, "15.3.1")], General by Either, Expected, Heuristically,
        en "",
        ko "" "";
    CREATED = 201 "Created",
        Registered [Cite::rfc(9110, "15.3.2")], General by Origin, Optional, WhenTold,
        en "",
        ko "" "";
    ACCEPTED = 202 "Accepted",
        Registered [Cite::rfc(9110, "15.3.3")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    NON_AUTHORITATIVE_INFORMATION = 203 "Non-Authoritative Information",
        Registered [Cite::rfc(9110, "15.3.4")], Proxy by Intermediary, Expected, Heuristically,
        en "",
        ko "" "";
    NO_CONTENT = 204 "No Content",
        Registered [Cite::rfc(9110, "15.3.5")], General by Origin, Forbidden, Heuristically,
        en "",
        ko "" "";
    RESET_CONTENT = 205 "Reset Content",
        Registered [Cite::rfc(9110, "15.3.6")], General by Origin, MustBeEmpty, WhenTold,
        en "",
        ko "" "";
    PARTIAL_CONTENT = 206 "Partial Content",
        Registered [Cite::rfc(9110, "15.3.7")], General by Either, Expected, Heuristically,
        en "",
        ko "" "";
    MULTI_STATUS = 207 "Multi-Status",
        Registered [Cite::rfc(4918, "11.1")], WebDav by Origin, Expected, WhenTold,
        en "",
        ko "" "";
    ALREADY_REPORTED = 208 "Already Reported",
        Registered [Cite::rfc(5842, "7.1")], Embedded by Origin, Optional, WhenTold,
        en "",
        ko "" "";
    IM_USED = 226 "IM Used",
        Registered [Cite::rfc(3229, "10.4.1")], Extension by Either, Expected, WhenTold,
        en "",
        ko "" "";
    MULTIPLE_CHOICES = 300 "Multiple Choices" "Multiple Choice" "Multiple Options",
        Registered [Cite::rfc(9110, "15.4.1")], General by Either, Expected, Heuristically,
        en "",
        ko "" "";
    MOVED_PERMANENTLY = 301 "Moved Permanently",
        Registered [Cite::rfc(9110, "15.4.2")], General by Either, Optional, Heuristically,
        en "",
        ko "" "";
    FOUND = 302 "Found" "Moved Temporarily (RFC 1945" "nginx)",
        Registered [Cite::rfc(9110, "15.4.3")], General by Either, Optional, WhenTold,
        en "",
        ko "" "";
    SEE_OTHER = 303 "See Other",
        Registered [Cite::rfc(9110, "15.4.4")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    NOT_MODIFIED = 304 "Not Modified",
        Registered [Cite::rfc(9110, "15.4.5")], General by Either, Forbidden, WhenTold,
        en "",
        ko "" "";
    USE_PROXY = 305 "Use Proxy",
        Deprecated [Cite::rfc(9110, "15.4.6"), Cite::rfc(7231, "B"), Cite::rfc(2616, "10.3.6")], Proxy by Origin, Optional, WhenTold,
        en "",
        ko "" "";
    SWITCH_PROXY = 306 "(Unused)" "Switch Proxy",
        Unused [Cite::rfc(9110, "15.4.7")], Proxy by Nobody, Optional, WhenTold,
        en "",
        ko "" "";
    TEMPORARY_REDIRECT = 307 "Temporary Redirect",
        Registered [Cite::rfc(9110, "15.4.8")], General by Either, Optional, WhenTold,
        en "",
        ko "" "";
    PERMANENT_REDIRECT = 308 "Permanent Redirect",
        Registered [Cite::rfc(9110, "15.4.9")], General by Either, Optional, Heuristically,
        en "",
        ko "" "";
    BAD_REQUEST = 400 "Bad Request",
        Registered [Cite::rfc(9110, "15.5.1")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    UNAUTHORIZED = 401 "Unauthorized" "Unauthenticated",
        Registered [Cite::rfc(9110, "15.5.2")], General by Origin, Expected, WhenTold,
        en "",
        ko "" "";
    PAYMENT_REQUIRED = 402 "Payment Required",
        Registered [Cite::rfc(9110, "15.5.3")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    FORBIDDEN = 403 "Forbidden",
        Registered [Cite::rfc(9110, "15.5.4")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    NOT_FOUND = 404 "Not Found",
        Registered [Cite::rfc(9110, "15.5.5")], General by Origin, Expected, Heuristically,
        en "",
        ko "" "";
    METHOD_NOT_ALLOWED = 405 "Method Not Allowed" "Not Allowed",
        Registered [Cite::rfc(9110, "15.5.6")], General by Origin, Expected, Heuristically,
        en "",
        ko "" "";
    NOT_ACCEPTABLE = 406 "Not Acceptable",
        Registered [Cite::rfc(9110, "15.5.7")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    PROXY_AUTHENTICATION_REQUIRED = 407 "Proxy Authentication Required",
        Registered [Cite::rfc(9110, "15.5.8")], Proxy by Intermediary, Expected, WhenTold,
        en "",
        ko "" "";
    REQUEST_TIMEOUT = 408 "Request Timeout" "Request Time-out (RFC 2616 reason list" "nginx)",
        Registered [Cite::rfc(9110, "15.5.9")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    CONFLICT = 409 "Conflict",
        Registered [Cite::rfc(9110, "15.5.10")], General by Origin, Expected, WhenTold,
        en "",
        ko "" "";
    GONE = 410 "Gone",
        Registered [Cite::rfc(9110, "15.5.11")], General by Origin, Expected, Heuristically,
        en "",
        ko "" "";
    LENGTH_REQUIRED = 411 "Length Required",
        Registered [Cite::rfc(9110, "15.5.12")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    PRECONDITION_FAILED = 412 "Precondition Failed",
        Registered [Cite::rfc(9110, "15.5.13")], General by Origin, Expected, WhenTold,
        en "",
        ko "" "";
    CONTENT_TOO_LARGE = 413 "Content Too Large" "Payload Too Large" "Request Entity Too Large",
        Registered [Cite::rfc(9110, "15.5.14")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    URI_TOO_LONG = 414 "URI Too Long" "Request-URI Too Long" "Request-URI Too Large (RFC 2616 reason list" "nginx)",
        Registered [Cite::rfc(9110, "15.5.15")], General by Either, Expected, Heuristically,
        en "",
        ko "" "";
    UNSUPPORTED_MEDIA_TYPE = 415 "Unsupported Media Type",
        Registered [Cite::rfc(9110, "15.5.16")], General by Origin, Expected, WhenTold,
        en "",
        ko "" "";
    RANGE_NOT_SATISFIABLE = 416 "Range Not Satisfiable" "Requested Range Not Satisfiable",
        Registered [Cite::rfc(9110, "15.5.17")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    EXPECTATION_FAILED = 417 "Expectation Failed",
        Registered [Cite::rfc(9110, "15.5.18")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    IM_A_TEAPOT = 418 "(Unused)" "I'm a teapot",
        Unused [Cite::rfc(9110, "15.5.19"), Cite::rfc(2324, "2.3.2"), Cite::rfc(7168, "2.3.3")], Extension by Nobody, Optional, WhenTold,
        en "",
        ko "" "";
    MISDIRECTED_REQUEST = 421 "Misdirected Request",
        Registered [Cite::rfc(9110, "15.5.20"), Cite::rfc(7540, "9.1.2")], General by Origin, Expected, WhenTold,
        en "",
        ko "" "";
    UNPROCESSABLE_CONTENT = 422 "Unprocessable Content" "Unprocessable Entity",
        Registered [Cite::rfc(9110, "15.5.21"), Cite::rfc(2518, "10.3"), Cite::rfc(4918, "11.2")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    LOCKED = 423 "Locked",
        Registered [Cite::rfc(4918, "11.3")], WebDav by Origin, Expected, WhenTold,
        en "",
        ko "" "";
    FAILED_DEPENDENCY = 424 "Failed Dependency",
        Registered [Cite::rfc(4918, "11.4")], WebDav by Origin, Expected, WhenTold,
        en "",
        ko "" "";
    TOO_EARLY = 425 "Too Early" "Unordered Collection",
        Registered [Cite::rfc(8470, "5.2")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    UPGRADE_REQUIRED = 426 "Upgrade Required",
        Registered [Cite::rfc(9110, "15.5.22"), Cite::rfc(2817, "4.2")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    PRECONDITION_REQUIRED = 428 "Precondition Required",
        Registered [Cite::rfc(6585, "3")], General by Origin, Expected, Never,
        en "",
        ko "" "";
    TOO_MANY_REQUESTS = 429 "Too Many Requests",
        Registered [Cite::rfc(6585, "4")], General by Either, Expected, Never,
        en "",
        ko "" "";
    REQUEST_HEADER_FIELDS_TOO_LARGE = 431 "Request Header Fields Too Large",
        Registered [Cite::rfc(6585, "5")], General by Either, Expected, Never,
        en "",
        ko "" "";
    UNAVAILABLE_FOR_LEGAL_REASONS = 451 "Unavailable For Legal Reasons",
        Registered [Cite::rfc(7725, "3")], General by Either, Expected, Heuristically,
        en "",
        ko "" "";
    INTERNAL_SERVER_ERROR = 500 "Internal Server Error",
        Registered [Cite::rfc(9110, "15.6.1")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    NOT_IMPLEMENTED = 501 "Not Implemented",
        Registered [Cite::rfc(9110, "15.6.2")], General by Either, Expected, Heuristically,
        en "",
        ko "" "";
    BAD_GATEWAY = 502 "Bad Gateway",
        Registered [Cite::rfc(9110, "15.6.3")], Gateway by Intermediary, Expected, WhenTold,
        en "",
        ko "" "";
    SERVICE_UNAVAILABLE = 503 "Service Unavailable" "Service Temporarily Unavailable",
        Registered [Cite::rfc(9110, "15.6.4")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    GATEWAY_TIMEOUT = 504 "Gateway Timeout" "Gateway Time-out (RFC 2616 reason list" "nginx)",
        Registered [Cite::rfc(9110, "15.6.5")], Gateway by Intermediary, Expected, WhenTold,
        en "",
        ko "" "";
    HTTP_VERSION_NOT_SUPPORTED = 505 "HTTP Version Not Supported",
        Registered [Cite::rfc(9110, "15.6.6")], General by Either, Expected, WhenTold,
        en "",
        ko "" "";
    VARIANT_ALSO_NEGOTIATES = 506 "Variant Also Negotiates",
        Registered [Cite::rfc(2295, "8.1")], Extension by Either, Expected, WhenTold,
        en "",
        ko "" "";
    INSUFFICIENT_STORAGE = 507 "Insufficient Storage",
        Registered [Cite::rfc(4918, "11.5")], WebDav by Origin, Expected, WhenTold,
        en "",
        ko "" "";
    LOOP_DETECTED = 508 "Loop Detected",
        Registered [Cite::rfc(5842, "7.2")], WebDav by Origin, Expected, WhenTold,
        en "",
        ko "" "";
    NOT_EXTENDED = 510 "Not Extended",
        Obsoleted [Cite::rfc(2774, "7")], Extension by Either, Expected, WhenTold,
        en "",
        ko "" "";
    NETWORK_AUTHENTICATION_REQUIRED = 511 "Network Authentication Required",
        Registered [Cite::rfc(6585, "6")], Proxy by Intermediary, Expected, Never,
        en "",
        ko "" "";
    NETWORK_CONNECT_TIMEOUT_ERROR = 599 "Network Connect Timeout Error",
        Unofficial [Cite::rfc(9205, "4.6")], Proxy by Intermediary, Optional, WhenTold,
        en "",
        ko "" "";
}
