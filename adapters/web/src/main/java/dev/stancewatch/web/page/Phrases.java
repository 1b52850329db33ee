package dev.stancewatch.web.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Lines that stand in articles without belonging to them, known by how they begin. In the
/// languages of the larger European presses. Immutable; threads may share it.
final class Phrases {
  private static final int LONGEST_POINTER = 120;
  private static final int LONGEST_APPEAL = 400;

  /// Points to another article or to the fine print.
  private static final Pattern POINTER =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:"
              // English
              + "read (?:more|also|next|this)\\b|also read\\b|see also\\b|more (?:on|from|about)"
              + " this\\b|more from\\b|more (?:great |top |of our )?(?:\\w+ )?stories\\b|related(?:"
              + " (?:articles?|stories|story|content|topics?|posts?|news|links?|coverage|reading))?\\s*:?$|recommended(?:"
              + " for you)?\\s*:?$|you (?:may|might) (?:also )?(?:like|be interested)|don.t"
              + " miss\\b|watch(?: now| more| the video)?\\s*:|photo(?:s|graph)?(?: by|"
              + " credit|s?:)|image(?:s)?(?: by| credit|:| courtesy)|picture(?:"
              + " credit)?:|credit:|advertisement\\b|sponsored\\b|story continues\\b|continue"
              + " reading\\b|share this\\b|share on\\b|about the authors?\\b|filed"
              + " under\\b|tags?\\s*:|topics?\\s*:|categor(?:y|ies)\\s*:|posted"
              + " in\\b|tagged\\b|related:|up next\\b|trending\\b|last"
              + " (?:updated|modified)\\b|published(?: on)?:|updated:|suggested"
              + " citation|comments?\\s*(?:\\(\\d+\\)|:)?$|leave a (?:comment|reply)|no comments"
              // German
              + "|lesen sie (?:auch|dazu|mehr|hier|weiter)|lies (?:auch|mehr|hier)|mehr zum"
              + " thema|mehr dazu|zum thema\\s*:?$|siehe auch|weiterlesen\\b|weitere"
              + " (?:informationen|infos|artikel|themen|links|meldungen|nachrichten|beiträge)\\s*(?:zum"
              + " thema|finden sie hier)?\\s*:?$|das könnte (?:sie|dich)|auch interessant|über"
              + " (?:den autor|die autorin|die"
              + " autoren)\\b|foto(?:s)?\\s*:|bild(?:er)?\\s*:|bildquelle|quelle(?:n)?\\s*:|anzeige\\s*$|werbung\\s*$|kontakt\\s*:?$|pressekontakt|ansprechpartner|schlagw(?:ort|örter)|kategorien?\\s*:|autor(?:in)?\\s*:|teilen\\s*:?$|artikel"
              + " teilen|drucken\\s*$|kommentare?\\s*(?:\\(\\d+\\))?\\s*:?$|zurück\\s*$|links?\\s*(?:zum"
              + " thema)?\\s*:$|stand\\s*:\\s*\\d|zuletzt aktualisiert|veröffentlicht"
              + " (?:am|von|in)\\b|empfohlener (?:externer )?inhalt|noch mehr\\b.{0,40}$|passend"
              + " zum thema|themen\\s*:"
              // French, Spanish, Italian, Portuguese
              + "|lire aussi|à lire (?:aussi|également)|voir aussi|crédit photo|sur le même"
              + " (?:sujet|thème)|mots?-clés|publicité\\s*$|lea tamb|lee tamb|leer más|le puede"
              + " interesar|te puede interesar|tambi[eé]n (?:lea|te puede)|ver"
              + " también|foto(?:grafía)?s?:|publicidad\\s*$|leggi anche|leggi tutto|potrebbe"
              + " interessarti|vedi anche|fonte\\s*:|pubblicità\\s*$|leia (?:também|mais)|veja"
              + " (?:também|mais)|saiba mais|publicidade\\s*$|compartilh"
              // Dutch, Polish, Czech, Scandinavian, Turkish, Russian, Ukrainian
              + "|lees (?:ook|meer)|czytaj (?:też|także|również|więcej)|zobacz"
              + " (?:też|także|również|więcej)|przeczytaj (?:też|także|również)|źródło\\s*:|čtěte"
              + " (?:také|více)|läs (?:också|även|mer)|les (?:også|mer)|læs også|ilgili"
              + " haber|читайте (?:также|также:|ещё|еще|також)|смотрите"
              + " также|источник\\s*:|фото\\s*:|джерело\\s*:|реклама\\s*$)");

  /// Asks the reader to follow, subscribe, pay or write.
  private static final Pattern APPEAL =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:follow .{0,60}\\b(?:on|twitter|facebook|instagram)\\b|like us"
              + " on\\b|join (?:us|our|the conversation)\\b|sign up"
              + " (?:for|to|here|now)\\b|subscribe\\b|get (?:the"
              + " latest|our|unlimited|access)\\b|download (?:the|our)\\b|support"
              + " (?:us|our|independent)\\b|if you (?:enjoyed|liked)\\b|have a"
              + " (?:tip|story)\\b|copyright\\b|©|\\(c\\) \\d{4}|all rights reserved\\b|this"
              + " (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published)|this"
              + " material may not be\\b|our standards:|to comment on\\b|send (?:us )?(?:tips|an"
              + " email)\\b|contact (?:the"
              + " author|us)\\b|(?:e-?mail|tel(?:ephone|efon)?|phone|fax)\\s*:|abonnieren\\b|jetzt"
              + " abonnieren|.{0,30}\\bnewsletter\\b.{0,40}$|melden sie"
              + " sich\\b.{0,60}newsletter|folgen sie\\b|folge uns\\b|gefällt (?:ihnen|dir)\\b|hat"
              + " (?:ihnen|dir) (?:der|dieser)\\b|unterstütz(?:en sie|e) (?:uns|unsere)|alle rechte"
              + " vorbehalten|suivez-nous|abonnez-vous|inscrivez-vous|síguenos|suscr[ií]b|seguici\\b|iscriviti|siga"
              + " (?:o|a|nos)\\b|inscreva-se|assine\\b|volg ons\\b|śledź nas|bizi"
              + " takip|подпис(?:ывайтесь|аться)|підпис)");

  /// Reserves rights, wherever in the line.
  private static final List<String> RIGHTS =
      List.of(
          "all rights reserved",
          "alle rechte vorbehalten",
          "tous droits réservés",
          "todos los derechos reservados",
          "todos os direitos reservados",
          "tutti i diritti riservati",
          "wszelkie prawa zastrzeżone",
          "все права защищены",
          "всі права захищен");

  private Phrases() {}

  /// Whether a line asks something of the reader or reserves rights.
  static boolean isAppeal(Block block) {
    if (block.length() > LONGEST_APPEAL) {
      return false;
    }
    String lower = block.text().toLowerCase(Locale.ROOT);
    return APPEAL.matcher(lower).lookingAt() || RIGHTS.stream().anyMatch(lower::contains);
  }

  /// Whether a line announces what stands elsewhere, as "Related" or "Lesen Sie auch" do.
  static boolean isPointer(Block block) {
    return block.length() <= LONGEST_POINTER
        && POINTER.matcher(block.text().toLowerCase(Locale.ROOT)).lookingAt();
  }
}
