//! What answers where no endpoint does.

use responds::responds;
use todo_api::{MethodNotAllowed, NoSuchPage};

use crate::Failure;

/// Answers under every path that is not served.
#[responds(404(content_type = "application/problem+json", description = "nothing is served under this path"))]
pub async fn not_found() -> Failure<NoSuchPage> {
    Failure(NoSuchPage)
}

/// Answers where the path is served, but not with the method; axum adds the methods that are.
#[responds(405(content_type = "application/problem+json", headers("Allow")))]
pub async fn method_not_allowed() -> Failure<MethodNotAllowed> {
    Failure(MethodNotAllowed)
}
