//! Puts findings right that have one right answer.
