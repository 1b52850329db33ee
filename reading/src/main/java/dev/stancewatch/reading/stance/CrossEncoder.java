package dev.stancewatch.reading.stance;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;

/// The embedded model: reads a statement and the sentences beside it together. One thread and one
/// input per run, because the int8 activations' scale is taken over all that is run together: so
/// the same input gives the same numbers. Threads may share it.
public final class CrossEncoder {
  private final OrtEnvironment environment;
  private final OrtSession session;

  /// @param model an ONNX graph with inputs `input_ids`, `places` (of a token in its text and
  ///   sentence, as if they stood alone) and `parts` (0 in the text, 1 in the first sentence, 2 in
  ///   the second ...), and an output `logits` of three numbers for each sentence: support, oppose,
  ///   none
  public CrossEncoder(byte[] model) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      this.environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(model, options);
    } catch (OrtException e) {
      throw new IllegalStateException("the stance model cannot be loaded", e);
    }
  }

  /// The three logits of each sentence.
  public float[][] logits(Packed input) {
    Tokens tokens = new Tokens(input.size());
    tokens.add(input.text(), 0, 0);
    int part = 0;
    for (List<Integer> sentence : input.sentences()) {
      part++;
      tokens.add(sentence, input.text().size(), part);
    }
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {tokens.ids});
        OnnxTensor places = OnnxTensor.createTensor(environment, new long[][] {tokens.places});
        OnnxTensor parts = OnnxTensor.createTensor(environment, new long[][] {tokens.parts});
        OrtSession.Result result =
            session.run(Map.of("input_ids", ids, "places", places, "parts", parts))) {
      return (float[][]) result.get("logits").orElseThrow().getValue();
    } catch (OrtException e) {
      throw new IllegalStateException("the stance model failed", e);
    }
  }

  /// The tokens of an input side by side.
  private static final class Tokens {
    private final long[] ids;
    private final long[] places;
    private final long[] parts;
    private int end;

    private Tokens(int size) {
      this.ids = new long[size];
      this.places = new long[size];
      this.parts = new long[size];
    }

    private void add(List<Integer> pieces, int firstPlace, int part) {
      for (int i = 0; i < pieces.size(); i++) {
        ids[end] = pieces.get(i);
        places[end] = (long) firstPlace + i;
        parts[end] = part;
        end++;
      }
    }
  }
}
