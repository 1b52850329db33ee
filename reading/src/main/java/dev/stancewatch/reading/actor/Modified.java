package dev.stancewatch.reading.actor;

import dev.stancewatch.reading.guard.Anonymity;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.Set;

/// What stands beside the words for a watched actor and makes them mean somebody else: a noun that
/// they only modify ("Lantern House critic"), a word that takes the office away ("former mayor").
/// Stateless; threads may share it.
final class Modified {
  /// Words before a title whose holder is not the one who holds the title.
  static final Set<String> OFFICES =
      Set.of("deputy", "vice", "assistant", "former", "ex", "shadow", "acting");

  private Modified() {}

  /// The last of the common nouns that a mention modifies, or -1: "economist" in "Ferry Bank chief
  /// economist Lina Vost".
  static int noun(Sentence sentence, Mention mention, int end) {
    int noun = -1;
    for (int i = mention.end(); i < end; i++) {
      Token token = sentence.get(i);
      boolean adjective = token.hasTag("ADJ");
      // A tagger takes "critic" before a name for an adjective.
      boolean beforeName = adjective && i + 1 < end && sentence.get(i + 1).hasTag("PROPN");
      boolean common = token.hasTag("NOUN") || (beforeName && !token.isCapitalized());
      if (!common && !adjective) {
        break;
      }
      noun = common ? i : noun;
    }
    return noun;
  }

  /// Whether somebody speaks who belongs to the actor no more than by the noun that follows.
  static boolean isOfSomebodyElse(Sentence sentence, int noun) {
    String head = sentence.get(noun).lower();
    return !speaksFor(head) && !Anonymity.HEADS.contains(Roles.singular(head));
  }

  /// Whether a noun is one for who or what speaks for the actor before it.
  static boolean speaksFor(String noun) {
    return Roles.REPRESENTING.contains(noun) || Roles.REPRESENTING.contains(Roles.singular(noun));
  }

  /// Whether a title is that of a deputy, a predecessor or a successor: "the former mayor", "the
  /// deputy prime minister", "mayor-elect".
  static boolean isOtherOffice(Sentence sentence, Mention title) {
    boolean elect =
        title.end() < sentence.size()
            && (sentence.get(title.end()).is("elect") || sentence.get(title.end()).is("-elect"));
    for (int i = title.begin() - 1; i >= 0; i--) {
      Token token = sentence.get(i);
      if (OFFICES.contains(token.lower())) {
        return true;
      }
      if (!token.hasTag("ADJ") && !token.hasTag("NOUN") && !token.hasTag("PROPN")) {
        break;
      }
    }
    return elect;
  }
}
