package dev.stancewatch.web.feed;

import dev.stancewatch.web.date.LenientDates;
import java.util.List;

/// From what Atom says to the one model.
final class AtomAdapter {
  private AtomAdapter() {}

  static Feed feed(AtomWire wire) {
    return new Feed(
        wire.id(),
        wire.title(),
        Addresses.alternate(wire.links()),
        Addresses.ofRelation(wire.links(), "hub"),
        Addresses.first(wire.subtitle(), wire.info()),
        wire.language(),
        author(wire.authors()),
        LenientDates.find(wire.updated()).orElse(null),
        LenientDates.find(wire.published()).orElse(null),
        wire.entries().stream().map(entry -> entry(entry, wire)).toList());
  }

  private static Entry entry(AtomWire.Entry entry, AtomWire feed) {
    String link = Addresses.alternate(entry.links());
    // An entry without its own authors has those of its feed (RFC 4287, section 4.2.1).
    List<Person> authors = entry.authors().isEmpty() ? feed.authors() : entry.authors();
    return new Entry(
        entry.id(),
        entry.title(),
        Addresses.withoutUserInfo(
            link.isEmpty() && Addresses.isWeb(entry.id()) ? entry.id() : link),
        Addresses.first(entry.summary(), entry.mediaDescription()),
        entry.content(),
        author(authors),
        LenientDates.find(Addresses.first(entry.published(), entry.created())).orElse(null),
        LenientDates.find(entry.updated()).orElse(null));
  }

  private static String author(List<Person> people) {
    return people.isEmpty() ? "" : people.getFirst().text();
  }
}
