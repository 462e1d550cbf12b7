//! Reads a whole workspace and tells which statuses its handlers declare, send and document.
//!
//! The engine never prints and never exits: it takes a workspace and gives [`Endpoint`]s and [`Finding`]s.

pub mod analysis;
pub mod baseline;
pub mod config;
pub mod edit;
pub mod endpoint;
mod error;
pub mod expand;
pub mod finding;
pub mod fix;
pub mod index;
pub mod init;
pub mod listing;
mod nearest;
pub mod report;
pub mod source;
pub mod workspace;

pub use endpoint::Endpoint;
pub use error::Error;
pub use finding::Finding;
pub use index::Index;
pub use nearest::nearest;
pub use source::{FileId, Site, Sources};
pub use workspace::Workspace;
