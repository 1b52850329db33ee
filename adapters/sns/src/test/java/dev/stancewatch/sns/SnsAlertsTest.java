package dev.stancewatch.sns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.stancewatch.core.alert.Delivery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;

/// What a service may answer to a batch, and what is believed of it.
final class SnsAlertsTest {
  private static final Topics TOPICS = new Topics("arn:alerts", "arn:digests");

  @Test
  void publish_eachNamedSuccessful_isAccepted() {
    assertInstanceOf(
        Delivery.Accepted.class,
        publish(
            PublishBatchResponse.builder()
                .successful(PublishBatchResultEntry.builder().id("0").messageId("m").build())
                .build()));
  }

  @Test
  void publish_namedFailed_isFailedWithItsReason() {
    Delivery delivery =
        publish(
            PublishBatchResponse.builder()
                .failed(
                    BatchResultErrorEntry.builder()
                        .id("0")
                        .code("Throttled")
                        .message("slow")
                        .build())
                .build());

    assertEquals("Throttled: slow", assertInstanceOf(Delivery.Failed.class, delivery).reason());
  }

  @Test
  void publish_neitherSuccessfulNorFailed_isFailed() {
    Delivery delivery =
        publish(
            PublishBatchResponse.builder()
                .successful(PublishBatchResultEntry.builder().id("7").messageId("m").build())
                .build());

    assertEquals(
        "no answer for this message", assertInstanceOf(Delivery.Failed.class, delivery).reason());
  }

  @Test
  void publish_requestThatDoesNotArrive_isFailed() {
    SnsClient gone =
        new Answering(PublishBatchResponse.builder().build()) {
          @Override
          public PublishBatchResponse publishBatch(PublishBatchRequest request) {
            throw SdkClientException.create("connection refused");
          }
        };

    assertInstanceOf(Delivery.Failed.class, publish(gone));
  }

  private static Delivery publish(PublishBatchResponse response) {
    return publish(new Answering(response));
  }

  private static Delivery publish(SnsClient client) {
    List<Delivery> deliveries =
        new ArrayList<>(
            new SnsAlerts(client, TOPICS, Pacer.waiting(10))
                .publish(List.of(SampleAlerts.outgoing())));
    assertEquals(1, deliveries.size());
    assertEquals(SampleAlerts.outgoing().id(), deliveries.getFirst().id());
    return deliveries.getFirst();
  }

  /// Gives one answer to every batch.
  private static class Answering implements SnsClient {
    private final PublishBatchResponse response;

    Answering(PublishBatchResponse response) {
      this.response = response;
    }

    @Override
    public PublishBatchResponse publishBatch(PublishBatchRequest request) {
      return response;
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
