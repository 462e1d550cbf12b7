//! Methods of status codes that ask for their class.

use responds_core::Class;

/// Returns the answer of a method that asks for the class of a status code; `None` for any other method.
#[must_use]
pub fn is_of_class(method: &str, code: u16) -> Option<bool> {
    let class = match method {
        "is_informational" => Class::Informational,
        "is_success" => Class::Success,
        "is_redirection" => Class::Redirection,
        "is_client_error" => Class::ClientError,
        "is_server_error" => Class::ServerError,
        _ => return None,
    };
    Some(Class::of(code) == Some(class))
}
