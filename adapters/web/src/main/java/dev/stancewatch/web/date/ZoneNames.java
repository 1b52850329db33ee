package dev.stancewatch.web.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Zones by the names that feeds give them. A name with several meanings has the one that news
/// sites mean.
final class ZoneNames {
  private static final Map<String, ZoneId> OFFSETS =
      offsets(
          "gmt 0 utc 0 ut 0 z 0 wet 0 west 60 bst 60 cet 60 met 60 cest 120 mest 120 mesz 120 mez"
              + " 60 eet 120 eest 180 msk 180 msd 240 trt 180 ist 330 npt 345 pkt 300 ict 420 wib"
              + " 420 cst -360 cdt -300 ct -360 est -300 edt -240 et -300 mst -420 mdt -360 mt -420"
              + " pst -480 pdt -420 pt -480 ast -240 adt -180 at -240 nst -210 ndt -150 akst -540"
              + " akdt -480 hst -600 hdt -540 hkt 480 sgt 480 myt 480 pht 480 awst 480 jst 540 kst"
              + " 540 acst 570 acdt 630 aest 600 aedt 660 nzst 720 nzdt 780 brt -180 art -180 sast"
              + " 120 cat 120 eat 180 wat 60");

  private static final Map<String, String> REGIONS = regions(ZoneId.getAvailableZoneIds());

  private ZoneNames() {}

  /// @param name in lower case: an abbreviation, or a region such as `america/new_york`
  static Optional<ZoneId> find(String name) {
    ZoneId offset = OFFSETS.get(name);
    if (offset != null) {
      return Optional.of(offset);
    }
    String region = name.indexOf('/') < 0 ? null : REGIONS.get(name);
    return region == null ? Optional.empty() : Optional.of(ZoneId.of(region));
  }

  private static Map<String, ZoneId> offsets(String table) {
    String[] words = table.split(" ", -1);
    Map<String, ZoneId> offsets = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      offsets.put(words[i], ZoneOffset.ofTotalSeconds(60 * Integer.parseInt(words[i + 1])));
    }
    return Map.copyOf(offsets);
  }

  private static Map<String, String> regions(Set<String> ids) {
    Map<String, String> regions = new HashMap<>();
    for (String id : ids) {
      regions.put(id.toLowerCase(Locale.ROOT), id);
    }
    return Map.copyOf(regions);
  }
}
