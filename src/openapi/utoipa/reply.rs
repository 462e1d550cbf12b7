//! Typed answers as utoipa documents them.

use ::utoipa::IntoResponses;
use responds_core::{Language, verify::Responds};

use super::{Content, Documented, Map};
use crate::{
    framework::Any,
    reply::{Named, replies},
};

replies! {
    impl[] IntoResponses, Content => {
        fn responses() -> Map {
            named::<Self>()
        }
    }
}

fn named<N: Named<Body: Content> + Responds<Any>>() -> Map {
    let content = <N::Body as Content>::content();
    Documented::new(Language::English).sends(&N::SENDS).content(N::STATUS, None, content).build()
}
