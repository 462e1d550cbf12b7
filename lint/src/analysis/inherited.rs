//! The declaration of a function that builds a filter, as that of the handlers in it.

use responds_core::Class;
use responds_syntax::{Handler, Seen};

use super::layers::Around;
use crate::{
    declared::Declaration,
    endpoint::{Declared, Response, Sender},
};

/// The declaration of a function that builds a filter.
pub(super) struct Inherited {
    /// The function.
    pub(super) handler: Handler,
    pub(super) declaration: Declaration,
    /// `true` if the filter has several handlers, which share it.
    pub(super) several: bool,
}

impl Inherited {
    /// Returns the function, if its filter has this handler alone, which then goes by its name.
    pub(super) fn only(&self) -> Option<&Handler> {
        (!self.several).then_some(&self.handler)
    }

    /// Returns the declaration as one of its handlers has it: without what another one must send.
    pub(super) fn listed(&self, seen: &Seen, around: &Around) -> Declared {
        let mut declared = self.declaration.listed();
        if self.several {
            declared.responses.retain(|response| may_send(response, seen, around));
        }
        declared
    }
}

/// Returns `true` if a handler, or what is around it, may send a declared response.
fn may_send(response: &Response, seen: &Seen, around: &Around) -> bool {
    let code = response.status.and_then(|code| u16::try_from(code).ok());
    let Some(code) = code.filter(|_| response.sender == Sender::Handler) else { return true };
    let is_sent = seen.responses.iter().any(|sent| sent.code == code)
        || seen.rejections.iter().any(|rejecting| rejecting.statuses.contains(code))
        || around.layers.iter().any(|layer| layer.statuses.contains(code));
    let is_closed = around.unknown.is_empty()
        && if Class::of(code).is_some_and(Class::is_error) {
            seen.is_closed() && seen.unknown.is_empty()
        } else {
            // A filter that rejects a request sends no success.
            seen.is_success_closed()
        };
    is_sent || !is_closed
}
