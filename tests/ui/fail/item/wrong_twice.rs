//! Both the declaration and the item are wrong: both are said.

use responds::responds;

#[responds(404u8)]
struct Todo;

const _: Todo = Todo;

fn main() {}
