package dev.stancewatch.reading;

import java.util.List;
import java.util.Map;

/// What a judge says of a labelled statement.
///
/// @param verdicts one for each stance of the axis
/// @param labels the right side, by place of the stance; not every stance has to be labelled
record LabelledStatement(List<StanceVerdict> verdicts, Map<Integer, StanceVerdict.Side> labels) {
  LabelledStatement {
    verdicts = List.copyOf(verdicts);
    labels = Map.copyOf(labels);
  }
}
