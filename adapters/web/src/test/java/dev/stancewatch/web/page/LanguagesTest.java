package dev.stancewatch.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguagesTest {
  private static final String GERMAN =
      "Der Gemeinderat hat am Donnerstag beschlossen, die Quelle nicht zu verpachten, und das ist"
          + " gut. ";

  @ParameterizedTest(name = "[{0}] {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The council voted on Tuesday to keep its ferry in public hands.",
        "de | Der Gemeinderat hat am Donnerstag beschlossen, die Quelle nicht zu verpachten.",
        "fr | Le conseil a décidé mardi de ne pas vendre le bac, et les tarifs ne changent pas.",
        "es | El consejo decidió el martes que no se vende el transbordador de la isla.",
        "it | Il consiglio ha deciso martedì che il traghetto non è in vendita per gli isolani.",
        "nl | De raad heeft dinsdag besloten dat het veer niet wordt verkocht aan een bedrijf.",
        "pl | Rada zdecydowała we wtorek, że prom nie będzie sprzedany, ale to nie jest koniec.",
        "ru | Совет острова во вторник отказался продавать паром, хотя ещё весной всё было решено.",
        "uk | Рада острова у вівторок відмовилася продавати пором, хоча ще навесні її голова казала"
            + " інше.",
        "el | Το συμβούλιο αποφάσισε την Τρίτη να μην πουλήσει το πλοίο.",
        "ja | 島の議会は火曜日、フェリーを売却しないことを決めた。",
        "zh | 岛议会周二决定不出售渡轮，票价也不会改变。",
        "ko | 섬 의회는 화요일 여객선을 팔지 않기로 결정했다.",
        "'' | 1234 5678",
        "'' | Zxqv brmph",
      })
  void of_textWithoutTag_isGuessed(String expected, String text) {
    assertEquals(expected, Languages.of("", text));
  }

  @Test
  void of_longTextAgainstTag_isBelieved() {
    assertEquals("de", Languages.of("en-US", GERMAN.repeat(8)));
  }

  @Test
  void of_shortTextAgainstTag_isNot() {
    assertEquals("en", Languages.of("en-US", GERMAN));
  }

  @Test
  void of_tagOfLanguageNotKnown_isBelieved() {
    assertEquals("lb", Languages.of("lb", GERMAN.repeat(8)));
  }
}
