//! axum 0.7, with axum-extra 0.9, where they differ: an `Option` of an extractor never rejects.

use super::{FRAMEWORK, extractors};
use crate::framework::{CONTENT, ExtractorFact, Framework, NOTHING, TakingFact, instead};

pub(in crate::frameworks) static V0_7: Framework =
    Framework { version: "0.7", extractors: &EXTRACTORS, taking: TAKING, ..FRAMEWORK };

static TAKING: &[TakingFact] = &[
    TakingFact::new("FromRequestParts", "from_request_parts"),
    TakingFact::new("FromRequest", "from_request"),
];

static DIFFERING: &[ExtractorFact] = &[
    ExtractorFact::new("Path", NOTHING).rejects(&[400]).misassembled(&[500]),
    ExtractorFact::new("OptionalPath", NOTHING).rejects(&[400]),
    ExtractorFact::new("TypedHeader", NOTHING).typed().rejects(&[400]),
    ExtractorFact::new("Json", CONTENT).rejects(&[400, 413, 415, 422]),
    ExtractorFact::new("Multipart", CONTENT).rejects(&[400]),
];

static EXTRACTORS: [ExtractorFact; DIFFERING.len() + extractors::EXTRACTORS.len()] =
    instead(DIFFERING, extractors::EXTRACTORS);
