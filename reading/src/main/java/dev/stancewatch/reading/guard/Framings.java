package dev.stancewatch.reading.guard;

import dev.stancewatch.core.statement.TimeFrame;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads time and modality off the words around a statement. General English only. Stateless;
/// threads may share it.
public final class Framings {
  private static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december)";

  /// A cue in the past perfect: "had demanded".
  private static final Pattern HAD =
      Pattern.compile(
          "\\bhad\\b(?! (?:stopped|ceased|given"
              + " up|dropped|abandoned|come|decided|concluded|reached|changed))");

  private static final Pattern RECALLED =
      Pattern.compile(
          "\\b(?:earlier"
              + " (?:demand|call|stance|position|insistence)s?|(?:shift|departure|retreat|turn|break)"
              + " (?:away )?from|previously|formerly|in the past|used to|once"
              + " (?:demanded|called|opposed|supported|backed|argued|wanted|said)|until"
              + " (?:recently|"
              + MONTH
              + "|last)|as late as|for (?:many |two |three |four |five |several )?years"
              + "|for (?:two|three|four|five|six|several|many) months|(?:last|only in|back in) "
              + MONTH
              + "|last (?:year|autumn|spring|summer|winter|month)|years? ago|months? ago"
              + "|(?:in|during) the (?:autumn|spring|summer|winter)"
              + "|in "
              + MONTH
              + "(?:,| (?:she|he|they|it|the|\\p{L}+"
              + " (?:stood|told|said|demanded|called|wanted))))");

  private static final Pattern UPHELD =
      Pattern.compile(
          "\\b(?:still"
              + " (?:wants?|demands?|supports?|favou?rs?|insists?|asks?|think|believe|do|does|is|are|stands?|holds?)|remains?|remained|now|today|again|not"
              + " changed|stands|no longer|any ?more|any longer|(?:i|we)"
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
          "\\b(?:ha(?:s|ve|d) not (?:changed|shifted|moved|dropped|given up)|not changed|unchanged"
              + " by|no change (?:of|in) (?:course|policy|position|mind)|nothing (?:has|had)"
              + " (?:changed|been dropped)|denied (?:that|having|any|reports?|a)\\b|deny"
              + " (?:that|having|any))");

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
    boolean upheld =
        UPHELD.matcher(said).find() || UPHELD.matcher(cue).find() || PRESENT.matcher(cue).find();
    boolean begins = RECALLED.matcher(said.substring(0, Math.min(OPENING, said.length()))).find();
    boolean recalled = HAD.matcher(cue).find() || RECALLED.matcher(frame).find() || begins;
    return recalled && !upheld ? TimeFrame.PAST : TimeFrame.CURRENT;
  }
}
