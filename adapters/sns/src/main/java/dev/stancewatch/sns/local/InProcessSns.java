package dev.stancewatch.sns.local;

import dev.stancewatch.sns.local.PublishRules.Draft;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sns.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.CheckIfPhoneNumberIsOptedOutRequest;
import software.amazon.awssdk.services.sns.model.CheckIfPhoneNumberIsOptedOutResponse;
import software.amazon.awssdk.services.sns.model.ConfirmSubscriptionRequest;
import software.amazon.awssdk.services.sns.model.ConfirmSubscriptionResponse;
import software.amazon.awssdk.services.sns.model.CreateTopicRequest;
import software.amazon.awssdk.services.sns.model.CreateTopicResponse;
import software.amazon.awssdk.services.sns.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sns.model.GetSmsAttributesRequest;
import software.amazon.awssdk.services.sns.model.GetSmsAttributesResponse;
import software.amazon.awssdk.services.sns.model.GetSmsSandboxAccountStatusRequest;
import software.amazon.awssdk.services.sns.model.GetSmsSandboxAccountStatusResponse;
import software.amazon.awssdk.services.sns.model.GetSubscriptionAttributesRequest;
import software.amazon.awssdk.services.sns.model.GetSubscriptionAttributesResponse;
import software.amazon.awssdk.services.sns.model.ListOriginationNumbersRequest;
import software.amazon.awssdk.services.sns.model.ListOriginationNumbersResponse;
import software.amazon.awssdk.services.sns.model.ListSmsSandboxPhoneNumbersRequest;
import software.amazon.awssdk.services.sns.model.ListSmsSandboxPhoneNumbersResponse;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicRequest;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.PhoneNumberInformation;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SMSSandboxPhoneNumber;
import software.amazon.awssdk.services.sns.model.SetSubscriptionAttributesRequest;
import software.amazon.awssdk.services.sns.model.SetSubscriptionAttributesResponse;
import software.amazon.awssdk.services.sns.model.SubscribeRequest;
import software.amazon.awssdk.services.sns.model.SubscribeResponse;
import software.amazon.awssdk.services.sns.model.TooManyEntriesInBatchRequestException;
import software.amazon.awssdk.services.sns.model.UnsubscribeRequest;
import software.amazon.awssdk.services.sns.model.UnsubscribeResponse;

/// Amazon SNS in this process: topics, subscriptions that wait for confirmation, filter policies,
/// one body for each protocol, all limits, and an outbox of what each subscriber would get. No
/// network. Operations that are not listed here throw UnsupportedOperationException. Threads may
/// share it: every operation holds the one lock.
public final class InProcessSns implements SnsClient {
  private static final int MAX_ENTRIES = 10;
  private static final String ENTRY_ID = "[A-Za-z0-9_-]{1,80}";

  private final InstantSource clock;
  private final Outbox outbox = new Outbox();
  private final SubscriptionBook book;
  private SmsAccount sms = SmsAccount.open();
  private Predicate<PublishBatchRequestEntry> broken = _ -> false;
  private long messages;

  /// @param clock what time it is, for all limits that know time
  public InProcessSns(InstantSource clock, SnsQuotas quotas) {
    this.clock = clock;
    this.book = new SubscriptionBook(clock, quotas, outbox);
  }

  /// An account with the quotas of a new one.
  public InProcessSns(InstantSource clock) {
    this(clock, SnsQuotas.standard());
  }

  public Outbox outbox() {
    return outbox;
  }

  /// Sets what the account may do with text messages.
  public synchronized void account(SmsAccount account) {
    sms = account;
  }

  /// Makes entries of batches fail as if the service had an inner fault.
  public synchronized void breaking(Predicate<PublishBatchRequestEntry> entries) {
    broken = entries;
  }

  @Override
  public synchronized CreateTopicResponse createTopic(CreateTopicRequest request) {
    return CreateTopicResponse.builder().topicArn(book.create(request.name())).build();
  }

  @Override
  public synchronized SubscribeResponse subscribe(SubscribeRequest request) {
    return book.subscribe(request);
  }

  @Override
  public synchronized ConfirmSubscriptionResponse confirmSubscription(
      ConfirmSubscriptionRequest request) {
    return book.confirm(request);
  }

  @Override
  public synchronized UnsubscribeResponse unsubscribe(UnsubscribeRequest request) {
    book.unsubscribe(request.subscriptionArn());
    return UnsubscribeResponse.builder().build();
  }

  @Override
  public synchronized SetSubscriptionAttributesResponse setSubscriptionAttributes(
      SetSubscriptionAttributesRequest request) {
    book.set(
        request.subscriptionArn(),
        request.attributeName(),
        request.attributeValue() == null ? "" : request.attributeValue());
    return SetSubscriptionAttributesResponse.builder().build();
  }

  @Override
  public synchronized GetSubscriptionAttributesResponse getSubscriptionAttributes(
      GetSubscriptionAttributesRequest request) {
    return book.attributes(request.subscriptionArn());
  }

  @Override
  public synchronized ListSubscriptionsByTopicResponse listSubscriptionsByTopic(
      ListSubscriptionsByTopicRequest request) {
    return book.list(request.topicArn(), request.nextToken());
  }

