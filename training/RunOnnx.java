import ai.onnxruntime.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;

/**
 * Runs the exported model as the product does: java -cp onnxruntime.jar RunOnnx.java model.onnx
 * statements.txt logits.txt. A line of statements: the token ids of the text and of each position,
 * with a bar between them. A line of logits: those of a position.
 */
public class RunOnnx {
  public static void main(String[] a) throws Exception {
    List<String> lines = Files.readAllLines(Path.of(a[1]));
    OrtEnvironment env = OrtEnvironment.getEnvironment();
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    long begin = System.nanoTime();
    try (OrtSession session = env.createSession(a[0], options);
        PrintWriter out = new PrintWriter(a[2])) {
      System.err.printf(
          "load %.0f ms, inputs %s, outputs %s%n",
          (System.nanoTime() - begin) / 1e6, session.getInputNames(), session.getOutputNames());
      begin = System.nanoTime();
      for (String line : lines) {
        List<long[]> parts = new ArrayList<>();
        for (String part : line.split("\\|")) {
          parts.add(Arrays.stream(part.split(" ")).mapToLong(Long::parseLong).toArray());
        }
        int tokens = parts.stream().mapToInt(part -> part.length).sum(), at = 0;
        long[][] ids = new long[1][tokens], places = new long[1][tokens], of = new long[1][tokens];
        for (int k = 0; k < parts.size(); k++) {
          for (int i = 0; i < parts.get(k).length; i++, at++) {
            ids[0][at] = parts.get(k)[i];
            places[0][at] = i + (k == 0 ? 0 : parts.get(0).length);
            of[0][at] = k;
          }
        }
        // One statement a run: the activations' scale is taken over the whole batch, so a batch
        // would make a result depend on its neighbours.
        try (OnnxTensor x = OnnxTensor.createTensor(env, ids);
            OnnxTensor p = OnnxTensor.createTensor(env, places);
            OnnxTensor o = OnnxTensor.createTensor(env, of);
            OrtSession.Result r = session.run(Map.of("input_ids", x, "places", p, "parts", o))) {
          for (float[] z : (float[][]) r.get("logits").orElseThrow().getValue()) {
            out.println(z[0] + " " + z[1] + " " + z[2]);
          }
        }
      }
      System.err.printf(
          "%d statements, %.1f a second%n",
          lines.size(), lines.size() / ((System.nanoTime() - begin) / 1e9));
    }
  }
}
