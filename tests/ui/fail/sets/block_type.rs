//! The statuses of a type in a method of a generic `impl` are also compared with the declaration around it.

use responds::{
    Responds, responds,
    verify::{Answer, Sends},
};

enum Error {}

impl<F> Responds<F> for Error {
    const SENDS: Sends = Sends::Answers(&[Answer::new(404, "Error::Missing"), Answer::new(409, "Error::Conflict")]);
}

struct Api<S>(S);

#[responds(404)]
impl<S> Api<S> {
    #[responds(200)]
    fn show(self) -> Result<S, Error> {
        Ok(self.0)
    }
}

fn main() {
    let _ = Api(1).show();
}
