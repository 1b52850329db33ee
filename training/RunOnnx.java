import ai.onnxruntime.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;

/**
 * Runs the exported model as the product does: java -cp onnxruntime.jar RunOnnx.java model.onnx
 * pairs.txt logits.txt. A line of pairs: where the second part begins, then the token ids.
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
        String[] parts = line.split(" ");
        int n = parts.length - 1, second = Integer.parseInt(parts[0]);
        long[][] ids = new long[1][n], mask = new long[1][n], types = new long[1][n];
        for (int i = 0; i < n; i++) {
          ids[0][i] = Long.parseLong(parts[i + 1]);
          mask[0][i] = 1;
          types[0][i] = i < second ? 0 : 1;
        }
        // One pair a run: the activations' scale is taken over the whole batch, so a batch would
        // make a result depend on its neighbours.
        try (OnnxTensor x = OnnxTensor.createTensor(env, ids);
            OnnxTensor m = OnnxTensor.createTensor(env, mask);
            OnnxTensor t = OnnxTensor.createTensor(env, types);
            OrtSession.Result r =
                session.run(Map.of("input_ids", x, "attention_mask", m, "token_type_ids", t))) {
          float[] z = ((float[][]) r.get("logits").orElseThrow().getValue())[0];
          out.println(z[0] + " " + z[1] + " " + z[2]);
        }
      }
      System.err.printf(
          "%d pairs, %.1f pairs/s%n",
          lines.size(), lines.size() / ((System.nanoTime() - begin) / 1e9));
    }
  }
}
