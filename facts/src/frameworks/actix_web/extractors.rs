//! actix-web: the extractors and their rejections.

use responds_core::contract::Request;

use crate::framework::{CONTENT, ExtractorFact, HEAD, NOTHING, TakingFact, reads};

pub(super) static TAKING: &[TakingFact] = &[TakingFact::new("FromRequest", "from_request")];

const CONNECTION: Request<'static> =
    reads(&["forwarded", "host", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"]);

pub(super) static EXTRACTORS: &[ExtractorFact] = &[
    ExtractorFact::new("Data", NOTHING).misassembled(&[500]),
    ExtractorFact::new("ThinData", NOTHING).misassembled(&[500]),
    ExtractorFact::new("ReqData", NOTHING).misassembled(&[500]),
    ExtractorFact::new("Path", NOTHING).rejects(&[404]),
    ExtractorFact::new("Query", NOTHING).rejects(&[400]),
    ExtractorFact::new("Method", NOTHING),
    ExtractorFact::new("Uri", NOTHING),
    ExtractorFact::new("PeerAddr", NOTHING),
    ExtractorFact::new("ConnectionInfo", CONNECTION),
    ExtractorFact::new("Header", NOTHING).typed().rejects(&[400]),
    ExtractorFact::new("HttpRequest", HEAD),
    ExtractorFact::new("Payload", CONTENT),
    ExtractorFact::new("Bytes", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("String", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("Json", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("Form", CONTENT).rejects(&[400, 411, 413, 415]),
];
