"""Puts trained weights and the head into the published int8 graph of the same encoder (or the float32 one), so that no quantiser is needed.

The int8 graph quantises activations at run time (DynamicQuantizeLinear) and keeps weights as int8 with one scale a column, so new weights only have to be written over the old ones.
"""
import hashlib

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def set_tensor(graph, name, array):
    for t in graph.initializer:
        if t.name == name:
            assert list(t.dims) == list(array.shape), (name, list(t.dims), array.shape)
            t.CopyFrom(numpy_helper.from_array(np.array(array, order="C"), name))
            return
    raise KeyError(name)


def matmul_names(fp32_graph):
    """Initialiser of each MatMul in the float32 graph -> parameter name. The int8 graph keeps the initialisers' names, with suffixes."""
    tensors = {t.name for t in fp32_graph.initializer}
    return {n.input[1]: n.output[0].strip("/").replace("/", ".").replace(".MatMul_output_0", "") + ".weight" for n in fp32_graph.node if n.op_type == "MatMul" and n.input[1] in tensors}


def quantise(w, levels=127):
    """[in, out] -> int8 with one symmetric scale a column. The scale is shrunk where that lowers the squared error (a few large weights would coarsen all the others)."""
    top = np.abs(w).max(0)
    best_scale, best_error = top / levels, np.full(w.shape[1], np.inf)
    for shrink in (1.0, 0.95, 0.9, 0.85, 0.8):
        scale = np.maximum(top * shrink / levels, 1e-12)
        error = ((np.clip(np.rint(w / scale), -levels, levels) * scale - w) ** 2).sum(0)
        better = error < best_error
        best_scale, best_error = np.where(better, scale, best_scale), np.where(better, error, best_error)
    return np.clip(np.rint(w / best_scale), -levels, levels).astype(np.int8), best_scale.astype(np.float32)


def add_head(graph, params):
    """logits = head(mean over the tokens of the position) in the graph itself, so that a client needs no pooling code."""
    def init(name, array):
        graph.initializer.append(numpy_helper.from_array(np.array(array, order="C"), name))
        return name

    def node(op, inputs, output, **attributes):
        graph.node.append(helper.make_node(op, inputs, [output], name="head/" + op + "_" + output, **attributes))
        return output

    second = node("Unsqueeze", [node("Cast", ["token_type_ids"], "head/second", to=TensorProto.FLOAT)], "head/second3", axes=[2])
    total = node("ReduceSum", [node("Mul", ["last_hidden_state", second], "head/position")], "head/sum", axes=[1], keepdims=0)
    mean = node("Div", [total, node("ReduceSum", [second], "head/count", axes=[1], keepdims=0)], "head/mean")
    node("Gemm", [mean, init("head.weight", params["head.weight"]), init("head.bias", params["head.bias"])], "logits", transB=1)
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch_size", 3]))


def export(params, fp32_file, int8_file, target, levels=127):
    """int8_file None: a float32 model (for comparison only)."""
    params = {k: np.asarray(v, np.float32) for k, v in params.items()}
    base = onnx.load(fp32_file)
    names = matmul_names(base.graph)
    originals = {t.name: numpy_helper.to_array(t) for t in base.graph.initializer if t.name in names}
    model = onnx.load(int8_file) if int8_file else base
    graph = model.graph
    have = {t.name: t for t in graph.initializer}
    for tensor, name in names.items():
        if int8_file:
            # The two published files come from different releases: make sure that a name means the same weight in both before writing over it.
            old = numpy_helper.to_array(have[tensor + "_quantized"]).astype(np.float32) * numpy_helper.to_array(have[tensor + "_scale"])
            assert np.abs(old - originals[tensor]).max() < 0.05 * np.abs(originals[tensor]).max(), tensor
            assert not numpy_helper.to_array(have[tensor + "_zero_point"]).any(), tensor
            q, scale = quantise(params[name].T, levels)
            set_tensor(graph, tensor + "_quantized", q)
            set_tensor(graph, tensor + "_scale", scale)
        else:
            set_tensor(graph, tensor, params[name].T)
    for name, value in params.items():
        if name in names.values() or name.startswith("head."):
            continue
        if name in have:
            set_tensor(graph, name, value)
        elif name == "embeddings.word_embeddings.weight":
            zero, scale = (numpy_helper.to_array(have[name + s]) for s in ("_zero_point", "_scale"))
            old = (numpy_helper.to_array(have[name + "_quantized"]).astype(np.float32) - zero) * scale
            assert np.abs(old - value).max() < 2 * scale, "the word embeddings must be the published ones"
        else:                                                   # the two small trained tables: asymmetric uint8, one scale
            low, high = min(0.0, float(value.min())), max(0.0, float(value.max()))
            scale = (high - low) / 255
            zero = int(round(-low / scale))
            set_tensor(graph, name + "_quantized", np.clip(np.rint(value / scale) + zero, 0, 255).astype(np.uint8))
            set_tensor(graph, name + "_scale", np.array(scale, np.float32))
            set_tensor(graph, name + "_zero_point", np.array(zero, np.uint8))
    add_head(graph, params)
    onnx.checker.check_model(model)
    data = model.SerializeToString()
    with open(target, "wb") as f:
        f.write(data)
    return hashlib.sha256(data).hexdigest(), len(data)


if __name__ == "__main__":
    import sys
    import torch
    checkpoint, fp32, int8, target = sys.argv[1:5]
    levels = int(sys.argv[5]) if len(sys.argv) > 5 else 127
    print(export({k: v.numpy() for k, v in torch.load(checkpoint).items()}, fp32, int8 if int8 != "-" else None, target, levels))
