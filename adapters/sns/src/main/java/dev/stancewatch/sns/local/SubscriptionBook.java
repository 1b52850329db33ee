package dev.stancewatch.sns.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.model.ConfirmSubscriptionRequest;
import software.amazon.awssdk.services.sns.model.ConfirmSubscriptionResponse;
import software.amazon.awssdk.services.sns.model.FilterPolicyLimitExceededException;
import software.amazon.awssdk.services.sns.model.GetSubscriptionAttributesResponse;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.SubscribeRequest;
import software.amazon.awssdk.services.sns.model.SubscribeResponse;
import software.amazon.awssdk.services.sns.model.Subscription;

/// All topics and their subscriptions. Not to be shared by threads.
final class SubscriptionBook {
  private static final String ACCOUNT = "arn:aws:sns:eu-west-1:123456789012:";
  private static final String PENDING = "PendingConfirmation";
  private static final String POLICY = "FilterPolicy";
  private static final String SCOPE = "FilterPolicyScope";
  private static final int PAGE = 100;
  private static final Duration TOKEN_LIFETIME = Duration.ofDays(2);

  private final InstantSource clock;
  private final SnsQuotas quotas;
  private final Outbox outbox;
  private final Map<String, LocalTopic> topics = new LinkedHashMap<>();
  private final Map<String, Instant> tokens = new LinkedHashMap<>();
  private int subscribed;

  SubscriptionBook(InstantSource clock, SnsQuotas quotas, Outbox outbox) {
    this.clock = clock;
    this.quotas = quotas;
    this.outbox = outbox;
  }

  String create(String name) {
    if (!name.matches("[A-Za-z0-9_-]{1,256}(\\.fifo)?")) {
      throw Refusals.invalid("Invalid parameter: Topic Name");
    }
    return topics.computeIfAbsent(ACCOUNT + name, arn -> new LocalTopic(arn, outbox)).arn;
  }

  LocalTopic topic(String arn) {
    LocalTopic topic = topics.get(arn);
    if (topic == null) {
      throw Refusals.notFound("Topic");
    }
    topic.expire(clock.instant());
    return topic;
  }

  SubscribeResponse subscribe(SubscribeRequest request) {
    LocalTopic topic = topic(request.topicArn());
    EndpointRules.fault(request.protocol(), request.endpoint(), topic.isFifo())
        .ifPresent(
            fault -> {
              throw Refusals.invalid(fault);
            });
    Map<String, String> attributes = new TreeMap<>(request.attributes());
    Optional<LocalSubscription> known = topic.find(request.protocol(), request.endpoint());
    if (known.isPresent()) {
      if (!attributes.isEmpty() && !attributes.equals(known.get().attributes)) {
        throw Refusals.invalid(
            "Invalid parameter: Attributes Reason: Subscription already exists with different"
                + " attributes");
      }
      if (known.get().isPending()) {
        ask(topic, known.get());
      }
      return answer(known.get(), Boolean.TRUE.equals(request.returnSubscriptionArn()));
    }
    String number = Integer.toString(++subscribed);
    LocalSubscription added =
        new LocalSubscription(
            topic.arn + ":subscription-" + number,
            request.protocol(),
            request.endpoint(),
            "token-" + number);
    attributes.forEach((name, value) -> apply(topic, added, name, value, attributes));
    topic.subscriptions.put(added.arn, added);
    if (EndpointRules.needsConfirmation(added.protocol)) {
      added.suspend(clock.instant());
      ask(topic, added);
    }
    return answer(added, Boolean.TRUE.equals(request.returnSubscriptionArn()));
  }

  ConfirmSubscriptionResponse confirm(ConfirmSubscriptionRequest request) {
    LocalTopic topic = topic(request.topicArn());
    Instant asked = tokens.get(request.token());
    Optional<LocalSubscription> found =
        topic.subscriptions.values().stream()
            .filter(one -> one.token.equals(request.token()))
            .findFirst();
    if (asked == null || found.isEmpty() || !clock.instant().isBefore(asked.plus(TOKEN_LIFETIME))) {
      throw Refusals.invalid("Invalid parameter: Token");
    }
    found.get().confirm();
    found.get().authenticatedUnsubscribe = "true".equals(request.authenticateOnUnsubscribe());
    return ConfirmSubscriptionResponse.builder().subscriptionArn(found.get().arn).build();
  }

