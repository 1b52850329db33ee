package dev.stancewatch.lambda;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The settings of a deployed function. Only the constructors that Lambda calls read it.
public final class Environment {
  /// Name of the DynamoDB table.
  public static final String TABLE = "STANCEWATCH_TABLE";

  /// Address of the queue of shards to poll.
  public static final String POLLS_QUEUE = "STANCEWATCH_POLLS_QUEUE";

  /// Address of the queue of articles.
  public static final String ARTICLES_QUEUE = "STANCEWATCH_ARTICLES_QUEUE";

  /// Address of the FIFO queue of statements.
  public static final String STATEMENTS_QUEUE = "STANCEWATCH_STATEMENTS_QUEUE";

  /// ARN of the topic of immediate alerts.
  public static final String ALERTS_TOPIC = "STANCEWATCH_ALERTS_TOPIC";

  /// ARN of the topic of digests.
  public static final String DIGEST_TOPIC = "STANCEWATCH_DIGEST_TOPIC";

  /// Names of the built-in watch files, separated by commas.
  public static final String WATCHES = "STANCEWATCH_WATCHES";

  /// Mail or web address that feeds see as the operator's contact.
  public static final String CONTACT = "STANCEWATCH_CONTACT";

  /// Web address under which timelines are published, ending in `/`; may be missing.
  public static final String TIMELINES = "STANCEWATCH_TIMELINES";

  /// Most alerts that go out at once within an hour; may be missing.
  public static final String ALERTS_PER_HOUR = "STANCEWATCH_ALERTS_PER_HOUR";

  /// ARNs of users, and of roles without session, who may act for other subscribers, separated by
  /// commas; may be missing.
  public static final String OPERATORS = "STANCEWATCH_OPERATORS";

  /// Days after which the address of an ended subscription is erased; may be missing.
  public static final String ERASE_AFTER_DAYS = "STANCEWATCH_ERASE_AFTER_DAYS";

  /// Another endpoint for all of AWS, as in a test; may be missing.
  public static final String ENDPOINT = "AWS_ENDPOINT_URL";

  private final Map<String, String> variables;

  private Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /// The variables of this process.
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /// Given variables.
  public static Environment of(Map<String, String> variables) {
    return new Environment(variables);
  }

  /// A variable that the function cannot do without.
  ///
  /// @throws IllegalStateException if it is missing; the message names it
  public String need(String name) {
    String value = variables.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new IllegalStateException("environment variable " + name + " is not set");
    }
    return value;
  }

  /// A variable that the function can do without.
  ///
  /// @param otherwise what a missing or blank one stands for
  public String get(String name, String otherwise) {
    String value = variables.getOrDefault(name, "");
    return value.isBlank() ? otherwise : value;
  }

  /// The endpoint to use instead of the AWS one.
  public Optional<URI> findEndpoint() {
    return Optional.ofNullable(variables.get(ENDPOINT))
        .filter(text -> !text.isBlank())
        .map(URI::create);
  }
}
