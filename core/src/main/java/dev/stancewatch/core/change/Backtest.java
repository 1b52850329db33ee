package dev.stancewatch.core.change;

import dev.stancewatch.core.article.ArticleId;
import dev.stancewatch.core.position.PositionKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What other rules or other watches would have told instead. Alerts are the same if they are about
/// the same actor and axis and were triggered by the same article.
///
/// @param appear alerts that only the second run tells
/// @param vanish alerts that only the first run tells
/// @param change alerts of both runs that differ in more than their names
/// @param same how many alerts are alike in both
public record Backtest(List<Change> appear, List<Change> vanish, List<Altered> change, int same) {
  public Backtest {
    appear = List.copyOf(appear);
    vanish = List.copyOf(vanish);
    change = List.copyOf(change);
  }

  /// Compares what two runs told. Only certain changes are compared; reports and follow-ups are
  /// left out.
  public static Backtest compare(Collection<Notice> first, Collection<Notice> second) {
    Map<Trigger, Change> before = alerts(first);
    Map<Trigger, Change> after = alerts(second);
    List<Change> appear = new ArrayList<>();
    List<Altered> altered = new ArrayList<>();
    int same = 0;
    for (Map.Entry<Trigger, Change> alert : after.entrySet()) {
      Change was = before.remove(alert.getKey());
      Change is = alert.getValue();
      if (was == null) {
        appear.add(is);
      } else if (differences(was, is).isEmpty()) {
        same++;
      } else {
        altered.add(new Altered(was, is, differences(was, is)));
      }
    }
    return new Backtest(appear, List.copyOf(before.values()), altered, same);
  }

  private static Map<Trigger, Change> alerts(Collection<Notice> notices) {
    Map<Trigger, Change> alerts = new LinkedHashMap<>();
    for (Notice notice : notices) {
      if (notice.kind() == NoticeKind.CONFIRMED) {
        Change change = notice.change();
        ArticleId article = change.trigger().evidence().article().id();
        alerts.put(new Trigger(change.key(), article), change);
      }
    }
    return alerts;
  }

  private static List<String> differences(Change was, Change is) {
    List<String> differences = new ArrayList<>();
    if (!was.from().sameStance(is.from())) {
      differences.add("from " + Why.words(was.from()) + ", now " + Why.words(is.from()));
    }
    if (!was.to().sameStance(is.to())) {
      differences.add("to " + Why.words(was.to()) + ", now " + Why.words(is.to()));
    }
    if (was.grade() != is.grade()) {
      differences.add("grade " + was.grade() + ", now " + is.grade());
    }
    if (!was.at().equals(is.at())) {
      differences.add("certain " + was.at() + ", now " + is.at());
    }
    return differences;
  }

  /// An alert of both runs that is not the same in both.
  ///
  /// @param differences in words; not empty
  public record Altered(Change was, Change is, List<String> differences) {
    public Altered {
      differences = List.copyOf(differences);
    }
  }

  private record Trigger(PositionKey key, ArticleId article) {}
}
