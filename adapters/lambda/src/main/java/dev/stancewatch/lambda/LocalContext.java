package dev.stancewatch.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The context of a handler that runs in this process: a fixed remaining time, and a log that is
/// kept instead of written. For one thread.
public final class LocalContext implements Context {
  private final int remainingMillis;
  private final StringBuilder log = new StringBuilder();

  /// A context.
  ///
  /// @param remainingMillis time that the handler is told it has left
  public LocalContext(int remainingMillis) {
    this.remainingMillis = remainingMillis;
  }

  /// What was logged so far.
  public String logged() {
    return log.toString();
  }

  @Override
  public String getAwsRequestId() {
    return "request-1";
  }

  @Override
  public String getLogGroupName() {
    return "group";
  }

  @Override
  public String getLogStreamName() {
    return "stream";
  }

  @Override
  public String getFunctionName() {
    return "function";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-west-1:123456789012:function:function";
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return remainingMillis;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 512;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        log.append(message);
      }

      @Override
      public void log(byte[] message) {
        log.append(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
