package dev.stancewatch.web.date;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Months by their names and abbreviations in the languages of Europe and some beyond.
final class MonthNames {
  private static final String[] TABLE = {
    "jan january januar janvier janv jänner jän enero ene gennaio gen janeiro januari styczeń"
        + " stycznia sty leden ledna led január ianuarie ian ocak oca tammikuu tammikuuta tammi янв"
        + " январь января січ січня ιαν ιανουάριος ιανουαρίου ιανουάριου gener януари яну",
    "feb february februar février févr fév fevrier fevr fev febrero febbraio fevereiro februari"
        + " luty lutego lut únor února úno február februarie şubat şub helmikuu helmikuuta helmi"
        + " фев февраль февраля февр лют лютого φεβ φεβρουάριος φεβρουαρίου febrer feber februára",
    "mar march mär märz maerz mrz mars marzo março marco maart mrt marzec marca březen března bře"
        + " március márc martie mart maaliskuu maaliskuuta maalis мар март марта бер березня"
        + " μαρ μάρ μάρτιος μαρτίου març marec",
    "apr april avril avr abril abr aprile kwiecień kwietnia kwi duben dubna dub április ápr aprilie"
        + " nisan nis huhtikuu huhtikuuta huhti апр апрель апреля квіт квітня απρ απρίλιος απριλίου"
        + " apríl apríla",
    "may mai mayo maggio mag maio mei maj maja květen května kvě május máj mayıs toukokuu"
        + " toukokuuta touko май мая трав травня μαϊ μάιος μάϊος μαΐου maig mája",
    "jun june juni juin junio giugno giu junho czerwiec czerwca cze červen června čvn június jún"
        + " iunie iun haziran haz kesäkuu kesäkuuta kesä июн июнь июня черв червня ιουν ιούν"
        + " ιούνιος ιουνίου juny júna",
    "jul july juli juillet juil julio luglio lug julho lipiec lipca lip červenec července čvc"
        + " július júl iulie iul temmuz tem heinäkuu heinäkuuta heinä июл июль июля лип липня ιουλ"
        + " ιούλ ιούλιος ιουλίου juliol júla",
    "aug august août aout aoû agosto ago augustus sierpień sierpnia sie srpen srpna srp augusztus"
        + " ağustos ağu elokuu elokuuta elo авг август августа серп серпня αυγ αύγ αύγουστος"
        + " αυγούστου agost augusti augusta",
    "sep sept september septembre septiembre setiembre set settembre setembro wrzesień września wrz"
        + " září zář szeptember szept septembrie eylül eyl syyskuu syyskuuta syys сен сент сентябрь"
        + " сентября вер вересня σεπ σεπτέμβριος σεπτεμβρίου setembre septembra",
    "oct october okt oktober octobre octubre ottobre ott outubro out październik października paź"
        + " říjen října říj október octombrie ekim eki lokakuu lokakuuta loka окт октябрь октября"
        + " жовт жовтня οκτ οκτώβριος οκτωβρίου októbra",
    "nov november novembre noviembre novembro listopad listopada lis listopadu noiembrie noi kasım"
        + " kas marraskuu marraskuuta marras ноя ноябрь ноября нояб лист листопада νοε νοέ"
        + " νοέμβριος νοεμβρίου novembra",
    "dec december dez dezember décembre déc decembre diciembre dic dicembre dezembro des desember"
        + " grudzień grudnia gru prosinec prosince pro decembrie aralık ara joulukuu joulukuuta"
        + " joulu дек декабрь декабря груд грудня δεκ δεκέμβριος δεκεμβρίου desembre decembra"
  };

  private static final Map<String, Integer> MONTHS = months();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private MonthNames() {}

  /// Finds the month that is named in a text.
  ///
  /// The last candidate counts: short names of weekdays, which come first, can be those of months
  /// ("mar." is Tuesday in French).
  ///
  /// @param text in lower case
  /// @return 1 to 12
  static OptionalInt findIn(String text) {
    OptionalInt month = OptionalInt.empty();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Integer found = MONTHS.get(word.group());
      if (found != null) {
        month = OptionalInt.of(found);
      }
    }
    return month;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < TABLE.length; i++) {
      for (String name : TABLE[i].split(" ", -1)) {
        months.putIfAbsent(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
