package dev.warmglow.feature.resource;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An http or https address.
 *
 * @param url as it was given
 * @param canonical the same for addresses that lead to the same page: without scheme, www, default
 *     port, tracking parameters, fragment and closing slash
 */
record Link(URI url, String canonical) {
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
  private static final Pattern TRACKING =
      Pattern.compile("(utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid|igshid|si)(=.*)?");

  /** Whether the text is meant as an address: one word that begins as one. */
  static boolean isMeantIn(String text) {
    return text.chars().noneMatch(Character::isWhitespace) && SCHEME.matcher(text).matches();
  }

  /** Reads an address; empty when it is none that may be shared. */
  static Optional<Link> read(String text) {
    URI url;
    try {
      url = new URI(text).parseServerAuthority();
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    // A user part makes an address look like one it is not.
    if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
      return Optional.empty();
    }
    try {
      URI plain = new URI(scheme + text.substring(scheme.length()));
      return Optional.of(new Link(plain, canonical(plain)));
    } catch (URISyntaxException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static String canonical(URI url) {
    String host = IDN.toASCII(url.getHost()).toLowerCase(Locale.ROOT);
    if (host.startsWith("www.")) {
      host = host.substring("www.".length());
    }
    boolean standard = url.getPort() < 0 || url.getPort() == 80 || url.getPort() == 443;
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String query =
        url.getRawQuery() == null
            ? ""
            : Arrays.stream(url.getRawQuery().split("&", -1))
                .filter(part -> !part.isEmpty() && !TRACKING.matcher(part).matches())
                .sorted()
                .collect(Collectors.joining("&"));
    return host
        + (standard ? "" : ":" + url.getPort())
        + path
        + (query.isEmpty() ? "" : "?" + query);
  }
}
