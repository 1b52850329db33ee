package dev.stancewatch.sns;

import dev.stancewatch.core.alert.Endpoint;
import dev.stancewatch.core.alert.Enrolments;
import dev.stancewatch.core.alert.SmsConcern;
import dev.stancewatch.core.alert.Subscription;
import dev.stancewatch.core.alert.SubscriptionId;
import dev.stancewatch.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.FilterPolicyLimitExceededException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.SubscribeResponse;
import software.amazon.awssdk.services.sns.model.SubscriptionLimitExceededException;

/// Enrolments with Amazon SNS: one subscription of each endpoint, in the topic of its cadence, with
/// a filter policy. Threads may share it.
public final class SnsEnrolments implements Enrolments {
  private static final String POLICY = "FilterPolicy";
  private static final String NOBODY = "nobody";

  private final SnsClient client;
  private final Topics topics;

  public SnsEnrolments(SnsClient client, Topics topics) {
    this.client = client;
    this.topics = topics;
  }

  @Override
  public Enrolled enrol(Subscription subscription) {
    try {
      if (!subscription.handle().isEmpty() && standing(subscription) == Standing.ACTIVE) {
        filter(subscription.handle(), FilterPolicies.of(subscription));
        return new Enrolled.Active(subscription.handle());
      }
      return subscribe(subscription);
    } catch (FilterPolicyLimitExceededException | SubscriptionLimitExceededException e) {
      return new Enrolled.Refused(
          "the topic is full; the operator can ask AWS for a higher quota: " + code(e));
    } catch (InvalidParameterException e) {
      return new Enrolled.Refused("Amazon SNS does not take this endpoint: " + code(e));
    }
  }

  /// A subscription that exists with another filter gets the new one; that one has to be asked for
  /// without attributes, since SNS refuses different ones.
  private Enrolled subscribe(Subscription subscription) {
    String policy = FilterPolicies.of(subscription);
    String arn;
    try {
      arn = subscribe(subscription, Map.of(POLICY, policy)).subscriptionArn();
    } catch (InvalidParameterException e) {
      if (!String.valueOf(e.getMessage()).contains("already exists")) {
        throw e;
      }
      arn = subscribe(subscription, Map.of()).subscriptionArn();
      filter(arn, policy);
    }
    return isPending(arn) ? new Enrolled.Asked(arn) : new Enrolled.Active(arn);
  }

  private SubscribeResponse subscribe(Subscription subscription, Map<String, String> attributes) {
    return client.subscribe(
        request ->
            request
                .topicArn(topics.of(subscription.wish().cadence()))
                .protocol(protocol(subscription))
                .endpoint(subscription.endpoint().address())
                .attributes(attributes)
                .returnSubscriptionArn(true));
  }

  @Override
  public Enrolled confirm(Subscription subscription, String token) {
    try {
      String arn =
          client
              .confirmSubscription(
                  request ->
                      request
                          .topicArn(topics.of(subscription.wish().cadence()))
                          .token(token)
                          .authenticateOnUnsubscribe("true"))
              .subscriptionArn();
      return arn.equals(subscription.handle())
          ? new Enrolled.Active(arn)
          : new Enrolled.Refused("the token is that of another subscription");
    } catch (InvalidParameterException | NotFoundException e) {
      return new Enrolled.Refused("the token is wrong or older than two days");
    }
  }

  /// A subscription that waits for confirmation cannot be removed: it is made to let nothing
  /// through, and SNS deletes it after two days.
  @Override
  public void withdraw(Subscription subscription) {
    if (standing(subscription) == Standing.MISSING) {
      return;
    }
    try {
      filter(subscription.handle(), Json.write(Map.of(FilterPolicies.TO, List.of(NOBODY))));
      client.unsubscribe(request -> request.subscriptionArn(subscription.handle()));
    } catch (InvalidParameterException | NotFoundException e) {
      // pending, or gone in between: it lets nothing through
    }
  }

  @Override
  public Standing standing(Subscription subscription) {
    if (subscription.handle().isEmpty()) {
      return Standing.MISSING;
    }
    try {
      return isPending(subscription.handle()) ? Standing.PENDING : Standing.ACTIVE;
    } catch (NotFoundException e) {
      return Standing.MISSING;
    }
  }

  @Override
  public Map<SubscriptionId, Standing> standings(List<Subscription> subscriptions) {
    Map<Place, Standing> known = new HashMap<>();
    for (String topic : List.of(topics.alerts(), topics.digests())) {
      client
          .listSubscriptionsByTopicPaginator(request -> request.topicArn(topic))
          .subscriptions()
          .forEach(
              one ->
                  known.put(
                      new Place(topic, one.protocol(), one.endpoint()),
                      switch (one.subscriptionArn()) {
                        case "PendingConfirmation" -> Standing.PENDING;
                        case "Deleted" -> Standing.MISSING;
                        default -> Standing.ACTIVE;
                      }));
    }
    Map<SubscriptionId, Standing> standings = new HashMap<>();
    for (Subscription one : subscriptions) {
      Place place =
          new Place(topics.of(one.wish().cadence()), protocol(one), one.endpoint().address());
      standings.put(one.id(), known.getOrDefault(place, Standing.MISSING));
    }
    return standings;
  }

  private static String protocol(Subscription subscription) {
    return subscription.endpoint().channel().name().toLowerCase(Locale.ROOT);
  }

  /// Where SNS keeps an endpoint.
  private record Place(String topic, String protocol, String endpoint) {}

  @Override
  public List<SmsConcern> smsConcerns(Endpoint phone) {
    return new SmsReadiness(client).concerns(phone.address());
  }

  private boolean isPending(String arn) {
    Map<String, String> attributes =
        client.getSubscriptionAttributes(request -> request.subscriptionArn(arn)).attributes();
    return "true".equals(attributes.get("PendingConfirmation"));
  }

  private void filter(String arn, String policy) {
    client.setSubscriptionAttributes(
        request -> request.subscriptionArn(arn).attributeName(POLICY).attributeValue(policy));
  }

  /// The code of an error: its message could repeat the address.
  private static String code(SnsException e) {
    return e.awsErrorDetails() == null ? "unknown" : e.awsErrorDetails().errorCode();
  }
}
