package dev.stancewatch.web.http;

import dev.stancewatch.core.source.Validators;
import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.Names;
import dev.stancewatch.web.guard.Verdict;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Fetches one thing at a time for its caller: hop by hop, each hop through the guard and through
/// the queue of its host. Never throws for anything a server can do. Threads may share it; it
/// blocks, so callers bring virtual threads.
public final class Fetcher implements AutoCloseable {
  private static final Duration LONGEST_CLOSURE = Duration.ofHours(24);

  /// How long a host is left alone that asks for fewer requests and does not say for how long.
  private static final Duration UNSAID_CLOSURE = Duration.ofMinutes(5);

  private static final int TOO_MANY_REQUESTS = 429;

  private static final int BODIES_MEBIBYTES = 64;

  private final Guard guard;
  private final FetchLimits limits;
  private final UserAgent agent;
  private final HostTurns turns;
  private final InstantSource clock;
  private final OkHttpClient client;
  private final Answers answers;
  private final Semaphore inFlight;
  private final BodyBudget budget = new BodyBudget(BODIES_MEBIBYTES);

  /// @param names asked for the addresses of hosts; what it answers is checked before it is dialled
  public Fetcher(
      Guard guard,
      Names names,
      FetchLimits limits,
      UserAgent agent,
      HostTurns turns,
      InstantSource clock) {
    this.guard = guard;
    this.limits = limits;
    this.agent = agent;
    this.turns = turns;
    this.clock = clock;
    this.client = Clients.guarded(guard, names, limits);
    this.answers = new Answers(limits);
    this.inFlight = new Semaphore(limits.inFlight(), true);
  }

  /// Fetches, following redirects.
  ///
  /// @throws InterruptedException if the thread is interrupted while it waits for its turn
  public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
    return fetch(request, Function.identity());
  }

  /// Fetches and reads what came while the place among the requests in flight is still held, so
  /// that no more bodies are in memory than that.
  ///
  /// @param reader makes something small of the outcome; must not fetch
  /// @throws InterruptedException if the thread is interrupted while it waits for its turn
  public <T> T fetch(FetchRequest request, Function<? super FetchOutcome, ? extends T> reader)
      throws InterruptedException {
    return switch (guard.check(request.url())) {
      case Verdict.Refused(String reason) -> reader.apply(new FetchOutcome.Refused(reason));
      case Verdict.Allowed(URI url) -> follow(Hop.first(url, request), request.startBy(), reader);
    };
  }

  private <T> T follow(
      Hop first, Instant startBy, Function<? super FetchOutcome, ? extends T> reader)
      throws InterruptedException {
    Instant deadline = clock.instant().plus(limits.whole()).plus(turns.maxWait());
    Step<T> step = new Step.Redirected<>(first);
    while (step instanceof Step.Redirected<T>(Hop hop)) {
      if (hop.number() > limits.maxHops()) {
        return reader.apply(redirectFailure("more than " + limits.maxHops() + " redirects"));
      }
      if (!clock.instant().isBefore(deadline)) {
        return reader.apply(redirectFailure("the redirects took too long"));
      }
      step = take(hop, startBy, reader);
    }
    return ((Step.Done<T>) step).value();
  }

  private <T> Step<T> take(
      Hop hop, Instant startBy, Function<? super FetchOutcome, ? extends T> reader)
      throws InterruptedException {
    String host = hop.url().getHost();
    Turn turn = turns.take(host, startBy);
    if (turn instanceof Turn.TooLate(Instant until, String reason)) {
      return new Step.Done<>(reader.apply(new FetchOutcome.Deferred(until, reason)));
    }
    inFlight.acquire();
    try (BodyBudget.Share memory = budget.open()) {
      return switch (send(hop, host, memory)) {
        case Step.Redirected<FetchOutcome>(Hop next) -> new Step.Redirected<>(next);
        case Step.Done<FetchOutcome>(FetchOutcome outcome) ->
            new Step.Done<>(reader.apply(outcome));
      };
    } finally {
      inFlight.release();
      ((Turn.Now) turn).close();
    }
  }

  private Step<FetchOutcome> send(Hop hop, String host, BodyBudget.Share memory) {
    Call call = client.newCall(request(hop));
    try (Response response = call.execute()) {
      Instant now = clock.instant();
      if (response.isRedirect()) {
        return redirect(hop, response);
      }
      FetchOutcome outcome = answers.read(hop, response, now, memory);
      if (outcome instanceof FetchOutcome.SlowDown(int status, Duration after, _)) {
        leaveAlone(host, now, status, after);
      }
      return new Step.Done<>(outcome);
    } catch (IOException e) {
      return new Step.Done<>(Failures.of(e));
    }
  }

  private void leaveAlone(String host, Instant now, int status, Duration after) {
    if (after.isPositive()) {
      turns.close(host, now.plus(after.compareTo(LONGEST_CLOSURE) > 0 ? LONGEST_CLOSURE : after));
    } else if (status == TOO_MANY_REQUESTS) {
      turns.close(host, now.plus(UNSAID_CLOSURE));
    }
  }

  private Step<FetchOutcome> redirect(Hop hop, Response response) {
    String location = response.header("Location");
    HttpUrl target = location == null ? null : response.request().url().resolve(location.strip());
    if (target == null) {
      return new Step.Done<>(redirectFailure("a redirect to nothing that can be fetched"));
    }
    boolean permanently = response.code() == 301 || response.code() == 308;
    return switch (guard.check(target.newBuilder().fragment(null).build().toString())) {
      case Verdict.Refused(String reason) ->
          new Step.Done<>(new FetchOutcome.Refused("redirected to a URL that " + reason));
      case Verdict.Allowed(URI url) -> new Step.Redirected<>(hop.next(url, permanently));
    };
  }

  private Request request(Hop hop) {
    Request.Builder builder =
        new Request.Builder()
            .url(hop.url().toString())
            .header("User-Agent", agent.header())
            .header("Accept", hop.kind().accept())
            .header("Accept-Encoding", "gzip, deflate");
    Validators own = hop.ownValidators();
    if (!own.entityTag().isEmpty()) {
      builder.header("If-None-Match", own.entityTag());
    }
    if (!own.lastModified().isEmpty()) {
      builder.header("If-Modified-Since", own.lastModified());
    }
    return builder.build();
  }

  private static FetchOutcome redirectFailure(String reason) {
    return new FetchOutcome.Failed(FailureKind.REDIRECT, 0, reason);
  }

  /// Lets go of idle connections.
  @Override
  public void close() {
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }

  private sealed interface Step<T> {
    record Redirected<T>(Hop hop) implements Step<T> {}

    record Done<T>(T value) implements Step<T> {}
  }
}
