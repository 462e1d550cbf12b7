//! Idioms of dropshot.

use super::*;

#[test]
fn endpoints() {
    closed(
        "dropshot",
        quote!(
            async fn f(rqctx: RequestContext<C>) -> Result<HttpResponseCreated<T>, HttpError> {
                if taken() {
                    return Err(HttpError::for_bad_request(None, "x".to_string()));
                }
                let t = load().ok_or_else(|| HttpError::for_not_found(None, "x".to_string()))?;
                save(&t).map_err(|error| HttpError::for_internal_error(error.to_string()))?;
                Ok(HttpResponseCreated(t))
            }
        ),
        &[201, 400, 404, 500],
    );
}

#[test]
fn statuses_of_errors() {
    closed(
        "dropshot",
        quote!(
            async fn f(rqctx: RequestContext<C>) -> Result<HttpResponseDeleted, HttpError> {
                Err(HttpError::for_client_error(None, ClientErrorStatusCode::CONFLICT, "x".to_string()))
            }
        ),
        &[409],
    );
}

#[test]
fn an_error_that_is_written_as_a_literal() {
    closed(
        "dropshot",
        quote!(
            async fn f(rqctx: RequestContext<C>) -> Result<HttpResponseOk<T>, HttpError> {
                Err(HttpError {
                    status_code: ErrorStatusCode::CONFLICT,
                    error_code: None,
                    external_message: text(),
                    internal_message: text(),
                    headers: None,
                })
            }
        ),
        &[409],
    );
    open(
        "dropshot",
        quote!(
            async fn f(rqctx: RequestContext<C>) -> Result<HttpResponseOk<T>, HttpError> {
                Err(HttpError { external_message: text(), ..old() })
            }
        ),
        &[],
    );
}

#[test]
fn header_fields_of_errors() {
    let seen = closed(
        "dropshot",
        quote!(
            async fn f(rqctx: RequestContext<C>) -> Result<HttpResponseOk<T>, HttpError> {
                if anonymous() {
                    let mut error =
                        HttpError::for_client_error_with_status(None, ClientErrorStatusCode::UNAUTHORIZED);
                    error.add_header("www-authenticate", "Bearer").unwrap();
                    return Err(error);
                }
                Err(HttpError::for_unavail(None, text()).with_header("retry-after", "5").unwrap())
            }
        ),
        &[401, 503],
    );
    assert_eq!(seen.responses[0].fields, ["content-type", "www-authenticate"]);
    assert_eq!(seen.responses[1].fields, ["content-type", "retry-after"]);
}

#[test]
fn a_connection_that_is_taken_over() {
    closed(
        "dropshot",
        quote!(
            async fn f(rqctx: RequestContext<C>, taken: WebsocketConnection) -> WebsocketChannelResult {
                let first = read(&taken).await?;
                if first.is_empty() {
                    return Err("nothing came".into());
                }
                loop {}
            }
        ),
        &[101],
    );
    closed(
        "dropshot",
        quote!(
            async fn f(rqctx: RequestContext<C>, upgrade: WebsocketUpgrade) -> WebsocketEndpointResult {
                if full() {
                    return Err(HttpError::for_unavail(None, text()));
                }
                upgrade.handle(|taken| async move { Ok(()) })
            }
        ),
        &[101, 503],
    );
}

/// The codes that extractors reject with, and those that another function may change.
#[track_caller]
fn rejecting(item: TokenStream, certain: &[u16], converted: &[u16]) -> Seen {
    let seen = seen("dropshot", &item);
    let codes = |wanted: bool| {
        let rejections = seen.rejections.iter().filter(move |rejecting| rejecting.converted == wanted);
        rejections.flat_map(|rejecting| rejecting.statuses.iter()).collect::<Vec<_>>()
    };
    assert_eq!((codes(false), codes(true)), (certain.to_vec(), converted.to_vec()));
    seen
}

#[test]
fn an_error_of_an_extractor_becomes_the_error_that_is_returned() {
    let own = quote!(
        async fn f(rqctx: RequestContext<C>, item: TypedBody<T>) -> Result<HttpResponseOk<T>, ApiError> {
            Ok(HttpResponseOk(item.into_inner()))
        }
    );
    let seen = rejecting(own, &[], &[400]);
    // The type may say what it sends.
    let types: Vec<_> = seen.deciding_types().unwrap().map(|ty| quote!(#ty).to_string()).collect();
    assert_eq!(types, ["ApiError"]);
    let alias = quote!(
        async fn f(rqctx: RequestContext<C>, item: TypedBody<T>) -> Answer<T> {
            Ok(HttpResponseOk(item.into_inner()))
        }
    );
    assert!(!rejecting(alias, &[], &[400]).is_closed());
    let nothing = quote!(
        async fn f(rqctx: RequestContext<C>) -> Result<HttpResponseOk<T>, ApiError> {
            Ok(HttpResponseOk(load()))
        }
    );
    assert!(rejecting(nothing, &[], &[]).is_closed());
}

#[test]
fn an_error_of_an_extractor_stays_one_of_dropshot() {
    let endpoint = quote!(
        async fn f(rqctx: RequestContext<C>, item: TypedBody<T>) -> Result<HttpResponseOk<T>, HttpError> {
            Ok(HttpResponseOk(item.into_inner()))
        }
    );
    assert!(rejecting(endpoint, &[400], &[]).is_closed());
    let channel = quote!(
        async fn f(
            rqctx: RequestContext<C>,
            n: Path<T>,
            taken: WebsocketConnection,
        ) -> WebsocketChannelResult {
            Ok(())
        }
    );
    rejecting(channel, &[400, 400], &[]);
}
