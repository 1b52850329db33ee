package dev.stancewatch.web.url;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides when two addresses are of the same article. Threads may share it.
public final class CanonicalUrls {
  /// Parameters that say whence a reader came, never what is shown.
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "twclid",
          "yclid",
          "ysclid",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_ga",
          "_gl",
          "_openstat",
          "ref_src",
          "ref_url",
          "cmpid",
          "cmp",
          "ncid",
          "ocid",
          "icid",
          "smid",
          "smtyp",
          "xtor",
          "wt_mc",
          "wt.mc_id",
          "ito",
          "spm",
          "taid",
          "mbid",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "ftag",
          "sr_share",
          "shareadraft",
          "__twitter_impression",
          "ns_mchannel",
          "ns_source",
          "ns_campaign",
          "ns_linkname",
          "ns_fee",
          "traffic_source",
          "feature_share",
          "campaign_id",
          "rss",
          "partner",
          "emc",
          "soc_src",
          "soc_trk");

  private static final List<String> TRACKING_STARTS =
      List.of("utm_", "at_", "pk_", "mtm_", "hsa_", "oly_", "vero_", "stm_", "itm_", "__s");

  private static final Pattern DEVICE_HOST =
      Pattern.compile("^(?:www\\d?|m|mobile|amp|edition)\\.");
  private static final Pattern AMP_PATH = Pattern.compile("/amp/?$|\\.amp(\\.html?)?$|^/amp(?=/)");
  private static final Pattern INDEX = Pattern.compile("/(?:index|default)\\.(?:html?|php|aspx?)$");
  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "^https?://(?:www\\.google\\.[a-z.]+/amp|[^/]+\\.cdn\\.ampproject\\.org/[vc])/(s/)?(.+)$");

  private CanonicalUrls() {}

  /// The normal form of an address without tracking parameters: fit to be shown and followed.
  public static WebUrl withoutTracking(WebUrl url) {
    WebUrl normal = NormalUrls.of(outOfCache(url));
    return normal.query() == null ? normal : withQuery(normal, plainQuery(normal.query()));
  }

  /// What is equal for all addresses of one article: its mobile, AMP and desktop pages, over http
  /// and https, with and without tracking. Not an address that could be followed.
  public static String key(WebUrl url) {
    WebUrl plain = withoutTracking(url);
    String host = DEVICE_HOST.matcher(plain.host()).replaceFirst("");
    String path = AMP_PATH.matcher(plain.path()).replaceFirst("");
    path = INDEX.matcher(path).replaceFirst("/");
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String port = plain.port() < 0 ? "" : ":" + plain.port();
    return host + port + path + (plain.query() == null ? "" : "?" + plain.query());
  }

  /// The key of an address, if it is one of the web.
  public static Optional<String> findKey(String address) {
    return NormalUrls.find(address).map(CanonicalUrls::key);
  }

  private static WebUrl outOfCache(WebUrl url) {
    Matcher cached = AMP_CACHE.matcher(url.href());
    if (!cached.matches()) {
      return url;
    }
    String scheme = cached.group(1) == null ? "http://" : "https://";
    return WebUrls.find(scheme + cached.group(2)).orElse(url);
  }

  private static @Nullable String plainQuery(String query) {
    StringBuilder plain = new StringBuilder();
    for (String parameter : query.split("&", -1)) {
      if (!isTracking(parameter)) {
        plain.append(plain.isEmpty() ? "" : "&").append(parameter);
      }
    }
    return plain.isEmpty() ? null : plain.toString();
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    String value = equals < 0 ? "" : parameter.substring(equals + 1).toLowerCase(Locale.ROOT);
    boolean amp = name.equals("amp") || name.equals("outputtype") || name.equals("output");
    return TRACKING.contains(name)
        || TRACKING_STARTS.stream().anyMatch(name::startsWith)
        || (amp && (value.isEmpty() || value.equals("amp") || value.equals("1")));
  }

  private static WebUrl withQuery(WebUrl url, @Nullable String query) {
    return new WebUrl(
        url.scheme(),
        url.username(),
        url.password(),
        url.host(),
        url.port(),
        url.path(),
        query,
        url.fragment());
  }
}
