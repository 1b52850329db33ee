package dev.stancewatch.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateTextTest {
  @ParameterizedTest(name = "{0} ({1})")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-08-15                      | ''    | 2025-08-15",
        "2025-08-15T09:30:00+02:00       | ''    | 2025-08-15T09:30:00+02:00",
        "2025-08-15T09:30:00.000Z        | ''    | 2025-08-15T09:30:00.000Z",
        "2025-08-15 09:30                | ''    | 2025-08-15T09:30:00Z",
        "2025/8/5                        | ''    | 2025-08-05",
        "20250815                        | ''    | 2025-08-15",
        "1755250200                      | ''    | 2025-08-15T09:30:00Z",
        "15.08.2025                      | de    | 2025-08-15",
        "08/15/2025                      | en-US | 2025-08-15",
        "05/08/2025                      | en-US | 2025-05-08",
        "05/08/2025                      | en-GB | 2025-08-05",
        "15/08/25                        | fr    | 2025-08-15",
        "Published on August 5th, 2025   | en    | 2025-08-05",
        "Fri, 15 Aug 2025 09:30:00 GMT   | en    | 2025-08-15",
        "15. August 2025, 9:30 Uhr       | de    | 2025-08-15",
        "15 de agosto de 2025            | es    | 2025-08-15",
        "15 Ağustos 2025                 | tr    | 2025-08-15",
        "15 августа 2025 г.              | ru    | 2025-08-15",
        "2025. augusztus 15.             | hu    | 2025-08-15",
        "2025年8月15日                    | ja    | 2025-08-15",
        "2025년 8월 15일                  | ko    | 2025-08-15",
        "15. listopad 2025               | cs    | 2025-11-15",
        "15. listopad 2025               | hr    | 2025-10-15",
        "১৫ আগস্ট ২০২৫                   | bn    | 2025-08-15",
        "15 สิงหาคม 2568                 | th    | 2025-08-15",
        "31.02.2025                      | de    | ''",
        "version 1.2.3                   | en    | ''",
        "call 555-0100                   | en    | ''",
        "15 August 1848                  | en    | ''",
        "''                              | en    | ''",
      })
  void find_text_isDay(String text, String language, String expected) {
    assertEquals(expected, DateText.find(text, language).map(Publication::iso).orElse(""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/2025/08/15/ferry, 2025-08-15",
    "/news/2025-8-5-ferry, 2025-08-05",
    "/news/20250815_ferry.html, 2025-08-15",
    "/story/2025081, ''",
    "/story/ferry-2025, ''"
  })
  void inPath_address_isDay(String path, String expected) {
    assertEquals(expected, DateText.inPath(path).map(Publication::iso).orElse(""));
  }
}
