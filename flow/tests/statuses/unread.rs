//! Bodies that are not read, or not all of them.

use super::*;

#[track_caller]
fn opaque(item: TokenStream, count: usize) {
    assert_eq!(seen("axum", &item).opaque.len(), count);
}

#[test]
fn what_cannot_be_read_is_opaque() {
    opaque(
        quote!(
            async fn f() -> StatusCode {
                bail!(a);
                StatusCode::OK
            }
        ),
        1,
    );
    opaque(
        quote!(
            async fn f() -> StatusCode {
                info!("{}", load()?);
                StatusCode::OK
            }
        ),
        1,
    );
    opaque(quote!(async fn f() -> StatusCode { = = }), 1);
    opaque(
        quote!(
            async fn f() -> StatusCode;
        ),
        0,
    );
    opaque(
        quote!(
            async fn f() -> StatusCode {
                StatusCode::OK
            }
        ),
        0,
    );
}

/// A name without parameters may be that of a type of the service, which reads whatever it likes.
#[test]
fn a_bare_name_may_be_another_type() {
    let reads = |item| seen("axum", &item).taken.anything;
    assert!(reads(quote! { async fn f(Version(version): Version) -> StatusCode { StatusCode::OK } }));
    assert!(!reads(quote! { async fn f(version: axum::http::Version) -> StatusCode { StatusCode::OK } }));
    assert!(!reads(
        quote! { async fn f(State(app): State<App>, body: String) -> StatusCode { StatusCode::OK } }
    ));
}
