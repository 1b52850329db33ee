package dev.stancewatch.web.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class XmlReaderTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private static XmlOutcome read(String text) {
    return new XmlReader(XmlLimits.FEED).read(text, "https://feeds.example/");
  }

  private static XmlElement root(String text) {
    return assertInstanceOf(XmlOutcome.WellFormed.class, read(text)).root();
  }

  @Test
  void read_htmlEntitiesWithoutDtd_areCharacters() {
    assertEquals("é — ©\u2329&", root("<a>&eacute; &mdash; &copy;&lang;&amp;</a>").ownText());
  }

  @Test
  void read_referencesToWindowsControls_areWhatWasMeant() {
    assertEquals("don’t “x”", root("<a>don&#146;t &#x93;x\u0094</a>").ownText());
  }

  @Test
  void read_shortInternalEntity_isReplacedOnce() {
    assertEquals("world", root("<!DOCTYPE a [<!ENTITY x 'world'>]><a>&x;</a>").ownText());
  }

  @Test
  void read_entityOfEntities_isEmpty() {
    String bomb = "<!DOCTYPE a [<!ENTITY x 'lol'><!ENTITY y '&x;&x;&x;'>]><a>[&y;]</a>";

    assertEquals("[]", root(bomb).ownText());
  }

  @Test
  void read_externalEntity_isEmptyAndNothingIsOpened() {
    String external = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>[&x;]</a>";

    assertEquals("[]", root(external).ownText());
  }

  @Test
  void read_textAroundCdata_isOneText() {
    assertEquals("a <b>&amp;</b> c", root("<t>a <![CDATA[<b>&amp;</b>]]> c</t>").ownText());
  }

  @Test
  void read_quoteInQuotedValue_isRepaired() {
    XmlOutcome.Repaired repaired =
        assertInstanceOf(
            XmlOutcome.Repaired.class, read("<o d=\"the \"best\" show, <b>bold</b>\" u='x'/>"));

    assertEquals("the \"best\" show, <b>bold</b>", repaired.root().attribute("d"));
    assertEquals("x", repaired.root().attribute("u"));
  }

  @Test
  void read_undeclaredPrefix_isRepairedAndKnownByItsName() {
    XmlOutcome.Repaired repaired =
        assertInstanceOf(XmlOutcome.Repaired.class, read("<r><dc:date>x</dc:date></r>"));

    assertEquals(Vocabulary.DC, repaired.root().elements().getFirst().vocabulary());
  }

  @Test
  void read_baseAndLanguage_areInherited() {
    XmlElement inner =
        root("<r xml:base='a/' xml:lang='fr'><s xml:base='b'><t/></s></r>")
            .elements()
            .getFirst()
            .elements()
            .getFirst();

    assertEquals("https://feeds.example/a/b", inner.base());
    assertEquals("fr", inner.language());
  }

  @Test
  void read_deepNesting_isRefusedSoon() {
    XmlOutcome outcome = assertTimeout(SOON, () -> read("<a>".repeat(200_000)));

    assertInstanceOf(XmlOutcome.Unreadable.class, outcome);
  }

  @Test
  void read_nestingBeyondTheLimit_isRefusedWithItsReason() {
    String nested = "<a>".repeat(300) + "</a>".repeat(300);

    assertEquals(new XmlOutcome.Unreadable("elements nested deeper than 256"), read(nested));
  }

  @Test
  void read_manyAttributes_areRefusedSoon() {
    StringBuilder tag = new StringBuilder("<a");
    for (int i = 0; i < 50_000; i++) {
      tag.append(" xmlns:n").append(i).append("='u'");
    }

    XmlOutcome outcome = assertTimeout(SOON, () -> read(tag.append("/>").toString()));

    assertInstanceOf(XmlOutcome.Unreadable.class, outcome);
  }

  @Test
  void read_hugeAttribute_isRefusedSoon() {
    String tag = "<a b='" + "x".repeat(8_000_000) + "'/>";

    assertInstanceOf(XmlOutcome.Unreadable.class, assertTimeout(SOON, () -> read(tag)));
  }

  @Test
  void read_manyElements_areRefusedSoon() {
    String flat = "<r>" + "<a/>".repeat(400_000) + "</r>";

    assertInstanceOf(XmlOutcome.Unreadable.class, assertTimeout(SOON, () -> read(flat)));
  }

  @Test
  void read_moreItemsThanTheLimit_keepsTheFirst() {
    String many = "<r>" + "<item/>".repeat(2_500) + "</r>";

    XmlOutcome.Repaired repaired = assertInstanceOf(XmlOutcome.Repaired.class, read(many));

    assertEquals(2_000, repaired.root().elements().size());
  }

  @Test
  void read_longText_isCut() {
    String text = "<r>" + "x".repeat(3_000_000) + "</r>";

    XmlOutcome.Repaired repaired = assertInstanceOf(XmlOutcome.Repaired.class, read(text));

    assertEquals(1_000_000, repaired.root().ownText().length());
  }

  @Test
  void read_unclosedComments_endSoon() {
    String comments = "<r>" + "<!--".repeat(100_000);

    assertTimeout(SOON, () -> read(comments));
  }

  @Test
  void read_noMarkup_isUnreadable() {
    assertEquals(new XmlOutcome.Unreadable("no markup"), read("just words"));
  }
}
