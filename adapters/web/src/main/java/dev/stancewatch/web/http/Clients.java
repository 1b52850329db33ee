package dev.stancewatch.web.http;

import dev.stancewatch.web.guard.Guard;
import dev.stancewatch.web.guard.GuardedNames;
import dev.stancewatch.web.guard.GuardedSockets;
import dev.stancewatch.web.guard.Names;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/// Builds the one HTTP client: no proxy that the environment names, no cookies, no credentials, no
/// redirects of its own, and no way past the guard.
final class Clients {
  private static final int IDLE_CONNECTIONS = 32;
  private static final int IDLE_SECONDS = 20;

  private Clients() {}

  static OkHttpClient guarded(Guard guard, Names names, FetchLimits limits) {
    return new OkHttpClient.Builder()
        .dns(new GuardedNames(guard, names))
        .socketFactory(new GuardedSockets(guard))
        .proxy(Proxy.NO_PROXY)
        .cookieJar(CookieJar.NO_COOKIES)
        .authenticator(Authenticator.NONE)
        .proxyAuthenticator(Authenticator.NONE)
        .followRedirects(false)
        .followSslRedirects(false)
        .fastFallback(false)
        .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
        .connectTimeout(limits.connect())
        .readTimeout(limits.firstByte())
        .writeTimeout(limits.firstByte())
        .callTimeout(limits.whole())
        .build();
  }
}
