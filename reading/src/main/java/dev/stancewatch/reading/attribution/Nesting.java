package dev.stancewatch.reading.attribution;

import dev.stancewatch.core.statement.Span;
import java.util.ArrayList;
import java.util.List;

/// Orders attributions and says which lies inside the content of which. Stateless; threads may
/// share it.
final class Nesting {
  private Nesting() {}

  static List<Attribution> arrange(List<Draft> drafts) {
    List<Attribution> arranged = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      int parent = parent(drafts, i);
      arranged.add(
          new Attribution(draft.source(), draft.cue(), draft.content(), draft.quoted(), parent));
    }
    return List.copyOf(arranged);
  }

  /// The innermost earlier draft whose content holds the cue of this one.
  private static int parent(List<Draft> drafts, int child) {
    Span cue = drafts.get(child).cue();
    Span place = cue == null ? drafts.get(child).content().getFirst() : cue;
    int parent = -1;
    for (int i = 0; i < child; i++) {
      if (drafts.get(i).content().stream().anyMatch(part -> part.contains(place))) {
        parent = i;
      }
    }
    return parent;
  }
}
