//! Under `strict` what cannot be read is an error: here something else writes to the response.

use responds::responds;

#[responds(200, strict)]
#[salvo::handler]
async fn argument(res: &mut salvo::Response) {
    fill(res);
}

fn fill(res: &mut salvo::Response) {
    res.render("done");
}

fn main() {}
