//! dropshot: the extractors and their rejections.

use responds_core::contract::Request;

use crate::framework::{ANYTHING, CONTENT, ExtractorFact, HEAD, NOTHING, TakingFact, reads};

pub(super) static TAKING: &[TakingFact] = &[
    TakingFact::new("SharedExtractor", "from_request"),
    TakingFact::new("ExclusiveExtractor", "from_request"),
];

const HANDSHAKE: Request<'static> = Request {
    upgrade: true,
    ..reads(&["connection", "upgrade", "sec-websocket-key", "sec-websocket-version"])
};

// All reject with 400, also content that is too large.
pub(super) static EXTRACTORS: &[ExtractorFact] = &[
    // It gives access to the head of the request.
    ExtractorFact::new("RequestContext", HEAD),
    ExtractorFact::new("Path", NOTHING).rejects(&[400]),
    ExtractorFact::new("Query", NOTHING).rejects(&[400]),
    // It reads the fields that its argument names as members.
    ExtractorFact::new("Header", HEAD).rejects(&[400]),
    ExtractorFact::new("TypedBody", CONTENT).rejects(&[400]),
    ExtractorFact::new("UntypedBody", CONTENT).rejects(&[400]),
    ExtractorFact::new("MultipartBody", CONTENT).rejects(&[400]),
    ExtractorFact::new("StreamingBody", CONTENT),
    ExtractorFact::new("RawRequest", ANYTHING),
    ExtractorFact::new("WebsocketUpgrade", HANDSHAKE).rejects(&[400]),
    ExtractorFact::new("WebsocketConnection", HANDSHAKE).rejects(&[400]),
];
