package dev.stancewatch.core.issue;

/// An axis together with its issue: unique among all watches.
public record AxisKey(IssueId issue, AxisId axis) {
  @Override
  public String toString() {
    return issue + "/" + axis;
  }
}
