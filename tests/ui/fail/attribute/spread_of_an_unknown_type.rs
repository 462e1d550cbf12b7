//! A type that is spread, and says nothing of its statuses.

use responds::responds;

pub struct Unsaid;

#[responds(200, ..Unsaid)]
pub async fn unsaid() -> Unsaid {
    Unsaid
}

fn main() {}
