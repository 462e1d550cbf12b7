//! utoipa 6: `IntoResponses` for what answers.

mod content;
mod documented;
mod probe;
mod reply;

pub use self::{
    content::{Content, Described, ProblemDetails},
    documented::{Documented, Map},
    probe::{Probe, Schematic, Sending, Silent},
};
