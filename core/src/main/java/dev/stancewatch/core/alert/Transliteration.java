package dev.stancewatch.core.alert;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Spellings in the GSM alphabet of characters that are not in it. Without state.
final class Transliteration {
  private static final String PUNCTUATION =
      "‘'|’'|‚'|‛'|“\"|”\"|„\"|‟\"|«\"|»\"|‹'|›'|′'|″\"|´'|`'"
          + "|‐-|‑-|‒-|–-|—-|―-|−-|…...|•*|·.|⁄/|→->|←<-|×x|÷/|±+-|≤<=|≥>=|≠!=|°deg|™TM|©(c)|®(R)"
          + "|№No.|₴UAH|₽RUB|₹Rs|₪ILS|₺TL|₩KRW|₫VND|¢c";

  private static final String LATIN =
      "đd|Đd|łl|Łl|ıi|ħh|Ħh|ŧt|Ŧt|ŋng|Ŋng|œoe|Œoe|ðd|Ðd|þth|Þth|ĸk|ſs|ẞSS|əa|Əa|ƒf";

  private static final String CYRILLIC =
      "аa|бb|вv|гg|ґg|дd|еe|ёe|єye|жzh|зz|иi|іi|їyi|йy|кk|лl|мm|нn|оo|пp|рr|сs|тt|уu|ўu|фf|хkh"
          + "|цts|чch|шsh|щshch|ъ|ыy|ьʼ|эe|юyu|яya|ђdj|јj|љlj|њnj|ћc|џdz|ѕdz|ќk|ѓg|ғgh|қq|ңng|өo|ұu|үu|һh|әa";

  private static final String GREEK =
      "αa|βv|γg|δd|εe|ζz|ηi|θth|ιi|κk|λl|μm|νn|ξx|οo|πp|ρr|σs|ςs|τt|υy|φf|χch|ψps|ωo";

  private static final String ARABIC =
      "اa|أa|إi|آa|بb|تt|ثth|جj|حh|خkh|دd|ذdh|رr|زz|سs|شsh|صs|ضd|طt|ظz|عa|غgh|فf|قq|كk|لl|مm|نn"
          + "|هh|وw|يy|ىa|ةa|ءa|ئy|ؤw|پp|چch|ژzh|گg|کk|یy";

  private static final String HEBREW =
      "אa|בb|גg|דd|הh|וv|זz|חch|טt|יy|כk|ךk|לl|מm|םm|נn|ןn|סs|עa|פp|ףf|צts|ץts|קk|רr|שsh|תt";

  private Transliteration() {}

  static Map<Integer, String> table() {
    Map<Integer, String> table = new HashMap<>();
    for (String group : new String[] {PUNCTUATION, LATIN, CYRILLIC, GREEK, ARABIC, HEBREW}) {
      for (String pair : group.split("\\|", -1)) {
        add(table, pair.codePointAt(0), pair.substring(1).replace("ʼ", ""));
      }
    }
    return Map.copyOf(table);
  }

  private static void add(Map<Integer, String> table, int point, String spelling) {
    table.putIfAbsent(point, spelling);
    int upper = Character.toUpperCase(point);
    if (upper != point && !spelling.isEmpty()) {
      String first = spelling.substring(0, 1).toUpperCase(Locale.ROOT);
      table.put(upper, first + spelling.substring(1));
    } else if (upper != point) {
      table.putIfAbsent(upper, "");
    }
  }
}
