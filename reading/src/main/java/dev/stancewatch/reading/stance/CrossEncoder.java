package dev.stancewatch.reading.stance;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;

/// The embedded model: reads a statement and a sentence together. One thread per run and one pair
/// per run, because the int8 activations' scale is taken over a whole batch: so the same pair gives
/// the same numbers whatever stands beside it. Threads may share it.
public final class CrossEncoder {
  private final OrtEnvironment environment;
  private final OrtSession session;

  /// @param model an ONNX graph with inputs `input_ids`, `attention_mask`, `token_type_ids` and an
  ///   output `logits` of three numbers: support, oppose, none
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

  /// The three logits of a pair.
  public float[] logits(WordPiece.Pair pair) {
    int length = pair.ids().size();
    long[][] ids = new long[1][length];
    long[][] mask = new long[1][length];
    long[][] types = new long[1][length];
    for (int i = 0; i < length; i++) {
      ids[0][i] = pair.ids().get(i);
      mask[0][i] = 1;
      types[0][i] = i < pair.second() ? 0 : 1;
    }
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
        OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      return ((float[][]) result.get("logits").orElseThrow().getValue())[0].clone();
    } catch (OrtException e) {
      throw new IllegalStateException("the stance model failed", e);
    }
  }
}
