package dev.stancewatch.functions.subscriptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import dev.stancewatch.json.Json;
import dev.stancewatch.lambda.LocalContext;
import dev.stancewatch.sns.SnsEnrolments;
import dev.stancewatch.sns.Topics;
import dev.stancewatch.sns.local.InProcessSns;
import dev.stancewatch.sns.local.SmsAccount;
import dev.stancewatch.testkit.InMemorySubscriptions;
import dev.stancewatch.testkit.LateWatch;
import dev.stancewatch.testkit.SampleWatch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The API as callers meet it; every answer is checked against the OpenAPI document.
final class ApiTest {
  private static final String ANNE = "arn:aws:iam::123456789012:user/anne";
  private static final String BEN = "arn:aws:iam::123456789012:user/ben";
  private static final String DESK = "arn:aws:sts::123456789012:assumed-role/desk";
  private static final JsonNode DOCUMENT = Json.tree(Routes.document());

  private final InstantSource clock = InstantSource.fixed(Instant.parse("2025-05-01T10:00:00Z"));
  private final InProcessSns sns = new InProcessSns(clock);
  private final Topics topics =
      new Topics(
          sns.createTopic(request -> request.name("alerts")).topicArn(),
          sns.createTopic(request -> request.name("digests")).topicArn());
  private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
  private final LocalContext context = new LocalContext(30_000);
  private final ManageSubscriptions api =
      new ManageSubscriptions(
          new SubscriptionDesk(
              new LateWatch(
                  SampleWatch.of("mayor", "governor"),
                  SampleWatch.of("mayor", "governor", "treasurer")),
              subscriptions,
              new SnsEnrolments(sns, topics),
              clock,
              Duration.ofDays(28)),
          Set.of(DESK));

  @AfterEach
  void noAddressIsLogged() {
    assertFalse(context.logged().contains("example.org"), context.logged());
    assertFalse(context.logged().contains("2025550143"), context.logged());
  }

