package dev.stancewatch.cli;

/// Something in the user's data is wrong. The message names the input and what was expected; it is
/// printed as one line, and the exit status is 1.
public final class DataFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataFault(String message) {
    super(message);
  }

  public DataFault(String message, Throwable cause) {
    super(message, cause);
  }
}
