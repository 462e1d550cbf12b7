//! The types of constants, one test for each kind that is replaced or kept.

use super::*;

#[track_caller]
fn named(item: &TokenStream) -> Option<String> {
    let handler = Handler::parse(item).unwrap();
    Nameable::of(handler.output.as_ref().unwrap(), &handler)
        .map(|nameable| nameable.tokens.to_string().replace(' ', ""))
}

#[test]
fn what_can_be_named_stays() {
    assert_eq!(
        named(&quote!(
            fn f() -> Result<Json<Todo>, TodoError> {}
        ))
        .unwrap(),
        "Result<Json<Todo>,TodoError>"
    );
    assert_eq!(
        named(&quote!(
            fn f<'a>() -> Cow<'a, str> {}
        ))
        .unwrap(),
        "Cow<'_,str>"
    );
    assert_eq!(
        named(&quote!(
            fn f() -> &'static str {}
        ))
        .unwrap(),
        "&'staticstr"
    );
}

#[test]
fn what_cannot_is_opaque_inside_wrappers() {
    let opaque = "::responds::verify::Opaque";
    assert_eq!(
        named(&quote!(
            fn f<S: State>() -> Result<Json<S::Out>, TodoError> {}
        ))
        .unwrap(),
        format!("Result<Json<{opaque}>,TodoError>")
    );
    assert_eq!(
        named(&quote!(
            fn f() -> Result<impl IntoResponse, TodoError> {}
        ))
        .unwrap(),
        format!("Result<{opaque},TodoError>")
    );
    assert_eq!(
        named(&quote!(
            fn f(&self) -> ApiResult<Self> {}
        ))
        .unwrap(),
        format!("ApiResult<{opaque}>")
    );
}

#[test]
fn a_status_stays_in_its_reply() {
    let opaque = "::responds::verify::Opaque";
    assert_eq!(
        named(&quote!(
            fn f<T: State>() -> Reply<201, Json<T>> {}
        ))
        .unwrap(),
        format!("Reply<201,Json<{opaque}>>")
    );
    assert_eq!(
        named(&quote!(
            fn f<const S: u16>() -> Reply<S, String> {}
        )),
        None
    );
    assert_eq!(
        named(&quote!(
            fn f(&self) -> Result<Reply<S, String>, E> {}
        ))
        .unwrap(),
        format!("Result<{opaque},E>")
    );
}

#[test]
fn what_has_bounds_is_left_out() {
    assert_eq!(
        named(&quote!(
            fn f<T: Copy>() -> Strict<T> {}
        )),
        None
    );
    assert_eq!(
        named(&quote!(
            fn f() -> impl IntoResponse {}
        )),
        None
    );
}

#[test]
fn associated_types_in_methods_may_be_of_a_parameter() {
    let opaque = "::responds::verify::Opaque";
    assert_eq!(
        named(&quote!(
            fn f(&self) -> Result<Json<S::Out>, E> {}
        ))
        .unwrap(),
        format!("Result<Json<{opaque}>,E>")
    );
    assert_eq!(
        named(&quote!(
            fn f(&self) -> Json<api::Out> {}
        ))
        .unwrap(),
        "Json<api::Out>"
    );
}

#[test]
fn a_short_name_is_a_type_that_may_be_a_parameter() {
    let opaque = "::responds::verify::Opaque";
    let handler = Handler::parse(&quote!(
        fn f() -> Result<Json<Todo>, E> {}
    ))
    .unwrap();
    let nameable = Nameable::of(handler.output.as_ref().unwrap(), &handler).unwrap();
    assert_eq!(nameable.tokens.to_string().replace(' ', ""), "Result<Json<Todo>,E>");
    assert_eq!(nameable.doubtful, ["E"]);
    assert_eq!(
        named(&quote!(
            fn f() -> R<Json<Todo>> {}
        ))
        .unwrap(),
        "R<Json<Todo>>"
    );
    assert_eq!(
        named(&quote!(
            fn f() -> Result<u8, API> {}
        ))
        .unwrap(),
        "Result<u8,API>"
    );
    assert_eq!(
        named(&quote!(
            fn f() -> Result<T::Out, Er> {}
        ))
        .unwrap(),
        format!("Result<{opaque},Er>")
    );
    assert_eq!(
        named(&quote!(
            fn f() -> Page<SIZE> {}
        )),
        None
    );
    assert_eq!(
        named(&quote!(
            fn f<E>() -> Result<u8, E> {}
        ))
        .unwrap(),
        format!("Result<u8,{opaque}>")
    );
}

#[test]
fn names_in_methods_are_doubtful() {
    let handler = Handler::parse(&quote!(
        fn f(&self) -> Result<Json<Store>, error::TodoError> {}
    ))
    .unwrap();
    let nameable = Nameable::of(handler.output.as_ref().unwrap(), &handler).unwrap();
    assert_eq!(nameable.doubtful, ["Store"]);
}