  @Test
  void document_isServedAndNamesEveryOperation() {
    assertEquals(DOCUMENT, call(ANNE, "GET", "/openapi.json", "", 200));
    assertEquals("3.1.0", DOCUMENT.path("openapi").asText());
    Set<String> operations = new TreeSet<>();
    DOCUMENT
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      if (operation.has("operationId")) {
                        operations.add(operation.get("operationId").asText());
                      }
                    }));
    assertEquals(
        Set.of("describe", "list", "subscribe", "show", "unsubscribe", "confirm"), operations);
  }

  @Test
  void subscribe_thenConfirm_isActiveAndProtected() {
    JsonNode made = call(ANNE, "POST", "/subscriptions", form("email", "a@example.org"), 201);
    assertEquals("pending", made.path("standing").asText());
    String token = sns.outbox().confirmations().getFirst().token();
    String path = "/subscriptions/" + made.path("id").asText();

    call(ANNE, "POST", path + "/confirmation", "{\"token\":\"wrong\"}", 409);
    call(ANNE, "POST", path + "/confirmation", "{}", 422);
    JsonNode confirmed =
        call(ANNE, "POST", path + "/confirmation", "{\"token\":\"" + token + "\"}", 200);

    assertEquals("active", confirmed.path("standing").asText());
    String arn = subscriptions.all().getFirst().handle();
    assertEquals(
        "true",
        sns.getSubscriptionAttributes(request -> request.subscriptionArn(arn))
            .attributes()
            .get("ConfirmationWasAuthenticated"));
  }

  @Test
  void subscribe_twice_changesNothing() {
    String form = form("email", "a@example.org");
    call(ANNE, "POST", "/subscriptions", form, 201);
    call(ANNE, "POST", "/subscriptions", form, 200);

    assertEquals(1, subscriptions.all().size());
    assertEquals(1, subscriptions.all().getFirst().wishes().size());
    assertEquals(1, call(ANNE, "GET", "/subscriptions", "", 200).path("subscriptions").size());
  }

  @Test
  void subscribe_otherActors_changesTheFilter() {
    JsonNode made = call(ANNE, "POST", "/subscriptions", form("email", "a@example.org"), 201);
    confirm(made);
    String other =
        "{\"channel\":\"email\",\"endpoint\":\"a@example.org\",\"actors\":[\"Governor\"]}";

    JsonNode changed = call(ANNE, "POST", "/subscriptions", other, 200);

    assertEquals("governor", changed.path("actors").path(0).asText());
    assertTrue(changed.path("notes").toString().contains("15 minutes"));
    String arn = subscriptions.all().getFirst().handle();
    assertTrue(
        sns.getSubscriptionAttributes(request -> request.subscriptionArn(arn))
            .attributes()
            .get("FilterPolicy")
            .contains("governor"));
  }

  @Test
  void subscribe_actorOfAPushThatWasNotSeen_isTaken() {
    String form = form("email", "a@example.org").replace("mayor", "treasurer");

    assertEquals(
        "treasurer",
        call(ANNE, "POST", "/subscriptions", form, 201).path("actors").path(0).asText());
  }

  @Test
  void others_seeAndTouchNothing() {
    JsonNode made = call(ANNE, "POST", "/subscriptions", form("email", "a@example.org"), 201);
    String path = "/subscriptions/" + made.path("id").asText();

    call(BEN, "GET", path, "", 404);
    call(BEN, "DELETE", path, "", 404);
    call(BEN, "POST", path + "/confirmation", "{\"token\":\"token-1\"}", 404);
    call(BEN, "POST", "/subscriptions", form("email", "a@example.org"), 403);
    assertEquals(0, call(BEN, "GET", "/subscriptions", "", 200).path("subscriptions").size());
    call("", "GET", "/subscriptions", "", 403);
    call("", "DELETE", path, "", 403);
    call(DESK + "/any-session", "GET", path, "", 200);
    assertEquals(1, subscriptions.all().size());
  }

  @Test
  void operators_listAll() {
    confirm(call(ANNE, "POST", "/subscriptions", form("email", "a@example.org"), 201));
    call(BEN, "POST", "/subscriptions", form("email", "b@example.org"), 201);

    JsonNode all = call(DESK + "/s", "GET", "/subscriptions", "", 200).path("subscriptions");

    assertEquals(2, all.size());
    Set<String> standings = new TreeSet<>();
    all.forEach(
        one -> standings.add(one.path("endpoint").asText() + " " + one.path("standing").asText()));
    assertEquals(Set.of("a@example.org active", "b@example.org pending"), standings);
  }

  @Test
  void unsubscribe_endsIt() {
    JsonNode made = call(ANNE, "POST", "/subscriptions", form("email", "a@example.org"), 201);
    confirm(made);
    String path = "/subscriptions/" + made.path("id").asText();

    call(ANNE, "DELETE", path, "", 204);
    call(ANNE, "DELETE", path, "", 404);

    assertEquals(
        0,
        sns.listSubscriptionsByTopic(request -> request.topicArn(topics.alerts()))
            .subscriptions()
            .size());
    call(ANNE, "POST", "/subscriptions", form("email", "a@example.org"), 201);
  }

  @Test
  void telephones_needAnOperatorAndAnAccountThatReachesThem() {
    String form = form("sms", "+1 (202) 555-0143");
    call(ANNE, "POST", "/subscriptions", form, 403);
    sns.account(new SmsAccount(true, Set.of(), Set.of(), 0, 1));
    assertTrue(
        call(DESK + "/s", "POST", "/subscriptions", form, 409)
            .path("detail")
            .asText()
            .contains("sandbox"));
    sns.account(new SmsAccount(true, Set.of("+12025550143"), Set.of(), 0, 1));

    JsonNode made = call(DESK + "/s", "POST", "/subscriptions", form, 201);

    assertEquals("active", made.path("standing").asText());
    assertEquals(2, made.path("notes").size());
    sns.account(new SmsAccount(false, Set.of(), Set.of("+12025550144"), 1, 50));
    call(DESK + "/s", "POST", "/subscriptions", form("sms", "+12025550144"), 409);
  }

  @Test
  void badInput_isNamedByField() {
    assertFault("{\"channel\":\"email\",\"endpoint\":\"nobody\"}", "endpoint", "mail address");
    assertFault("{\"channel\":\"email\",\"endpoint\":\"a@b\\nc.example\"}", "endpoint", "domain");
    assertFault("{\"channel\":\"sms\",\"endpoint\":\"0044123\"}", "endpoint", "instead of 00");
    assertFault("{\"channel\":\"fax\",\"endpoint\":\"1\"}", "channel", "email, sms");
    assertFault("{\"endpoint\":\"a@example.org\"}", "channel", "missing");
    assertFault(with("\"actors\":[\"mayer\"]"), "actors", "did you mean 'mayor'");
    assertFault(with("\"issues\":[\"harbor\"]"), "issues", "did you mean 'harbour'");
    assertFault(with("\"grades\":[\"huge\"]"), "grades", "full, partial");
    assertFault(with("\"cadence\":\"hourly\""), "cadence", "immediate, daily, weekly");
    assertFault(with("\"at\":\"25:00\""), "at", "08:30");
    assertFault(with("\"zone\":\"Mars/Olympus\""), "zone", "Europe/Lisbon");
    assertFault(with("\"quiet\":\"all day\""), "quiet", "22:00-07:00");
    assertFault(with("\"day\":\"someday\""), "day", "monday");
    assertFault(with("\"actors\":\"mayor\""), "actors", "list");
    assertFault(with("\"candidates\":\"yes\""), "candidates", "true or false");
    assertFault(with("\"frequency\":1"), "body", "not known");
    assertFault("[]", "body", "object");
    call(ANNE, "POST", "/subscriptions", "{", 400);
    call(ANNE, "POST", "/subscriptions", "x".repeat(40_000), 400);
    call(ANNE, "PUT", "/subscriptions", "{}", 405);
    call(ANNE, "GET", "/elsewhere", "", 404);
    assertEquals(0, subscriptions.all().size());
  }

  @Test
  void cadenceAcrossTopics_isAConflict() {
    call(ANNE, "POST", "/subscriptions", form("email", "a@example.org"), 201);
    String daily = "{\"channel\":\"email\",\"endpoint\":\"a@example.org\",\"cadence\":\"daily\"}";

    call(ANNE, "POST", "/subscriptions", daily, 409);
  }

  private void assertFault(String body, String field, String words) {
    JsonNode error = call(ANNE, "POST", "/subscriptions", body, 422).path("errors").path(0);
    assertEquals(field, error.path("field").asText());
    assertTrue(error.path("message").asText().contains(words), error::toString);
    assertFalse(error.toString().contains("nobody"), "the address is not repeated");
  }

  private void confirm(JsonNode made) {
    String token = sns.outbox().confirmations().getLast().token();
    call(
        ANNE,
        "POST",
        "/subscriptions/" + made.path("id").asText() + "/confirmation",
        "{\"token\":\"" + token + "\"}",
        200);
  }

  private static String form(String channel, String endpoint) {
    return "{\"channel\":\""
        + channel
        + "\",\"endpoint\":\""
        + endpoint
        + "\",\"actors\":[\"mayor\"]}";
  }

  private static String with(String field) {
    return "{\"channel\":\"email\",\"endpoint\":\"a@example.org\"," + field + "}";
  }

  private JsonNode call(String caller, String method, String path, String body, int status) {
    APIGatewayV2HTTPResponse response =
        api.handleRequest(event(caller, method, path, body), context);
    assertEquals(status, response.getStatusCode(), response.getBody());
    JsonNode answer = Json.tree(response.getBody().isEmpty() ? "{}" : response.getBody());
    assertAsDocumented(method, path, status, answer);
    return answer;
  }

  /// Paths that the document does not name have no answers in it either.
  private static void assertAsDocumented(String method, String path, int status, JsonNode answer) {
    String template = path.replaceAll("/subscriptions/[^/]+", "/subscriptions/{id}");
    JsonNode operation =
        DOCUMENT.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      return;
    }
    JsonNode documented = operation.path("responses").path(Integer.toString(status));
    assertFalse(documented.isMissingNode(), method + " " + path + " answers " + status);
    documented
        .path("content")
        .forEach(
            content -> {
              String schema =
                  "{\"$ref\":"
                      + content.path("schema").path("$ref").toString().replace("\"\"", "\"#\"")
                      + ",\"components\":"
                      + DOCUMENT.path("components")
                      + "}";
              if (content.path("schema").has("$ref")) {
                var result =
                    new ValidatorFactory()
                        .withJsonNodeFactory(new JacksonNode.Factory())
                        .validate(schema, answer.toString());
                assertTrue(result.isValid(), () -> answer + ": " + result.getErrors());
              }
            });
  }

  private static APIGatewayV2HTTPEvent event(
      String caller, String method, String path, String body) {
    RequestContext.Http http =
        RequestContext.Http.builder().withMethod(method).withPath(path).build();
    RequestContext.RequestContextBuilder request = RequestContext.builder().withHttp(http);
    if (!caller.isEmpty()) {
      RequestContext.IAM iam = RequestContext.IAM.builder().withUserArn(caller).build();
      request.withAuthorizer(RequestContext.Authorizer.builder().withIam(iam).build());
    }
    return APIGatewayV2HTTPEvent.builder()
        .withRawPath(path)
        .withBody(body)
        .withRequestContext(request.build())
        .build();
  }
}
