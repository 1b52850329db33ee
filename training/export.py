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


class Nodes:
    """Adds nodes to a graph, with names of their own."""

    def __init__(self, graph, prefix):
        self.graph, self.prefix, self.made = graph, prefix, []

    def constant(self, name, array):
        self.graph.initializer.append(numpy_helper.from_array(np.array(array, order="C"), self.prefix + name))
        return self.prefix + name

    def add(self, op, inputs, output, **attributes):
        self.made.append(helper.make_node(op, inputs, [output], name=self.prefix + op + "_" + output.split("/")[-1], **attributes))
        return output


def read_packed(graph):
    """The graph takes a text and its positions in one input, and makes the types of the tokens and who sees whom from `parts` itself (as bert.Reader.forward does)."""
    n = Nodes(graph, "packed/")
    zero = n.constant("zero", np.array(0, np.int64))
    types = n.add("Cast", [n.add("Greater", ["parts", zero], "packed/second")], "packed/types", to=TensorProto.INT64)
    seen_part, seeing_part = n.add("Unsqueeze", ["parts"], "packed/seen_part", axes=[1]), n.add("Unsqueeze", ["parts"], "packed/seeing_part", axes=[2])
    seen = n.add("Or", [n.add("Equal", [seen_part, zero], "packed/text"), n.add("Equal", [seen_part, seeing_part], "packed/same")], "packed/seen")
    bias = n.add("Where", [seen, n.constant("open", np.array(0, np.float32)), n.constant("shut", np.array(-1e4, np.float32))], "packed/bias")
    n.add("Unsqueeze", [bias], "packed/bias4", axes=[1])
    instead = {"/Mul_output_0": "packed/bias4", "token_type_ids": types, "/embeddings/Slice_output_0": "places"}
    for node in graph.node:
        node.input[:] = [instead.get(i, i) for i in node.input]
    kept = n.made + list(graph.node)
    del graph.node[:]
    graph.node.extend(kept)
    del graph.input[:]
    graph.input.extend(helper.make_tensor_value_info(name, TensorProto.INT64, ["one", "tokens"]) for name in ("input_ids", "places", "parts"))


def add_head(graph, params):
    """logits = head(mean over the tokens of each position), so that a client needs no pooling code."""
    n = Nodes(graph, "head.")
    last = n.add("ReduceMax", ["parts"], "head/last", axes=[0, 1], keepdims=0)
    one = n.constant("one", np.array(1, np.int64))
    of = n.add("OneHot", ["parts", n.add("Add", [last, one], "head/depth"), n.constant("off_on", np.array([0, 1], np.float32))], "head/of", axis=1)
    total = n.add("MatMul", [of, "last_hidden_state"], "head/sum")
    mean = n.add("Squeeze", [n.add("Div", [total, n.add("ReduceSum", [of], "head/count", axes=[2], keepdims=1)], "head/mean")], "head/mean2", axes=[0])
    positions = n.add("Slice", [mean, n.constant("from", np.array([1], np.int64)), n.constant("to", np.array([2**31], np.int64)), n.constant("axis", np.array([0], np.int64))], "head/positions")
    n.add("Gemm", [positions, n.constant("weight", params["head.weight"]), n.constant("bias", params["head.bias"])], "logits", transB=1)
    graph.node.extend(n.made)
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["positions", 3]))


def swept(graph):
    """Without the nodes and weights that nothing uses any more."""
    while True:
        used = {i for node in graph.node for i in node.input} | {o.name for o in graph.output}
        live = [node for node in graph.node if any(o in used for o in node.output)]
        if len(live) == len(graph.node):
            break
        del graph.node[:]
        graph.node.extend(live)
    weights = [t for t in graph.initializer if t.name in used]
    del graph.initializer[:]
    graph.initializer.extend(weights)


def even_out(graph, name, s):
    """The input of a matrix is divided by s, channel by channel; its weights were multiplied."""
    n = Nodes(graph, "even/" + name + "/")
    quantised = next(node for node in graph.node if node.op_type == "MatMulInteger" and node.name == "/" + name + "/MatMul_quant").input[0]
    at, node = next((k, node) for k, node in enumerate(graph.node) if quantised in node.output)
    n.add("Mul", [node.input[0], n.constant("by", 1 / s)], "even/" + name + "/divided")
    node.input[0] = "even/" + name + "/divided"
    graph.node.insert(at, n.made[0])


def export(params, fp32_file, int8_file, target, matrices):
    """Writes the model file. matrices: of quantise.matrices; int8_file None: a float32 model (for comparison only)."""
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
            q, scale, s = matrices[name]
            set_tensor(graph, tensor + "_quantized", q)
            set_tensor(graph, tensor + "_scale", scale)
            if (s != 1).any():
                even_out(graph, name[:-len(".weight")].replace(".", "/").replace("layer/", "layer."), s)
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
    read_packed(graph)
    add_head(graph, params)
    swept(graph)
    onnx.checker.check_model(model)
    data = model.SerializeToString()
    with open(target, "wb") as f:
        f.write(data)
    return hashlib.sha256(data).hexdigest(), len(data)
