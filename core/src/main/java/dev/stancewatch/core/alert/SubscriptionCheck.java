package dev.stancewatch.core.alert;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.change.Grade;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.watch.Watch;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a form and names everything in it that cannot be done. Not to be shared by threads.
public final class SubscriptionCheck {
  private final SubscriptionForm form;
  private final Watch watch;
  private final List<FormFault> faults = new ArrayList<>();

  private SubscriptionCheck(SubscriptionForm form, Watch watch) {
    this.form = form;
    this.watch = watch;
  }

  /// Checks a form against what is watched.
  public static CheckedForm check(SubscriptionForm form, Watch watch) {
    return new SubscriptionCheck(form, watch).check();
  }

  private CheckedForm check() {
    Optional<Endpoint> endpoint = endpoint();
    Cadence cadence = choice("cadence", form.cadence(), Cadence.values(), Cadence.IMMEDIATE);
    Interest interest =
        new Interest(
            form.actors().stream().flatMap(name -> actor(name).stream()).toList(),
            form.issues().stream().flatMap(name -> issue(name).stream()).toList(),
            form.grades().stream()
                .map(word -> choice("grades", word, Grade.values(), Grade.FULL))
                .toList(),
            form.candidates());
    DigestTime usual = DigestTime.standard();
    DigestTime digest =
        new DigestTime(
            parsed("at", form.at(), usual.at(), LocalTime::parse, "a time such as 08:30"),
            choice("day", form.day(), DayOfWeek.values(), usual.day()),
            parsed("zone", form.zone(), usual.zone(), ZoneId::of, "a zone such as Europe/Lisbon"),
            parsed(
                "quiet",
                form.quiet(),
                usual.quiet(),
                SubscriptionCheck::quiet,
                "two times such as 22:00-07:00"));
    return endpoint.isPresent() && faults.isEmpty()
        ? new CheckedForm.Valid(endpoint.get(), interest, cadence, digest)
        : new CheckedForm.Faulty(faults);
  }

  private Optional<Endpoint> endpoint() {
    if (form.channel().isBlank()) {
      faults.add(new FormFault("channel", "is missing; it must be email or sms"));
      return Optional.empty();
    }
    int known = faults.size();
    Channel channel = choice("channel", form.channel(), Channel.values(), Channel.EMAIL);
    if (faults.size() > known) {
      return Optional.empty();
    }
    return switch (Addresses.check(channel, form.endpoint())) {
      case Addresses.Right(Endpoint endpoint) -> Optional.of(endpoint);
      case Addresses.Wrong(String message) -> {
        faults.add(new FormFault("endpoint", message));
        yield Optional.empty();
      }
    };
  }

  private Optional<ActorId> actor(String name) {
    for (Actor actor : watch.actors().all()) {
      if (actor.id().value().equals(name) || namesOf(actor).anyMatch(name::equalsIgnoreCase)) {
        return Optional.of(actor.id());
      }
    }
    List<String> known =
        watch.actors().all().stream()
            .flatMap(actor -> Stream.concat(Stream.of(actor.id().value()), namesOf(actor)))
            .toList();
    faults.add(
        new FormFault("actors", "'" + shown(name) + "' is not watched" + nearest(name, known)));
    return Optional.empty();
  }

  private static Stream<String> namesOf(Actor actor) {
    return Stream.concat(Stream.of(actor.name()), actor.aliases().stream());
  }

  private Optional<IssueId> issue(String name) {
    for (Issue issue : watch.issues()) {
      if (issue.id().value().equals(name) || issue.title().equalsIgnoreCase(name)) {
        return Optional.of(issue.id());
      }
    }
    List<String> known = watch.issues().stream().map(issue -> issue.id().value()).toList();
    faults.add(
        new FormFault("issues", "'" + shown(name) + "' is not watched" + nearest(name, known)));
    return Optional.empty();
  }

  private static String nearest(String name, List<String> known) {
    return Spelling.nearest(name, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private <E extends Enum<E>> E choice(String field, String word, E[] values, E usual) {
    if (word.isBlank()) {
      return usual;
    }
    for (E value : values) {
      if (value.name().equalsIgnoreCase(word.strip())) {
        return value;
      }
    }
    String all =
        Arrays.stream(values)
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    faults.add(new FormFault(field, "'" + shown(word) + "' is none of " + all));
    return usual;
  }

  private <T> T parsed(
      String field, String text, T usual, Function<String, T> parser, String expected) {
    if (text.isBlank()) {
      return usual;
    }
    try {
      return parser.apply(text.strip());
    } catch (DateTimeException e) {
      faults.add(new FormFault(field, "'" + shown(text) + "' is not " + expected));
      return usual;
    }
  }

  private static QuietHours quiet(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      throw new DateTimeException("no dash");
    }
    return new QuietHours(
        LocalTime.parse(text.substring(0, dash).strip()),
        LocalTime.parse(text.substring(dash + 1).strip()));
  }

  /// What somebody wrote, made fit to be shown to them.
  private static String shown(String text) {
    return CleanText.fit(CleanText.inert(text), 60, "...");
  }
}
