//! Handlers that may be written for several frameworks.

use super::*;

fn seen_on_any(item: &TokenStream) -> Seen {
    let (declaration, _) = Declaration::parse(quote!(default));
    let handler = Handler::parse(item).unwrap();
    see(&handler, &candidates::select(&declaration, &handler, item, &["axum", "poem", "rocket"]))
}

#[test]
fn what_several_have_alike_is_known() {
    let item = quote!(
        async fn f() -> Result<Json<T>, Redirect> {
            load().ok_or(Redirect::permanent("/x"))?;
            Ok(Json(t))
        }
    );
    assert_eq!(certain(&seen_on_any(&item)), [200]);
    let item = quote!(
        fn f() -> Redirect {
            Redirect::permanent("/x")
        }
    );
    assert_eq!(certain(&seen_on_any(&item)), [308]);
}

#[test]
fn what_one_has_alone_may_be_the_crates_own() {
    for item in [
        quote!(
            async fn f() -> File {
                file
            }
        ),
        quote!(
            async fn f() -> impl IntoResponse {
                Custom(StatusCode::CONFLICT, "x")
            }
        ),
        quote!(
            async fn f() -> Result<Json<T>, Error> {
                Err(Error::new("x", StatusCode::CONFLICT))
            }
        ),
    ] {
        let seen = seen_on_any(&item);
        assert_eq!(certain(&seen), [0; 0]);
        assert!(!seen.is_closed());
    }
}
