package dev.stancewatch.web.opml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpmlTest {
  private static OpmlOutcome read(String text) {
    return new Opml().read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void read_nestedList_keepsGroupsAndFeeds() {
    OpmlOutcome outcome =
        read(
            "<opml version='1.0'><head><title>Mine</title></head><body><outline"
                + " text='News'><outline title='A &amp; B' xmlUrl='https://a.example/feed'"
                + " htmlUrl='https://a.example/'/></outline><outline text='C'"
                + " xmlurl='https://c.example/feed'/></body></opml>");

    OpmlOutcome.Read read = assertInstanceOf(OpmlOutcome.Read.class, outcome);
    Outline feed = new Outline("A & B", "https://a.example/feed", "https://a.example/", List.of());
    assertEquals("Mine", read.title());
    assertEquals(new Outline("News", "", "", List.of(feed)), read.outlines().getFirst());
    assertEquals(
        List.of("https://a.example/feed", "https://c.example/feed"),
        read.outlines().stream().flatMap(Outline::feeds).map(Outline::feed).toList());
  }

  @Test
  void write_anyList_isReadAsTheSame() {
    List<Outline> outlines =
        List.of(
            new Outline(
                "\"Quoted\" <& more>",
                "",
                "",
                List.of(new Outline("x'y", "https://a.example/?a=1&b=2", "", List.of()))));

    assertEquals(new OpmlOutcome.Read("T & T", outlines), read(Opml.write("T & T", outlines)));
  }

  @Test
  void read_otherXml_isUnreadable() {
    assertEquals(new OpmlOutcome.Unreadable("the root element is 'rss'"), read("<rss/>"));
  }

  @Test
  void read_deepList_isRefused() {
    assertInstanceOf(
        OpmlOutcome.Unreadable.class, read("<opml><body>" + "<outline>".repeat(1_000)));
  }
}
