package dev.stancewatch.web.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.web.charset.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainDriverTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<?xml version='1.0'?>\n<!-- note --><a>b</a>\n<!-- end -->\n",
        "<a b='c' d=\"e'f\">\r\ng\rh\ti</a>",
        "<a b='c\r\nd\te&#10;&amp;&quot;'>&lt;p&gt; &#x1F600;&#252; ] ]] \"q\"</a>",
        "<a><![CDATA[<b>&amp;]]>tail<![CDATA[]]><!-- x --> more</a>",
        "<a xmlns='urn:x' xmlns:b='http://www.w3.org/2005/Atom'><b:c b:d='1' d='2'/><e/></a>",
        "<a xmlns:b='urn:b'><c xmlns:b='http://purl.org/dc/elements/1.1/'><b:d/></c><b:d/></a>",
        "<rss><channel>\n"
            + " <item>\n"
            + " <title>\u00fcber \ud83d\ude00</title>\n"
            + " </item>\n"
            + "</channel></rss>",
        "<a xml:base='b/' xml:lang='de'><c xml:base='d'>e</c></a >",
        "<A.b-c_d1><E:f xmlns:E='http://search.yahoo.com/mrss/'/></A.b-c_d1>"
      })
  void drive_plainDocument_isReadAsTheThoroughWayDoes(String document) {
    String read = TwoWays.read(document);

    assertTrue(read.startsWith("plain "), read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<",
        "<a>",
        "</a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>text",
        "<a>&nbsp;</a>",
        "<a>&</a>",
        "<a>&#1;</a>",
        "<a>&#x91;</a>",
        "<a>&#xD800;</a>",
        "<a>&#99999999999;</a>",
        "<a>\u0001</a>",
        "<a>\u0091</a>",
        "<a>\ud83d</a>",
        "<a>]]></a>",
        "<a><![CDATA[x</a>",
        "<a><!-- x</a>",
        "<a><!ELEMENT b></a>",
        "<a b></a>",
        "<a b=c></a>",
        "<a b='c'd='e'></a>",
        "<a b='c' b='d'></a>",
        "<a b='<'></a>",
        "<a b='\u0001'></a>",
        "<a b='c",
        "<b:a></b:a>",
        "<a b:c='d'></a>",
        "<a xmlns:b=''></a>",
        "<a xmlns:xml='urn:x'></a>",
        "<a xmlns:b='urn:x' xmlns:c='urn:x' b:d='1' c:d='2'></a>",
        "<a:b:c/>",
        "<1a/>",
        "<\u00e4/>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<?xml version='1.0'?>x<a/>",
        "<a><![CDATA[\u0001]]></a>"
      })
  void drive_anythingElse_isLeftToTheThoroughWay(String document) {
    assertEquals("not plain", TwoWays.read(document));
  }

  @Test
  void drive_nestedTooDeep_isLeftToTheThoroughWay() {
    assertEquals("not plain", TwoWays.read("<a>".repeat(257) + "</a>".repeat(257)));
  }

  @Test
  void drive_fixtures_areReadAsTheThoroughWayDoes() throws IOException {
    List<Path> feeds;
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
      feeds = files.filter(file -> file.toString().endsWith(".xml")).toList();
    }
    long plain = 0;
    for (Path feed : feeds) {
      String text = TextDecoder.decode(Files.readAllBytes(feed), null).text();
      plain += TwoWays.read(text).startsWith("plain ") ? 1 : 0;
    }
    assertTrue(plain > feeds.size() / 4, plain + " plain of " + feeds.size());
  }
}
