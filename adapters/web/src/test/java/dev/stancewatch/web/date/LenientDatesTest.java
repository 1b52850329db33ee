package dev.stancewatch.web.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LenientDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 03 Feb 2026 08:00:00 +0100 | 2026-02-03T07:00:00Z",
        "3 Feb 26 8:00 EST | 2026-02-03T13:00:00Z",
        "Tuesday, February 3rd, 2026 at 8:05 PM PST | 2026-02-04T04:05:00Z",
        "Tue Feb  3 08:00:00 2026 | 2026-02-03T08:00:00Z",
        "2026-02-03T08:00:00.123456Z | 2026-02-03T08:00:00Z",
        "2026-02-03 08:00:00 -0500 EST | 2026-02-03T13:00:00Z",
        "20260203T080000Z | 2026-02-03T08:00:00Z",
        "2026-034 | 2026-02-03T00:00:00Z",
        "2026-02 | 2026-02-01T00:00:00Z",
        "03.02.2026 08:00 | 2026-02-03T08:00:00Z",
        "02/03/2026 8:00 am | 2026-02-03T08:00:00Z",
        "23/02/2026 | 2026-02-23T00:00:00Z",
        "mar., 03 févr. 2026 09:00:00 +0100 | 2026-02-03T08:00:00Z",
        "Di, 03 Mär 2026 09:00 MEZ | 2026-03-03T08:00:00Z",
        "Sat, 07 feb 2026 09:00 +0100, Sat | 2026-02-07T08:00:00Z",
        "7 Chwefror 2026 | 2026-02-07T00:00:00Z",
        "7 Jänner 2026 | 2026-01-07T00:00:00Z",
        "вт, 3 февраля 2026 11:00:00 +0300 | 2026-02-03T08:00:00Z",
        "2026년 2월 3일 17:00 | 2026-02-03T08:00:00Z",
        "2026-02-03 오후 5:00:00 | 2026-02-03T08:00:00Z",
        "Tue, 03 Feb 2026 08:00:00 Europe/Berlin | 2026-02-03T07:00:00Z",
        "Tue, 03 Feb 2026 25:00:00 GMT | 2026-02-04T01:00:00Z",
        "Thu, 31 Jun 2004 19:48:21 GMT | 2004-07-01T19:48:21Z",
        "1770105600 | 2026-02-03T08:00:00Z",
      })
  void find_datesOfManyKinds_areTheMomentMeant(String text, String expected) {
    assertEquals(
        Optional.of(Instant.parse(expected)),
        LenientDates.find(text).map(at -> Instant.ofEpochSecond(at.getEpochSecond())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "3 Feb",
        "Feb",
        "2026-13-01",
        "2026-02-03-04",
        "32/32/2026",
        "0001-01-01T00:00:00Z",
        "99999",
        "12:30",
        "Tue, 03 Foo 2026 08:00:00 GMT"
      })
  void find_whatIsNoDate_isRefused(String text) {
    assertEquals(Optional.empty(), LenientDates.find(text));
  }
}
