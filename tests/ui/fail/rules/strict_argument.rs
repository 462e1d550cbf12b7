//! Under `strict` a body that is not read is an error: here it writes to an argument.

use responds::responds;

#[responds(200, strict)]
#[salvo::handler]
async fn argument(res: &mut salvo::Response) {
    res.render("done");
}

fn main() {}
