//! rocket: the extractors and their rejections.

use crate::framework::{CONTENT, ExtractorFact, NOTHING, TakingFact, reads};

pub(super) static TAKING: &[TakingFact] =
    &[TakingFact::new("FromRequest", "from_request"), TakingFact::new("FromData", "from_data")];

// `String` and `&str` are not here: each is a parameter or the content, and the attribute's `data = ".."` says
// which. Nor are `Vec<T>` and `Cow`.
pub(super) static EXTRACTORS: &[ExtractorFact] = &[
    // A service whose state is not managed does not start.
    ExtractorFact::new("State", NOTHING),
    ExtractorFact::new("Config", NOTHING),
    ExtractorFact::new("Limits", NOTHING),
    ExtractorFact::new("Shutdown", NOTHING),
    ExtractorFact::new("Method", NOTHING),
    ExtractorFact::new("Origin", NOTHING),
    ExtractorFact::new("Route", NOTHING),
    ExtractorFact::new("IpAddr", reads(&["x-real-ip"])),
    ExtractorFact::new("SocketAddr", reads(&["x-real-ip"])),
    ExtractorFact::new("Host", reads(&["host"])).rejects(&[500]),
    ExtractorFact::new("CookieJar", reads(&["cookie"])),
    ExtractorFact::new("FlashMessage", reads(&["cookie"])).rejects(&[400]),
    ExtractorFact::new("Accept", reads(&["accept"])).rejects(&[500]),
    ExtractorFact::new("ContentType", reads(&["content-type"])).rejects(&[500]),
    ExtractorFact::new("Data", CONTENT),
    ExtractorFact::new("Json", CONTENT).rejects(&[400, 413, 422]),
    ExtractorFact::new("MsgPack", CONTENT).rejects(&[400, 413, 422]),
    ExtractorFact::new("Form", CONTENT).rejects(&[400, 413, 415, 422]),
    ExtractorFact::new("TempFile", CONTENT).rejects(&[400]),
];