  /// As with credentials of the account.
  void unsubscribe(String arn) {
    LocalTopic topic = topicOf(arn);
    if (find(arn).isPending()) {
      throw Refusals.invalid("Invalid parameter: SubscriptionArn pending confirmation");
    }
    topic.subscriptions.remove(arn);
  }

  void set(String arn, String name, String value) {
    LocalSubscription subscription = find(arn);
    apply(topicOf(arn), subscription, name, value, subscription.attributes);
    subscription.attributes.put(name, value);
  }

  GetSubscriptionAttributesResponse attributes(String arn) {
    LocalSubscription subscription = find(arn);
    Map<String, String> attributes = new TreeMap<>(subscription.attributes);
    attributes.put("PendingConfirmation", Boolean.toString(subscription.isPending()));
    attributes.put(
        "ConfirmationWasAuthenticated", Boolean.toString(subscription.authenticatedUnsubscribe));
    return GetSubscriptionAttributesResponse.builder().attributes(attributes).build();
  }

  ListSubscriptionsByTopicResponse list(String topicArn, @Nullable String nextToken) {
    List<Subscription> all = new ArrayList<>();
    for (LocalSubscription one : topic(topicArn).subscriptions.values()) {
      all.add(
          Subscription.builder()
              .topicArn(topicArn)
              .protocol(one.protocol)
              .endpoint(one.endpoint)
              .subscriptionArn(one.isPending() ? PENDING : one.arn)
              .build());
    }
    int from = nextToken == null ? 0 : Integer.parseInt(nextToken);
    int until = Math.min(all.size(), from + PAGE);
    ListSubscriptionsByTopicResponse.Builder response =
        ListSubscriptionsByTopicResponse.builder().subscriptions(all.subList(from, until));
    return until < all.size()
        ? response.nextToken(Integer.toString(until)).build()
        : response.build();
  }

  private void apply(
      LocalTopic topic,
      LocalSubscription subscription,
      String name,
      String value,
      Map<String, String> beside) {
    switch (name) {
      case POLICY -> filter(topic, subscription, value, beside);
      case SCOPE, "RawMessageDelivery" -> {}
      default -> throw Refusals.invalid("Invalid parameter: AttributeName " + name);
    }
    subscription.attributes.put(name, value);
  }

  private void filter(
      LocalTopic topic, LocalSubscription subscription, String json, Map<String, String> beside) {
    boolean known = topic.subscriptions.containsKey(subscription.arn);
    Instant from = known ? clock.instant().plus(quotas.filterDelay()) : clock.instant();
    if (json.isEmpty() || json.equals("{}")) {
      subscription.filter(Optional.empty(), from);
      return;
    }
    long used = topic.subscriptions.values().stream().filter(LocalSubscription::hasPolicy).count();
    if (!subscription.hasPolicy() && used >= quotas.filterPoliciesPerTopic()) {
      throw Refusals.of(FilterPolicyLimitExceededException.builder(), "FilterPolicyLimitExceeded");
    }
    try {
      FilterPolicy policy = FilterPolicy.read(json, "MessageBody".equals(beside.get(SCOPE)));
      subscription.filter(Optional.of(policy), from);
    } catch (IllegalArgumentException e) {
      throw Refusals.invalid("Invalid parameter: " + e.getMessage());
    }
  }

  private void ask(LocalTopic topic, LocalSubscription subscription) {
    tokens.put(subscription.token, clock.instant());
    outbox.asked(
        new Confirmation(
            clock.instant(),
            topic.arn,
            subscription.protocol,
            subscription.endpoint,
            subscription.token));
  }

  private static SubscribeResponse answer(LocalSubscription subscription, boolean arnWanted) {
    String arn = subscription.isPending() && !arnWanted ? "pending confirmation" : subscription.arn;
    return SubscribeResponse.builder().subscriptionArn(arn).build();
  }

  private LocalSubscription find(String arn) {
    LocalSubscription subscription = topicOf(arn).subscriptions.get(arn);
    if (subscription == null) {
      throw Refusals.notFound("Subscription");
    }
    return subscription;
  }

  private LocalTopic topicOf(String arn) {
    return topic(arn.substring(0, Math.max(0, arn.lastIndexOf(':'))));
  }
}
