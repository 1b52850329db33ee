package dev.stancewatch.reading.guard;

import dev.stancewatch.core.statement.TimeFrame;
import dev.stancewatch.reading.text.Calendar;
import dev.stancewatch.reading.text.Negation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads time and modality off the words around a statement. General English only. Stateless;
/// threads may share it.
public final class Framings {
  private static final String MONTH =
      Calendar.MONTHS.stream().sorted().collect(Collectors.joining("|", "(?:", ")"));

  /// A cue in the past perfect: "had demanded".
  private static final Pattern HAD =
      Pattern.compile(
          "\\bhad\\b(?! (?:stopped|ceased|given"
              + " up|dropped|abandoned|come|decided|concluded|reached|changed))");

  private static final String TURNED_FROM =
      "earlier (?:demand|call|stance|position|insistence)s?"
          + "|(?:shift|departure|retreat|turn|break) (?:away )?from";

  private static final String BEFORE =
      "previously|formerly|in the past|used to|once"
          + " (?:demanded|called|opposed|supported|backed|argued|wanted|said)"
          + "|until (?:recently|last)|as late as|(?:last|only in|back in) "
          + MONTH
          + "|last (?:year|autumn|spring|summer|winter|month)|years? ago|months? ago";

  /// A time that may as well lie ahead.
  private static final String DATE =
      "until "
          + MONTH
          + "|for (?:many |two |three |four |five |several )?years"
          + "|for (?:two|three|four|five|six|several|many) months"
          + "|(?:in|during) the (?:autumn|spring|summer|winter)"
          + "|in "
          + MONTH
          + "(?:,| (?:she|he|they|it|the|\\p{L}+ (?:stood|told|said|demanded|called|wanted)))";

  private static final Pattern RECALLED =
      Pattern.compile("\\b(?:" + TURNED_FROM + "|" + BEFORE + "|(?<date>" + DATE + "))");

  /// What dates the saying itself.
  private static final Pattern SAID_THEN = Pattern.compile("\\b(?:" + BEFORE + "|" + DATE + ")");

  /// Words after which a time lies ahead, to the end of the clause.
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:\\b(?:will|would|should|must|could|can|cannot|may|might|shall|to|won['\u2019]t)"
              + "|['\u2019]ll)\\b(?:(?!\\b(?:that|because|but|and)\\b)[^.,;:])*$");

  private static final Pattern ASIDE = Pattern.compile(" ?, ?(?:who|whose|which)\\b[^,]*(?:,|$)");

  private static final Pattern CLAUSE_END =
      Pattern.compile(";|, and\\b|\\b(?:but|while|although|yet)\\b");

  private static final Pattern UPHELD =
      Pattern.compile(
          Negation.NOT
              + " changed\\b|\\b(?:still"
              + " (?:wants?|demands?|supports?|favou?rs?|insists?|asks?|think|believe|do|does|is|are|stands?|holds?)|remains?|remained|now|today|again|stands|no"
              + " longer|any ?more|any longer|(?:i|we)"
              + " (?:intend|want|will|shall|demand|reject|oppose|insist|propose))\\b");

  /// A cue in the present tense.
  private static final Pattern PRESENT =
      Pattern.compile(
          "^(?:now )?(?:wants|demands|asks|favou?rs|rejects|opposes|supports|backs|insists|refuses"
              + "|proposes|prefers|is|are|remains)\\b");

  private static final Pattern UNREAL =
      Pattern.compile(
          "(?:^|[.;,\"\u201c\u2014-] ?|\\bthat |\\bsaid"
              + " )if\\b[^.;]*\\b(?:would|could|might)\\b|\\b(?:would|could|might) (?:\\p{L}+"
              + " ){0,12}if\\b|\\bwere (?:\\p{L}+"
              + " ){0,4}to\\b[^.;]*\\bwould\\b|\\bsupposing\\b|\\bhad (?:he|she|they|it)"
              + " [^.;]*\\bwould have\\b");

  private static final Pattern DENIAL =
      Pattern.compile(
          Negation.NOT
              + " changed|\\bha(?:s|ve|d) ?"
              + Negation.NOT
              + " (?:shifted|moved|dropped|given up)|\\b(?:unchanged by|no change (?:of|in)"
              + " (?:course|policy|position|mind)|nothing (?:has|had) (?:changed|been"
              + " dropped)|denied (?:that|having|any|reports?|a)\\b|deny (?:that|having|any))");

  private static final Pattern LIMITED =
      Pattern.compile(
          "\\b(?:for (?:a (?:term|period) of"
              + " )?(?:\\d+|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty) years|for that"
              + " alone|only for|one question|this question only|in part|partially|up to a point|on"
              + " condition)\\b");

  /// How far into the content a word may tell that it is recalled.
  private static final int OPENING = 40;

  private Framings() {}

  /// @param around the sentence that holds cue and content, without the content
  /// @param cue the cue alone; may be empty
  /// @param content what is said
  public static Framing of(String around, String cue, String content) {
    String said = content.toLowerCase(Locale.ROOT);
    String frame = around.toLowerCase(Locale.ROOT);
    boolean limited = LIMITED.matcher(said).find();
    boolean denial = DENIAL.matcher(frame).find() || DENIAL.matcher(said).find();
    return new Framing(time(frame, cue.toLowerCase(Locale.ROOT), said), limited, denial);
  }

  private static TimeFrame time(String frame, String cue, String said) {
    if (UNREAL.matcher(said).find()) {
      return TimeFrame.HYPOTHETICAL;
    }
    boolean had = HAD.matcher(cue).find();
    boolean recalled = had || RECALLED.matcher(frame).find() || begins(said);
    // A "now" inside what was said last year was last year's.
    boolean then = had || SAID_THEN.matcher(clause(frame, cue)).find();
    boolean upheld =
        UPHELD.matcher(cue).find()
            || PRESENT.matcher(cue).find()
            || (!then && UPHELD.matcher(said).find());
    return recalled && !upheld ? TimeFrame.PAST : TimeFrame.CURRENT;
  }

  /// Whether what is said begins by recalling: "For years I said no".
  private static boolean begins(String said) {
    String opening = said.substring(0, Math.min(OPENING, said.length()));
    Matcher recalled = RECALLED.matcher(opening);
    while (recalled.find()) {
      boolean ahead =
          recalled.group("date") != null
              && AHEAD.matcher(opening.substring(0, recalled.start())).find();
      if (!ahead) {
        return true;
      }
    }
    return false;
  }

  /// The clause of the cue, without what is told of the source by the way; all if it has none.
  private static String clause(String frame, String cue) {
    String plain = ASIDE.matcher(frame).replaceAll(" ");
    int at = cue.isEmpty() ? -1 : plain.indexOf(cue);
    if (at < 0) {
      return frame;
    }
    int begin = 0;
    Matcher end = CLAUSE_END.matcher(plain);
    while (end.find()) {
      if (end.start() >= at + cue.length()) {
        return plain.substring(begin, end.start());
      }
      begin = end.end() <= at ? end.end() : begin;
    }
    return plain.substring(begin);
  }
}
