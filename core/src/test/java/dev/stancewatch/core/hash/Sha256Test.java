package dev.stancewatch.core.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class Sha256Test {
  @Test
  void hex_exampleOfTheStandard_isItsHash() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Sha256.hex("abc", Sha256.BYTES));
  }

  @Test
  void hex_fewerBytes_areTheFirst() {
    assertEquals("ba7816", Sha256.hex("abc", 3));
  }
}
