package dev.stancewatch.reading.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AnonymityTest {
  @Test
  void of_officialWithoutAName_isAnonymous() {
    assertTrue(Anonymity.of("a senior Lantern House official", "a senior official said"));
    assertTrue(Anonymity.of("Tollgate Street sources", "Tollgate Street sources said"));
  }

  @Test
  void of_officialWithAName_isNamed() {
    assertFalse(Anonymity.of("the council official Nell Varga", "the official said"));
    assertFalse(Anonymity.of("Nell Varga, a council official", "Nell Varga said"));
  }

  @Test
  void of_spokespersonWhoSpeaksOpenly_isNotAnonymous() {
    assertFalse(Anonymity.of("a spokesman for the council", "a spokesman for the council said"));
  }

  @Test
  void of_speakerWhoHidesTheName_isAnonymous() {
    assertTrue(
        Anonymity.of(
            "a spokesman for the council",
            "said a spokesman for the council, who asked not to be named"));
    assertTrue(Anonymity.of("", "speaking on condition of anonymity"));
    assertTrue(Anonymity.of("the aide", "she was not authorised to speak to the press"));
  }

  @Test
  void of_noSource_isNotAnonymous() {
    assertFalse(Anonymity.of("", ""));
  }

  @Test
  void of_contractedNot_isAnonymousAsTheFullWordIs() {
    for (String not : List.of("wasn't", "wasn\u2019t", "was not")) {
      assertTrue(Anonymity.of("the chair", "the chair, who " + not + " authorised to speak, said"));
    }
    assertTrue(Anonymity.of("the chair", "the chair, who couldn't be named, said"));
    assertFalse(Anonymity.of("the chair", "the chair, who was authorised to speak, said"));
  }
}