  @Override
  public synchronized PublishResponse publish(PublishRequest request) {
    LocalTopic topic = book.topic(request.topicArn() == null ? "" : request.topicArn());
    Draft draft =
        new Draft(
            orEmpty(request.subject()),
            orEmpty(request.message()),
            orEmpty(request.messageStructure()),
            Map.copyOf(request.messageAttributes()));
    PublishRules.fault(draft)
        .ifPresent(
            fault -> {
              throw Refusals.invalid(fault);
            });
    return PublishResponse.builder().messageId(deliver(topic, draft)).build();
  }

  @Override
  public synchronized PublishBatchResponse publishBatch(PublishBatchRequest request) {
    LocalTopic topic = book.topic(request.topicArn());
    List<PublishBatchRequestEntry> entries = request.publishBatchRequestEntries();
    checkBatch(entries);
    List<PublishBatchResultEntry> successful = new ArrayList<>();
    List<BatchResultErrorEntry> failed = new ArrayList<>();
    for (PublishBatchRequestEntry entry : entries) {
      Optional<String> fault = PublishRules.fault(draft(entry));
      if (broken.test(entry)) {
        failed.add(error(entry.id(), "InternalError", "the service failed", false));
      } else if (fault.isPresent()) {
        failed.add(error(entry.id(), "InvalidParameter", fault.get(), true));
      } else {
        String messageId = deliver(topic, draft(entry));
        successful.add(
            PublishBatchResultEntry.builder().id(entry.id()).messageId(messageId).build());
      }
    }
    return PublishBatchResponse.builder().successful(successful).failed(failed).build();
  }

  @Override
  public synchronized GetSmsSandboxAccountStatusResponse getSMSSandboxAccountStatus(
      GetSmsSandboxAccountStatusRequest request) {
    return GetSmsSandboxAccountStatusResponse.builder().isInSandbox(sms.sandbox()).build();
  }

  @Override
  public synchronized ListSmsSandboxPhoneNumbersResponse listSMSSandboxPhoneNumbers(
      ListSmsSandboxPhoneNumbersRequest request) {
    List<SMSSandboxPhoneNumber> numbers =
        sms.verified().stream()
            .sorted()
            .map(one -> SMSSandboxPhoneNumber.builder().phoneNumber(one).status("Verified").build())
            .toList();
    return ListSmsSandboxPhoneNumbersResponse.builder().phoneNumbers(numbers).build();
  }

  @Override
  public synchronized CheckIfPhoneNumberIsOptedOutResponse checkIfPhoneNumberIsOptedOut(
      CheckIfPhoneNumberIsOptedOutRequest request) {
    return CheckIfPhoneNumberIsOptedOutResponse.builder()
        .isOptedOut(sms.optedOut().contains(request.phoneNumber()))
        .build();
  }

  @Override
  public synchronized GetSmsAttributesResponse getSMSAttributes(GetSmsAttributesRequest request) {
    return GetSmsAttributesResponse.builder()
        .attributes(Map.of("MonthlySpendLimit", Integer.toString(sms.monthlySpendLimitUsd())))
        .build();
  }

  @Override
  public synchronized ListOriginationNumbersResponse listOriginationNumbers(
      ListOriginationNumbersRequest request) {
    List<PhoneNumberInformation> numbers = new ArrayList<>();
    for (int i = 0; i < sms.originationNumbers(); i++) {
      numbers.add(PhoneNumberInformation.builder().phoneNumber("+1202555019" + i).build());
    }
    return ListOriginationNumbersResponse.builder().phoneNumbers(numbers).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  private String deliver(LocalTopic topic, Draft draft) {
    String messageId = "message-" + ++messages;
    topic.deliver(draft, messageId, clock.instant(), sms);
    return messageId;
  }

  private static void checkBatch(List<PublishBatchRequestEntry> entries) {
    if (entries.isEmpty()) {
      throw Refusals.of(EmptyBatchRequestException.builder(), "EmptyBatchRequest");
    }
    if (entries.size() > MAX_ENTRIES) {
      throw Refusals.of(
          TooManyEntriesInBatchRequestException.builder(), "TooManyEntriesInBatchRequest");
    }
    Set<String> ids = new HashSet<>();
    int bytes = 0;
    for (PublishBatchRequestEntry entry : entries) {
      if (!entry.id().matches(ENTRY_ID)) {
        throw Refusals.invalid("Invalid parameter: batch entry id " + entry.id());
      }
      if (!ids.add(entry.id())) {
        throw Refusals.of(BatchEntryIdsNotDistinctException.builder(), "BatchEntryIdsNotDistinct");
      }
      bytes += draft(entry).bytes();
    }
    if (bytes > PublishRules.MAX_BYTES) {
      throw Refusals.of(BatchRequestTooLongException.builder(), "BatchRequestTooLong");
    }
  }

  private static Draft draft(PublishBatchRequestEntry entry) {
    return new Draft(
        orEmpty(entry.subject()),
        orEmpty(entry.message()),
        orEmpty(entry.messageStructure()),
        Map.copyOf(entry.messageAttributes()));
  }

  private static BatchResultErrorEntry error(
      String id, String code, String message, boolean senderFault) {
    return BatchResultErrorEntry.builder()
        .id(id)
        .code(code)
        .message(message)
        .senderFault(senderFault)
        .build();
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
