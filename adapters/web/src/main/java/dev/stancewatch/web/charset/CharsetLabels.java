package dev.stancewatch.web.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the names of charsets mean on the web, which is often more than they say.
public final class CharsetLabels {
  /// Supersets that are meant (WHATWG Encoding, section 4.2), and spellings that the JDK does not
  /// know.
  private static final Map<String, String> MEANT =
      table(
          "iso-8859-1 windows-1252,latin1 windows-1252,latin-1 windows-1252"
              + ",latin windows-1252,l1 windows-1252,8859 windows-1252,us-ascii windows-1252"
              + ",ascii windows-1252,ansi windows-1252,iso-8859-9 windows-1254"
              + ",latin5 windows-1254,l5 windows-1254,iso-8859-11 x-windows-874"
              + ",tis-620 x-windows-874,thai x-windows-874,windows-874 x-windows-874"
              + ",gb2312 gb18030,gb-2312 gb18030,gbk gb18030,x-gbk gb18030,936 gb18030"
              + ",chinese gb18030,gb2312-80 gb18030,eucgb2312-cn gb18030,gb18030-2000 gb18030"
              + ",shift-jis windows-31j,shiftjis windows-31j,sjis windows-31j"
              + ",s-jis windows-31j,x-sjis windows-31j,ms-kanji windows-31j"
              + ",mskanji windows-31j,shift-jis-2004 x-SJIS_0213,shift-jisx0213 x-SJIS_0213"
              + ",u-jis EUC-JP,ujis EUC-JP,euc-kr x-windows-949,ks-c-5601 x-windows-949"
              + ",ks-c-5601-1987 x-windows-949,ks-x-1001 x-windows-949,ksx1001 x-windows-949"
              + ",korean x-windows-949,cp949 x-windows-949,uhc x-windows-949,big5 Big5-HKSCS"
              + ",big5-tw Big5-HKSCS,hkscs Big5-HKSCS,iso2022-jp ISO-2022-JP"
              + ",iso2022-kr ISO-2022-KR,mac-cyrillic x-MacCyrillic"
              + ",x-mac-cyrillic x-MacCyrillic,maccyrillic x-MacCyrillic,macintosh x-MacRoman"
              + ",mac-roman x-MacRoman,macroman x-MacRoman,mac-greek x-MacGreek"
              + ",mac-turkish x-MacTurkish,mac-iceland x-MacIceland"
              + ",mac-latin2 x-MacCentralEurope,mac-centeuro x-MacCentralEurope"
              + ",ebcdic-cp-us IBM037,ebcdic-cp-ca IBM037,ebcdic-cp-be IBM500"
              + ",ebcdic-cp-ch IBM500,ebcdic-cp-he IBM424,unicode-1-1-utf-8 utf-8,utf8 utf-8"
              + ",u8 utf-8,utf utf-8,u16 utf-16,u32 utf-32,logical iso-8859-8"
              + ",visual iso-8859-8,iso-8859-8-i iso-8859-8");

  private static final Pattern YEAR = Pattern.compile("-(?:19|20)\\d\\d$");

  private static final Pattern CODE_PAGE = Pattern.compile("\\d{3,4}");

  private CharsetLabels() {}

  /// Finds the charset that a label means.
  ///
  /// @param label as in a header or document; may be blank or nonsense
  public static Optional<Charset> find(String label) {
    String plain = label.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    // A name that the JDK does not know costs it a millisecond, so that none is asked for twice.
    String dashed = plain.replace('_', '-');
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(plain);
    spellings.add(dashed);
    spellings.add(YEAR.matcher(dashed).replaceFirst(""));
    if (CODE_PAGE.matcher(plain).matches()) {
      spellings.add("windows-" + plain);
    }
    return spellings.stream().flatMap(spelling -> meant(spelling).stream()).findFirst();
  }

  private static Optional<Charset> meant(String label) {
    return known(MEANT.getOrDefault(label, label));
  }

  private static Map<String, String> table(String rows) {
    Map<String, String> table = new HashMap<>();
    for (String row : rows.split(",", -1)) {
      int space = row.indexOf(' ');
      table.put(row.substring(0, space), row.substring(space + 1));
    }
    return Map.copyOf(table);
  }

  private static Optional<Charset> known(String name) {
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.US_ASCII)
          ? Optional.of(Charset.forName("windows-1252"))
          : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
