//! actix-web 3, where it differs: a form of another media type is rejected as any other.

use super::{FRAMEWORK, extractors};
use crate::framework::{CONTENT, ExtractorFact, Framework, instead};

pub(in crate::frameworks) static V3: Framework =
    Framework { version: "3", extractors: &EXTRACTORS, ..FRAMEWORK };

static DIFFERING: &[ExtractorFact] = &[ExtractorFact::new("Form", CONTENT).rejects(&[400, 411, 413])];

static EXTRACTORS: [ExtractorFact; DIFFERING.len() + extractors::EXTRACTORS.len()] =
    instead(DIFFERING, extractors::EXTRACTORS);
