//! axum: the extractors and their rejections.

use responds_core::contract::Request;

use crate::framework::{ANYTHING, CONTENT, ExtractorFact, HEAD, NOTHING, TakingFact, reads};

pub(super) static TAKING: &[TakingFact] = &[
    TakingFact::new("FromRequestParts", "from_request_parts"),
    TakingFact::new("FromRequest", "from_request"),
    TakingFact::optional("OptionalFromRequestParts", "from_request_parts"),
    TakingFact::optional("OptionalFromRequest", "from_request"),
];

const HANDSHAKE: Request<'static> = Request {
    upgrade: true,
    ..reads(&[
        "connection",
        "upgrade",
        "sec-websocket-key",
        "sec-websocket-protocol",
        "sec-websocket-version",
    ])
};

pub(super) static EXTRACTORS: &[ExtractorFact] = &[
    ExtractorFact::new("State", NOTHING),
    ExtractorFact::new("Extension", NOTHING).misassembled(&[500]),
    ExtractorFact::new("ConnectInfo", NOTHING).misassembled(&[500]),
    ExtractorFact::new("Path", NOTHING).rejects(&[400]).even_optional(&[400]).misassembled(&[500]),
    ExtractorFact::new("RawPathParams", NOTHING).rejects(&[400]),
    ExtractorFact::new("Query", NOTHING).rejects(&[400]),
    ExtractorFact::new("OptionalQuery", NOTHING).rejects(&[400]),
    ExtractorFact::new("RawQuery", NOTHING),
    ExtractorFact::new("OriginalUri", NOTHING),
    ExtractorFact::new("MatchedPath", NOTHING).misassembled(&[500]),
    ExtractorFact::new("NestedPath", NOTHING).misassembled(&[500]),
    ExtractorFact::new("Method", NOTHING),
    ExtractorFact::new("Uri", NOTHING),
    ExtractorFact::new("Version", NOTHING),
    ExtractorFact::new("Extensions", NOTHING),
    ExtractorFact::new("Host", reads(&["forwarded", "x-forwarded-host", "host"])).rejects(&[400]),
    ExtractorFact::new("CookieJar", reads(&["cookie"])),
    ExtractorFact::new("SignedCookieJar", reads(&["cookie"])),
    ExtractorFact::new("PrivateCookieJar", reads(&["cookie"])),
    ExtractorFact::new("TypedHeader", NOTHING).typed().rejects(&[400]).even_optional(&[400]),
    ExtractorFact::new("HeaderMap", HEAD),
    ExtractorFact::new("Parts", HEAD),
    ExtractorFact::new("Request", ANYTHING),
    ExtractorFact::new("Body", CONTENT),
    ExtractorFact::new("Bytes", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("BytesMut", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("String", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("Json", CONTENT).rejects(&[400, 413, 415, 422]).even_optional(&[400, 413, 415, 422]),
    ExtractorFact::new("Form", CONTENT).rejects(&[400, 413, 415, 422]),
    ExtractorFact::new("RawForm", CONTENT).rejects(&[400, 413, 415]),
    ExtractorFact::new("Multipart", CONTENT).rejects(&[400]).even_optional(&[400]),
    ExtractorFact::new("WebSocketUpgrade", HANDSHAKE).rejects(&[400, 405, 426]),
];
