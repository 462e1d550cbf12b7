//! What is no function is left as it is, so that nothing else breaks.

use responds::responds;

#[responds(200)]
enum Todo {
    Done,
}

const _: Todo = Todo::Done;

fn main() {}
