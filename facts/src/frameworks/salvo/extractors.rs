//! salvo: the extractors and their rejections.

use crate::framework::{ANYTHING, CONTENT, ExtractorFact, HEAD, NOTHING, TakingFact, reads};

pub(super) static TAKING: &[TakingFact] = &[TakingFact::new("Extractible", "extract")];

pub(super) static EXTRACTORS: &[ExtractorFact] = &[
    ExtractorFact::new("Request", ANYTHING),
    ExtractorFact::new("Response", NOTHING),
    ExtractorFact::new("Depot", NOTHING),
    ExtractorFact::new("FlowCtrl", NOTHING),
    ExtractorFact::new("PathParam", NOTHING).rejects(&[400]),
    ExtractorFact::new("QueryParam", NOTHING).rejects(&[400]).optional_without(1),
    // The argument's own name is that of the field.
    ExtractorFact::new("HeaderParam", HEAD).rejects(&[400]).optional_without(1),
    ExtractorFact::new("CookieParam", reads(&["cookie"])).rejects(&[400]).optional_without(1),
    ExtractorFact::new("JsonBody", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("FormBody", CONTENT).rejects(&[400, 413]),
];
