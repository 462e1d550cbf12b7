//! Reads a whole workspace and finds the statuses that its handlers declare, send and document.
//!
//! The engine never prints and never exits: it takes a workspace and returns [`Endpoint`]s and [`Finding`]s.
//!
//! ```
//! use std::path::Path;
//!
//! use cargo_responds::{
//!     Workspace,
//!     analysis::{Options, Progress, analyse},
//!     config::Settings,
//!     workspace::Selection,
//! };
//!
//! let manifest = Path::new("tests/cmd/actix.in/Cargo.toml");
//! let workspace = Workspace::load(Some(manifest), &Selection::default())?;
//! let settings = Settings::read(&workspace)?;
//! let options = Options { settings: &settings, documents: &[], progress: &Progress::default(), skip: true };
//!
//! let analysis = analyse(&workspace, &options);
//! assert_eq!(analysis.endpoints.len(), 4);
//! assert_eq!(analysis.findings[0].rule.id, "unreturned_status");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod analysis;
pub mod baseline;
pub mod bounded;
pub mod config;
pub mod declared;
pub mod diff;
pub mod docs;
pub mod edit;
pub mod editor;
pub mod endpoint;
mod error;
pub mod expand;
pub mod explain;
pub mod finding;
pub mod fix;
pub mod index;
pub mod init;
pub mod listing;
mod nearest;
pub mod openapi;
pub mod page;
pub mod program;
pub mod report;
pub mod routes;
pub mod search;
pub mod silence;
pub mod source;
mod staged;
pub mod workspace;

pub use endpoint::Endpoint;
pub use error::Error;
pub use finding::Finding;
pub use index::Index;
pub use nearest::nearest;
pub use source::{FileId, Site, Sources};
pub use workspace::Workspace;
