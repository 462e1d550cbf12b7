//! A status that is a parameter has to be one that content can come with.

use responds::Reply;

fn with<const STATUS: u16>(text: String) -> Reply<STATUS, String> {
    Reply::new(text)
}

fn main() {}
