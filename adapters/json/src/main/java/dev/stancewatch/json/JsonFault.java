package dev.stancewatch.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/// A text is no JSON, or not of the form that was expected.
public final class JsonFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonFault(JsonProcessingException cause) {
    super(place(cause.getLocation()) + firstLine(cause.getOriginalMessage()), cause);
  }

  private static String place(JsonLocation location) {
    if (location == null) {
      return "";
    }
    return "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("not readable");
  }
}
