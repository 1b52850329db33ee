package dev.stancewatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what went wrong into one clear line and an exit status. A bug keeps its stack trace.
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof DataFault) {
      command.getErr().println("stancewatch: " + failure.getMessage());
      return 1;
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      command.getErr().println("stancewatch: cannot read or write: " + failure.getMessage());
      return 1;
    }
    throw failure;
  }
}
