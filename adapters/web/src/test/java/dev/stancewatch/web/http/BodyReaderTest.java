package dev.stancewatch.web.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class BodyReaderTest {
  private static final byte[] TEXT =
      "<rss>some words and more words</rss>".getBytes(StandardCharsets.UTF_8);

  private static final BodyBudget.Share PLENTY = new BodyBudget(8).open();

  @Test
  void read_everyEncodingThatIsAskedFor_isUndone() throws IOException {
    assertArrayEquals(TEXT, read(TEXT, ""));
    assertArrayEquals(TEXT, read(gzip(TEXT), "gzip"));
    assertArrayEquals(TEXT, read(gzip(TEXT), " X-GZIP "));
    assertArrayEquals(TEXT, read(deflate(TEXT, false), "deflate"));
    assertArrayEquals(TEXT, read(deflate(TEXT, true), "deflate"));
  }

  @Test
  void read_encodingNotAskedFor_isRefused() {
    assertEquals(FailureKind.ENCODING, failure(TEXT, "br"));
    assertEquals(FailureKind.ENCODING, failure(TEXT, "gzip, gzip"));
  }

  @Test
  void read_damagedOrCutGzip_isTyped() throws IOException {
    byte[] whole = gzip(TEXT);
    assertEquals(FailureKind.PROTOCOL, failure(Arrays.copyOf(whole, whole.length - 9), "gzip"));
    assertEquals(FailureKind.ENCODING, failure(TEXT, "gzip"));
    assertEquals(FailureKind.PROTOCOL, failure(new byte[0], "gzip"));
    whole[12] ^= 0x55;
    assertEquals(FailureKind.ENCODING, failure(whole, "gzip"));
  }

  @Test
  void read_moreThanTheLimit_isRefusedOrCut() throws IOException {
    assertEquals(FailureKind.TOO_LARGE, failure(new byte[2_001], ""));
    BodyReader cutting = new BodyReader(2_000, 100, true);
    assertEquals(2_000, cutting.read(new ByteArrayInputStream(new byte[9_000]), "", PLENTY).length);
    assertEquals(2_000, read(new byte[2_000], "").length);
  }

  @Test
  void read_bodiesBeyondTheSharedMemory_waitForOthersToLeave() throws IOException {
    BodyBudget budget = new BodyBudget(2);
    byte[] large = new byte[2 << 20];
    BodyReader reader = new BodyReader(4 << 20, 100, false);
    try (BodyBudget.Share first = budget.open()) {
      assertEquals(large.length, reader.read(new ByteArrayInputStream(large), "", first).length);
    }
    try (BodyBudget.Share second = budget.open()) {
      assertEquals(large.length, reader.read(new ByteArrayInputStream(large), "", second).length);
    }
  }

  private static byte[] read(byte[] wire, String encoding) throws IOException {
    return new BodyReader(2_000, 100, false).read(new ByteArrayInputStream(wire), encoding, PLENTY);
  }

  private static FailureKind failure(byte[] wire, String encoding) {
    return assertThrows(BodyException.class, () -> read(wire, encoding)).kind();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
