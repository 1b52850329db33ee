package dev.stancewatch.web.charset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often a language uses the letters that ASCII lacks, and the charsets of one byte that it is
/// written in.
///
/// @param charsets names that the JDK knows, likeliest first
/// @param share by lower-case letter, of all letters beyond ASCII; sums to one
record LetterModel(String language, List<String> charsets, Map<Character, Double> share) {
  private static final List<String> WESTERN = List.of("windows-1252");
  private static final List<String> CENTRAL = List.of("windows-1250", "ISO-8859-2");
  private static final List<String> CYRILLIC =
      List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "x-MacCyrillic", "IBM855");

  /// Letter frequencies as they are commonly published, in parts of ten thousand letters of text.
  static List<LetterModel> all() {
    return List.of(
        of("French", WESTERN, "é1504è271à486ê218ç85ù58ô23û6î45â51ë8ï5œ18"),
        of("German", WESTERN, "ä578ö443ü995ß307"),
        of("Spanish", WESTERN, "á502é433í725ó868ú168ñ311ü12"),
        of("Portuguese", WESTERN, "á118â56ã733ç530é337ê45í132ó296ô63õ40ú207à72"),
        of("Italian", WESTERN, "à635è263é30ì30ò100ù166"),
        of("Swedish", WESTERN, "å1338ä1797ö1305é20"),
        of("Danish", WESTERN, "å1190æ872ø939é30"),
        of("Finnish", WESTERN, "ä3577ö444å10"),
        of("Icelandic", WESTERN, "á1799æ867ð4393é647í1570ó994ö777þ1455ú613ý228"),
        of("Dutch", WESTERN, "ë50é60ï20ö10ü10è10"),
        of("Polish", CENTRAL, "ą699ć743ę1035ł2109ń362ó1141ś814ź78ż706"),
        of("Czech", CENTRAL, "á867č462ď15é633ě1222í1643ň7ó24ř380š688ť6ú45ů204ý995ž721"),
        of(
            "Slovak",
            CENTRAL,
            "á1900ä100č1000ď150é700í1000ľ400ĺ20ň150ó100ô150ŕ10š900ť500ú900ý1100ž900"),
        of("Hungarian", CENTRAL, "á3440é3880í500ó920ö820ő880ú240ü530ű190"),
        of("Romanian", CENTRAL, "ă2600â500î1100ş1300ţ1200"),
        of("Slovene", CENTRAL, "č1100š900ž600"),
        of("Croatian", CENTRAL, "č900ć700š900ž500đ300"),
        of("Turkish", List.of("windows-1254"), "ç1150ğ1100ı5100ö850ş1780ü1850"),
        of(
            "Russian",
            CYRILLIC,
            "о1097е845а801и735н670т626с547р473в454л440к349м321д298п281у262я201ы190ь174г170з165б159"
                + "ч144й121х97ж94ш73ю64ц48щ36э32ф26ъ4ё4"),
        of(
            "Bulgarian",
            CYRILLIC,
            "а1200о900и870е850т760н700р500с490в450л350к330д300п290м240з220я200ъ180г160у150б130ч120"
                + "ж80ц80щ70й70ш50х50ф20ю20ь5"),
        of(
            "Ukrainian",
            List.of("windows-1251", "KOI8-U"),
            "о940а830н660и610і570в560т530р480е470с400к370л360у340д320м300п280я210з210ь180б160г150"
                + "ч140х110й100ц80ю80ж80ї60ш60є50щ50ф20ґ1"),
        of(
            "Greek",
            List.of("ISO-8859-7", "windows-1253"),
            "α1200ο960ι950ε840τ840ν800η550σ500ρ480κ430π430υ430ς400μ350λ300ω300ί300ά250ό230έ200γ180"
                + "δ180ή170θ120χ120ώ100ύ100φ80β70ξ50ζ40ψ20ϊ10"),
        of(
            "Hebrew",
            List.of("windows-1255", "ISO-8859-8"),
            "י1100ה1090ו1040ל740א630ר560ת500מ500ב470ש440ע320ם290נ290כ270ד260ח250ק210פ200ס150ז130"
                + "ט120ג120צ120ן120ך80ף30ץ10"),
        of(
            "Arabic",
            List.of("windows-1256", "ISO-8859-6"),
            "ا1300ل1200ي640م620و600ن600ر420ه400ت380ع370ب320ة300د270س260ف260أ240ك200ق200ح180ج140"
                + "ش90ص90ى90خ80إ80ط80ذ70ز50ض50ء50ث40غ40ئ30ظ20ؤ20آ20"),
        of(
            "Thai",
            List.of("x-windows-874"),
            "า750น680ร650ก550อ530เ470ง430\u0E48400\u0E49390ว320ม320\u0E31320\u0E35320ย300ล300ท300"
                + "ต270ด270ส260\u0E34260ห220ะ220ป210บ210ค210แ190จ170\u0E4C150พ150\u0E38150โ120ข120ใ100"
                + "ไ100\u0E33100ช100\u0E39100ถ90\u0E4770ศ60ผ50ซ50ณ50ธ50ภ50ญ40ฟ40ษ40ฉ20ฐ20ๆ20ฯ10"));
  }

  private static LetterModel of(String language, List<String> charsets, String table) {
    Map<Character, Double> share = new HashMap<>();
    double sum = 0;
    int at = 0;
    while (at < table.length()) {
      char letter = table.charAt(at++);
      int weight = 0;
      while (at < table.length() && table.charAt(at) >= '0' && table.charAt(at) <= '9') {
        weight = weight * 10 + table.charAt(at++) - '0';
      }
      share.merge(letter, (double) weight, Double::sum);
      sum += weight;
    }
    double total = sum;
    share.replaceAll((_, weight) -> weight / total);
    return new LetterModel(language, charsets, Map.copyOf(share));
  }
}
