package dev.stancewatch.web.xml;

/// What a document may cost. A document beyond a limit is refused, except for `maxItems` and
/// `maxFieldChars`, where the rest is left unread and the document is called repaired.
///
/// @param maxDepth open elements at one time
/// @param maxAttributes attributes and namespace declarations of one element
/// @param maxElements elements of a document
/// @param maxItems elements named `item` or `entry`
/// @param maxFieldChars characters of text in one element, or of one tag
public record XmlLimits(
    int maxDepth, int maxAttributes, int maxElements, int maxItems, int maxFieldChars) {
  /// Far above what real feeds need, and small enough for a heap of 256 MB.
  public static final XmlLimits FEED = new XmlLimits(256, 256 + 64, 300_000, 2_000, 1_000_000);

  /// For documents without items, such as subscription lists.
  public static final XmlLimits LIST = new XmlLimits(64, 64, 100_000, 100_000, 100_000);
}
