//! An item that is not a function is emitted unchanged, so that nothing else breaks.

use responds::responds;

#[responds(200)]
enum Todo {
    Done,
}

const _: Todo = Todo::Done;

fn main() {}
