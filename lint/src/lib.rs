//! Reads a whole workspace and tells which statuses its handlers declare, send and document.
//!
//! The engine never prints and never exits: it takes a workspace and gives [`Endpoint`]s and [`Finding`]s.

pub mod declared;
pub mod endpoint;
pub mod finding;
pub mod index;
pub mod routes;
pub mod source;
pub mod workspace;

pub use endpoint::Endpoint;
pub use finding::Finding;
pub use index::Index;
pub use source::{FileId, Site, Sources};
pub use workspace::Workspace;
