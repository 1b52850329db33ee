"""Weights to 7 bits, with what is lost by rounding one of them made up for by the others.

Rounded one by one, the weights of a model that was trained from a quantised one fall back onto the old grid, and what it learned is undone. So each matrix is rounded row by row, and the error of a row
is spread over the rows still to come, by how their inputs go together in real text (Frantar and others, "GPTQ", ICLR 2023). A few channels of some inputs are ten times larger than all others, which
would leave the others few of the 8 bits: such a channel is divided, its weights are multiplied (after Xiao and others, "SmoothQuant", ICML 2023, which does it to all).
"""
import numpy as np
import torch

from bert import LAYERS, collate

EVENED = ("intermediate.dense", "output.dense")    # where the input's large channels were measured to cost something


class Inputs:
    """What goes into each matrix: the largest value of each channel and how channels go together."""

    def __init__(self, model, packs):
        self.largest, self.together = {}, {}
        model.tap = self.add
        with torch.no_grad():
            for pack in packs:
                model(*collate([pack]))
        model.tap = None

    def add(self, name, x):
        x = x.float()
        self.largest[name] = torch.maximum(self.largest.get(name, torch.zeros(x.shape[1])), x.abs().amax(0))
        self.together[name] = self.together.get(name, 0) + (x.T @ x).double()


def even(name, w, inputs):
    """By what each channel of the input is divided, and each row of w [in, out] multiplied: the few channels that are larger than all others are cut down to these."""
    if not name.endswith(EVENED) or name.endswith("attention.output.dense"):
        return np.ones(len(w), np.float32)
    largest = inputs.largest[name].numpy()
    return np.maximum(1, largest / np.quantile(largest, 0.95)).astype(np.float32)


def scales(w, levels):
    """One symmetric scale a column, shrunk where that lowers the squared error (a few large weights would coarsen all the others)."""
    top = np.abs(w).max(0)
    best, least = top / levels, np.full(w.shape[1], np.inf)
    for shrink in (1.0, 0.95, 0.9, 0.85, 0.8):
        scale = np.maximum(top * shrink / levels, 1e-12)
        error = ((np.clip(np.rint(w / scale), -levels, levels) * scale - w) ** 2).sum(0)
        best, least = np.where(error < least, scale, best), np.minimum(error, least)
    return best


def rounded(w, together, levels):
    """w [in, out] -> int8 and the scale of each column."""
    w = w.astype(np.float64).copy()
    scale = scales(w, levels)
    h = np.array(together)
    h[np.diag_indices_from(h)] += 0.01 * np.mean(np.diag(h))
    u = np.linalg.cholesky(np.linalg.inv(h)).T
    q = np.zeros(w.shape, np.int8)
    for j in range(len(w)):
        q[j] = np.clip(np.rint(w[j] / scale), -levels, levels)
        w[j + 1:] -= np.outer(u[j, j + 1:], (w[j] - q[j] * scale) / u[j, j])
    return q, scale.astype(np.float32)


def matrices(params, inputs, levels):
    """For each matrix its int8 weights [in, out], the scales of its columns, and by what the channels of its input are divided."""
    out = {}
    for i in range(LAYERS):
        e = "encoder.layer.%d." % i
        for name in [e + "attention.self." + n for n in ("query", "key", "value")] + [e + n for n in ("attention.output.dense", "intermediate.dense", "output.dense")]:
            w = params[name + ".weight"].T
            of = e + "attention.self" if "attention.self" in name else name
            s = even(name, w, inputs)
            q, scale = rounded(w * s[:, None], inputs.together[of].numpy() / np.outer(s, s), levels)
            out[name + ".weight"] = q, scale, s
    return out
