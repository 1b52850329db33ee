package dev.stancewatch.cli.subscribe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.cli.DataFault;
import org.junit.jupiter.api.Test;

final class ApiOptionsTest {
  @Test
  void client_withoutAnyAddress_saysWhatToDo() {
    ApiOptions options = new ApiOptions();
    options.endpoint = "";

    String said = assertThrows(DataFault.class, options::client).getMessage();

    assertEquals(1, said.lines().count());
    assertTrue(said.contains("--stack") && said.contains("--endpoint"), said);
    assertTrue(said.contains("stancewatch atom"), said);
  }
}
