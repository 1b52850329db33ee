package dev.stancewatch.web.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Reads a body, undoing gzip and deflate, and stops at its limits: bytes in, bytes out, and the
/// ratio of the two. Immutable; threads may share it.
final class BodyReader {
  private static final int RATIO_COUNTS_FROM_BYTES = 1 << 20;

  private final int maxBytes;
  private final int maxRatio;
  private final boolean cutsAtLimit;

  /// @param cutsAtLimit whether what is beyond the limit is ignored instead of being an error
  BodyReader(int maxBytes, int maxRatio, boolean cutsAtLimit) {
    this.maxBytes = maxBytes;
    this.maxRatio = maxRatio;
    this.cutsAtLimit = cutsAtLimit;
  }

  /// @param encoding the value of `Content-Encoding`; empty if there is none
  /// @throws BodyException if a limit is broken or the encoding unknown or damaged
  byte[] read(InputStream wire, String encoding, BodyBudget.Share memory) throws IOException {
    Counting counted = new Counting(wire);
    try {
      return drain(decoded(counted, encoding.strip().toLowerCase(Locale.ROOT)), counted, memory);
    } catch (ZipException e) {
      throw new BodyException(FailureKind.ENCODING, "the compressed body is damaged");
    } catch (EOFException e) {
      throw new BodyException(FailureKind.PROTOCOL, "the body ends too early");
    }
  }

  private static InputStream decoded(Counting wire, String encoding) throws IOException {
    return switch (encoding) {
      case "", "identity" -> wire;
      case "gzip", "x-gzip" -> new GZIPInputStream(wire);
      case "deflate" -> inflated(new BufferedInputStream(wire));
      default ->
          throw new BodyException(
              FailureKind.ENCODING, "the content encoding was not asked for: " + encoding);
    };
  }

  /// "deflate" is zlib by the RFC and raw by habit; the first two bytes tell.
  private static InputStream inflated(InputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    boolean zlib = (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    return new InflaterInputStream(in, new Inflater(!zlib));
  }

  private byte[] drain(InputStream in, Counting wire, BodyBudget.Share memory) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8_192);
    byte[] chunk = new byte[8_192];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      if (out.size() + n > maxBytes) {
        if (cutsAtLimit) {
          out.write(chunk, 0, maxBytes - out.size());
          return out.toByteArray();
        }
        throw new BodyException(
            FailureKind.TOO_LARGE, "the body is larger than " + maxBytes + " bytes");
      }
      memory.growTo(out.size() + n);
      out.write(chunk, 0, n);
      if (out.size() > RATIO_COUNTS_FROM_BYTES && out.size() / maxRatio > wire.count) {
        throw new BodyException(
            FailureKind.TOO_LARGE, "the body is compressed more than " + maxRatio + " times");
      }
    }
    return out.toByteArray();
  }

  private static final class Counting extends InputStream {
    private final InputStream in;
    private long count;

    private Counting(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      count += Math.max(n, 0);
      return n;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }
  }
}
