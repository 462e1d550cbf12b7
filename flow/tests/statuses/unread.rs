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
