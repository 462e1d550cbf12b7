//! Words that are not in English.

use responds::responds;

#[responds(찾을_수_없음, 404(설명 = "없음"))]
fn handler() {}

fn main() {}
