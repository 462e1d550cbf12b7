//! poem: the extractors and their rejections.

use responds_core::contract::Request;

use crate::framework::{CONTENT, ExtractorFact, HEAD, NOTHING, TakingFact, reads};

pub(super) static TAKING: &[TakingFact] = &[
    TakingFact::new("FromRequest", "from_request"),
    TakingFact::new("FromRequest", "from_request_without_body"),
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
const FILE: Request<'static> =
    reads(&["if-match", "if-unmodified-since", "if-none-match", "if-modified-since", "range"]);

pub(super) static EXTRACTORS: &[ExtractorFact] = &[
    ExtractorFact::new("Data", NOTHING).misassembled(&[500]),
    ExtractorFact::new("Path", NOTHING).rejects(&[400]),
    ExtractorFact::new("Query", NOTHING).rejects(&[400]),
    ExtractorFact::new("Method", NOTHING),
    ExtractorFact::new("Uri", NOTHING),
    ExtractorFact::new("Version", NOTHING),
    ExtractorFact::new("RemoteAddr", NOTHING),
    ExtractorFact::new("LocalAddr", NOTHING),
    ExtractorFact::new("RealIp", reads(&["x-real-ip", "forwarded", "x-forwarded-for"])),
    ExtractorFact::new("Accept", reads(&["accept"])),
    ExtractorFact::new("Cookie", reads(&["cookie"])).rejects(&[400]),
    ExtractorFact::new("CookieJar", reads(&["cookie"])),
    ExtractorFact::new("TypedHeader", NOTHING).typed().rejects(&[400]),
    ExtractorFact::new("StaticFileRequest", FILE),
    ExtractorFact::new("HeaderMap", HEAD),
    // The content is an argument of its own.
    ExtractorFact::new("Request", HEAD),
    ExtractorFact::new("Body", CONTENT),
    ExtractorFact::new("Bytes", CONTENT).rejects(&[400]),
    ExtractorFact::new("Vec", CONTENT).rejects(&[400]),
    ExtractorFact::new("String", CONTENT).rejects(&[400]),
    ExtractorFact::new("PlainText", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("Binary", CONTENT).rejects(&[400]),
    ExtractorFact::new("Json", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("Xml", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("Yaml", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("Form", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("Multipart", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("TempFile", CONTENT).rejects(&[400]),
    ExtractorFact::new("WebSocket", HANDSHAKE).rejects(&[400]),
];
