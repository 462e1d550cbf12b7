//! salvo before 0.89, where it differs: content that is too large is rejected as any other.

use super::{FRAMEWORK, extractors};
use crate::framework::{CONTENT, ExtractorFact, Framework, instead};

pub(in crate::frameworks) static V0_88: Framework =
    Framework { version: "0.88", extractors: &EXTRACTORS, ..FRAMEWORK };

static DIFFERING: &[ExtractorFact] = &[
    ExtractorFact::new("JsonBody", CONTENT).rejects(&[400]),
    ExtractorFact::new("FormBody", CONTENT).rejects(&[400]),
];

static EXTRACTORS: [ExtractorFact; DIFFERING.len() + extractors::EXTRACTORS.len()] =
    instead(DIFFERING, extractors::EXTRACTORS);
