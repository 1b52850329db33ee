package dev.stancewatch.web.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

final class LenientDatesProperties {
  private static final long YEAR_2100 = 4_102_444_800L;

  @Property(tries = 300)
  void find_anyMomentInStandardForm_isThatMoment(
      @ForAll @LongRange(max = YEAR_2100) long second,
      @ForAll @IntRange(min = -12, max = 14) int hours) {
    Instant moment = Instant.ofEpochSecond(second);
    ZoneOffset zone = ZoneOffset.ofHours(hours);

    String rfc822 = DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(zone));
    String iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(zone));

    assertEquals(Optional.of(moment), LenientDates.find(rfc822));
    assertEquals(Optional.of(moment), LenientDates.find(iso));
  }

  @Property(tries = 500)
  void find_anyText_isReadOrRefused(@ForAll @StringLength(max = 120) String text) {
    LenientDates.find(text);
  }
}
