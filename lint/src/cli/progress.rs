//! The bar that tells how far an analysis has come, for those who wait.

use std::{
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::Duration,
};

use cargo_responds::analysis::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// From when on somebody waits.
const PATIENCE: Duration = Duration::from_secs(1);
/// The interval between two frames of the bar.
const TICK: Duration = Duration::from_millis(100);

/// Does the work; shows a bar meanwhile, where somebody watches and it takes longer than a second.
pub(crate) fn shown<T>(watched: bool, work: impl FnOnce(&Progress) -> T) -> T {
    let progress = Progress::default();
    if !watched {
        return work(&progress);
    }
    let (done, ended) = mpsc::channel::<()>();
    let progress = &progress;
    thread::scope(|scope| {
        scope.spawn(move || show(progress, &ended));
        let answer = work(progress);
        drop(done);
        answer
    })
}

fn show(progress: &Progress, ended: &Receiver<()>) {
    if !waits(ended, PATIENCE) {
        return;
    }
    let bar = ProgressBar::new(0);
    // Without colors, so that none are printed where they are not wanted.
    if let Ok(style) = ProgressStyle::with_template("checking [{bar:27}] {pos}/{len} files") {
        bar.set_style(style.progress_chars("=> "));
    }
    loop {
        let (done, total) = progress.get();
        let number = |count| u64::try_from(count).unwrap_or(u64::MAX);
        bar.update(|state| {
            state.set_len(number(total));
            state.set_pos(number(done));
        });
        if !waits(ended, TICK) {
            break;
        }
    }
    bar.finish_and_clear();
}

/// Returns `true` if the work is still going on after a while.
fn waits(ended: &Receiver<()>, time: Duration) -> bool {
    matches!(ended.recv_timeout(time), Err(RecvTimeoutError::Timeout))
}

#[cfg(test)]
mod tests {
    use std::panic;

    use super::*;

    #[test]
    fn the_work_is_done_whether_or_not_somebody_watches() {
        for watched in [true, false] {
            let done = shown(watched, |progress| {
                progress.expect(2);
                progress.step();
                progress.get()
            });
            assert_eq!(done, (1, 2));
        }
    }

    #[test]
    fn nobody_waits_for_work_that_failed() {
        let failed = panic::catch_unwind(|| shown(true, |_| panic::resume_unwind(Box::new("failed"))));
        assert!(failed.is_err());
    }
}
