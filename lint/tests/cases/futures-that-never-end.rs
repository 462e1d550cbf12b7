//! A closure or a future that panics, or runs forever, ends the code that runs it, and not the handler that hands it to
//! other code: all of these go on and succeed. `awaited` and `called` run it themselves, so that only their early answer
//! is sent.
//!
//! dependencies: axum = "0.8"; tokio = "1"; futures-util = "0.3"
//!
//! ```text
//! METHOD  PATH                  HANDLER                       DECLARED  RETURNED
//! POST    /awaited              service::awaited              -         400
//! POST    /by_own_runner        service::by_own_runner        -         200 400
//! POST    /called               service::called               -         400
//! POST    /default_dies         service::default_dies         -         200 400
//! POST    /default_panics       service::default_panics       -         200 400
//! POST    /either_half          service::either_half          -         201
//! POST    /in_a_queue           service::in_a_queue           -         200 400
//! POST    /limited              service::limited              -         200 400
//! POST    /mapped_error_panics  service::mapped_error_panics  -         200 400
//! POST    /missing_panics       service::missing_panics       -         200 400
//! POST    /selected             service::selected             -         200 400
//! POST    /spawned_block        service::spawned_block        -         200 400
//! POST    /spawned_blocking     service::spawned_blocking     -         200 400
//! POST    /spawned_function     service::spawned_function     -         200 400
//! POST    /spawned_later        service::spawned_later        -         200 400
//! ```

use axum::{Router, http::StatusCode, routing::post};

type Answer = Result<String, StatusCode>;

fn is_bad() -> bool {
    std::env::args().count() > 1
}

fn early() -> Result<(), StatusCode> {
    if is_bad() { Err(StatusCode::BAD_REQUEST) } else { Ok(()) }
}

fn die() -> ! {
    panic!("no")
}

async fn tick() {}

async fn watch() {
    loop {
        tick().await;
    }
}

async fn default_panics() -> Answer {
    early()?;
    let text = std::env::var("X").unwrap_or_else(|error| panic!("{error}"));
    Ok(text)
}

async fn default_dies() -> Answer {
    early()?;
    Ok(std::env::var("X").unwrap_or_else(|_| die()))
}

async fn mapped_error_panics() -> Answer {
    early()?;
    Ok(std::env::var("X").map_err(|error| panic!("{error}")).unwrap_or_default())
}

async fn missing_panics() -> Answer {
    early()?;
    let text: String = std::env::args().next().ok_or_else(|| unreachable!())?;
    Ok(text)
}

async fn either_half() -> StatusCode {
    std::env::var("X").map_or_else(|_| panic!("no"), |_| StatusCode::CREATED)
}

async fn spawned_block() -> Answer {
    early()?;
    tokio::spawn(async move {
        loop {
            tick().await;
        }
    });
    Ok("started".into())
}

async fn spawned_function() -> Answer {
    early()?;
    tokio::spawn(watch());
    Ok("started".into())
}

async fn spawned_later() -> Answer {
    early()?;
    let task = Box::pin(async { panic!("no") });
    tokio::spawn(task);
    Ok("started".into())
}

async fn spawned_blocking() -> Answer {
    early()?;
    tokio::task::spawn_blocking(|| loop {
        std::thread::park();
    });
    Ok("started".into())
}

async fn in_a_queue() -> Answer {
    early()?;
    let mut queue = futures_util::stream::FuturesUnordered::new();
    queue.push(async {
        loop {
            tick().await;
        }
    });
    Ok("queued".into())
}

async fn limited() -> Answer {
    early()?;
    let _ = tokio::time::timeout(std::time::Duration::from_secs(1), watch()).await;
    Ok("waited".into())
}

async fn selected() -> Answer {
    early()?;
    tokio::select! {
        () = watch() => {}
        () = tick() => {}
    }
    Ok("waited".into())
}

fn run_forever<F: Fn() -> T, T: Future<Output = ()> + Send + 'static>(run: F) {
    tokio::spawn(run());
}

async fn by_own_runner() -> Answer {
    early()?;
    run_forever(|| async {
        loop {
            tick().await;
        }
    });
    Ok("started".into())
}

async fn awaited() -> Answer {
    early()?;
    watch().await;
    Ok("never".into())
}

async fn called() -> Answer {
    early()?;
    let end = || panic!("no");
    end();
    Ok("never".into())
}

pub fn app() -> Router {
    Router::new()
        .route("/default_panics", post(default_panics))
        .route("/default_dies", post(default_dies))
        .route("/mapped_error_panics", post(mapped_error_panics))
        .route("/missing_panics", post(missing_panics))
        .route("/either_half", post(either_half))
        .route("/spawned_block", post(spawned_block))
        .route("/spawned_function", post(spawned_function))
        .route("/spawned_later", post(spawned_later))
        .route("/spawned_blocking", post(spawned_blocking))
        .route("/in_a_queue", post(in_a_queue))
        .route("/limited", post(limited))
        .route("/selected", post(selected))
        .route("/by_own_runner", post(by_own_runner))
        .route("/awaited", post(awaited))
        .route("/called", post(called))
}
