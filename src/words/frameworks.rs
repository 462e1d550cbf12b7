//! Frameworks, as `framework = axum` names them.

words! {
    /// [actix-web](https://docs.rs/actix-web)
    actix_web;
    /// [axum](https://docs.rs/axum)
    axum;
    /// [dropshot](https://docs.rs/dropshot)
    dropshot;
    /// [poem](https://docs.rs/poem)
    poem;
    /// [rocket](https://docs.rs/rocket)
    rocket;
    /// [salvo](https://docs.rs/salvo)
    salvo;
    /// [warp](https://docs.rs/warp)
    warp;
    #[doc(hidden)]
    end;
}
