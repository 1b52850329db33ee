"""Scores of a stance reader on the held-out stance pairs, and the numbers that decisions need. All other sets are scored by `stancewatch evaluate`, with the product itself."""
import json
import os

import numpy as np

import data
from bert import LABELS, logits_of


def softmax(z, temperature=1.0):
    z = np.asarray(z, np.float64) / temperature
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def f1s(gold, said, labels):
    out = []
    for k in labels:
        tp = np.sum((gold == k) & (said == k))
        out.append(float(2 * tp / max(1, np.sum(gold == k) + np.sum(said == k))))
    return out


def macro_f1(gold, said, labels=(0, 1, 2)):
    return float(np.mean(f1s(gold, said, labels)))


def decide(p, margin=0.0, confidence=0.0):
    """argmax, but a side needs a probability of at least `confidence` and a lead of `margin` over the other side; else none."""
    said = p.argmax(-1)
    weak = (np.abs(p[:, 0] - p[:, 1]) < margin) | (np.maximum(p[:, 0], p[:, 1]) < confidence)
    return np.where((said != 2) & weak, 2, said)


def counts(gold, said):
    sides = gold != 2
    flips = np.sum((gold == 0) & (said == 1)) + np.sum((gold == 1) & (said == 0))
    return dict(n=int(len(gold)), accuracy=round(float(np.mean(gold == said)), 4), macro_f1=round(macro_f1(gold, said), 4),
                f1=[round(x, 4) for x in f1s(gold, said, (0, 1, 2))], sides=int(sides.sum()), flips=round(float(flips / max(1, sides.sum())), 4),
                none_called_a_side=round(float(np.mean(said[gold == 2] != 2)) if (gold == 2).any() else 0.0, 4),
                sides_called_none=round(float(np.mean(said[sides] == 2)) if sides.any() else 0.0, 4),
                confusion=[[int(np.sum((gold == i) & (said == j))) for j in range(3)] for i in range(3)])


def coupling(statements):
    """How the labels of two rival positions go together in the training data: log P(a, b) / (P(a) P(b)), symmetric, 3 x 3."""
    n = np.full((3, 3), 5.0)
    for s in statements:
        for i, x in enumerate(s["labels"]):
            for j, y in enumerate(s["labels"]):
                if i != j:
                    n[x, y] += 1
    n = n + n.T
    p = n / n.sum()
    return np.log(p / np.outer(p.sum(0), p.sum(0)))


def joint(p, sizes, c, weight):
    """Marginal probabilities of each position's label when the rival positions of one statement are read together (all 9 or 27 combinations are weighed)."""
    import itertools
    out, at = np.zeros_like(p), 0
    logs = np.log(p + 1e-9)
    for k in sizes:
        combos = np.array(list(itertools.product(range(3), repeat=k)))
        score = logs[at + np.arange(k), combos].sum(1)
        for i in range(k):
            for j in range(i + 1, k):
                score = score + weight * c[combos[:, i], combos[:, j]]
        w = np.exp(score - score.max())
        for i in range(k):
            for l in range(3):
                out[at + i, l] = w[combos[:, i] == l].sum() / w.sum()
        at += k
    return out


def packs_of(statements, tokenizer):
    return [tokenizer.packed(s["text"], s["positions"]) for s in statements]


def golds(statements):
    return np.array([label for s in statements for label in s["labels"]])


def stance_scores(model, statements, tokenizer):
    return counts(golds(statements), logits_of(model, packs_of(statements, tokenizer)).argmax(-1))


# ------------------------------------------------------------------------------------------------------------- the full report
def calibrate(z, gold):
    """One temperature by likelihood."""
    def nll(t):
        return -np.mean(np.log(softmax(z, t)[np.arange(len(gold)), gold] + 1e-12))
    return float(min(np.arange(0.5, 4.01, 0.05), key=nll))


def operating_point(p, gold, most_flips):
    """The margin and confidence with the best macro-F1 among those that flip fewer than so many sides."""
    grid = [(m, c) for m in np.arange(0, 0.96, 0.05) for c in np.arange(0.0, 0.96, 0.05)]
    scored = [(counts(gold, decide(p, m, c)), m, c) for m, c in grid]
    ok = [s for s in scored if s[0]["flips"] <= most_flips] or [min(scored, key=lambda s: s[0]["flips"])]
    s = max(ok, key=lambda s: (s[0]["macro_f1"], -s[1] - s[2]))
    return round(float(s[1]), 2), round(float(s[2]), 2)


def report(shared, logits, most_flips=0.055):
    """logits: a function from statements to the logits of all their positions, [n, 3]. Everything is tuned on the early-stopping issues; the test issues are only scored."""
    own = os.path.join(shared, "training/stance_pairs/*.jsonl")
    sets = {}
    for name, b in (("dev", 0), ("test", 1)):
        groups = data.stance(own, [b])
        twin = {s["id"] for unit in data.twins(groups) if len(unit) > 1 for s in unit}
        flat = [s for s in groups for _ in s["labels"]]
        sets[name] = (flat, golds(groups), logits(groups), twin, [len(s["labels"]) for s in groups])
    flat, gold, z, _, sizes = sets["dev"]
    temperature = calibrate(z, gold)
    p = softmax(z, temperature)
    point = operating_point(p, gold, most_flips)
    c = coupling(data.stance(own, range(2, 10)))
    weight = max(np.arange(0, 1.01, 0.1), key=lambda w: np.mean(np.log(joint(p, sizes, c, w)[np.arange(len(gold)), gold] + 1e-9)))
    joint_point = operating_point(joint(p, sizes, c, weight), gold, most_flips)
    out = dict(temperature=round(temperature, 2), margin=point[0], min_confidence=point[1], coupling=np.round(c, 3).tolist(), coupling_weight=round(float(weight), 2),
               joint_margin=joint_point[0], joint_min_confidence=joint_point[1])
    for name, (flat, gold, z, twin, sizes) in sets.items():
        p = softmax(z, temperature)
        both = joint(p, sizes, c, weight)
        for rule, said in (("argmax", p.argmax(-1)), ("abstaining", decide(p, *point)), ("joint", both.argmax(-1)), ("joint_abstaining", decide(both, *joint_point))):
            kinds = {}
            for k in sorted({e["kind"] for e in flat}):
                i = np.array([e["kind"] == k for e in flat])
                one = counts(gold[i], said[i])
                kinds[k] = {x: one[x] for x in ("n", "accuracy", "macro_f1", "sides", "flips")}
            i = np.array([e["kind"] in ("negation", "implicative") or e["id"] in twin for e in flat])
            j = np.array([e["kind"] in ("negation", "implicative") for e in flat])
            k = np.array([e["id"] in twin for e in flat])
            out["%s_%s" % (name, rule)] = dict(counts(gold, said), hard=counts(gold[i], said[i]), negation_implicative=counts(gold[j], said[j]), twins=counts(gold[k], said[k]), kinds=kinds)
        top = np.argsort(-p.max(-1))
        out[name + "_accuracy_of_most_confident"] = {str(int(100 * s)): round(float(np.mean(p.argmax(-1)[top[:int(s * len(top))]] == gold[top[:int(s * len(top))]])), 4) for s in (0.25, 0.5, 0.75)}
    return out


def main():
    import argparse
    import torch
    from bert import Reader, WordPiece
    q = argparse.ArgumentParser(description="Scores one or several checkpoints (their probabilities averaged).")
    q.add_argument("--shared", required=True)
    q.add_argument("--tokenizer", required=True)
    q.add_argument("--out", default="")
    q.add_argument("--threads", type=int, default=2)
    q.add_argument("checkpoints", nargs="+")
    a = q.parse_args()
    torch.set_num_threads(a.threads)
    tokenizer = WordPiece(WordPiece.vocab_of(a.tokenizer))
    models = [Reader(torch.load(c)) for c in a.checkpoints]

    def logits(statements):
        coded = packs_of(statements, tokenizer)
        return np.log(np.mean([softmax(logits_of(m, coded)) for m in models], 0)) if len(models) > 1 else logits_of(models[0], coded)

    r = report(a.shared, logits)
    if a.out:
        with open(a.out, "w") as f:
            json.dump(r, f, indent=1)
    print(json.dumps(summary(r), indent=1))


def summary(r):
    short = {k: r[k] for k in ("temperature", "margin", "min_confidence", "coupling_weight", "joint_margin", "joint_min_confidence")}
    for k in [s + "_" + r for s in ("dev", "test") for r in ("argmax", "abstaining", "joint", "joint_abstaining")]:
        short[k] = "n %d acc %.3f F1 %.3f flips %.3f hard F1 %.3f (neg/impl %.3f, twins %.3f)" % (
            r[k]["n"], r[k]["accuracy"], r[k]["macro_f1"], r[k]["flips"], r[k]["hard"]["macro_f1"], r[k]["negation_implicative"]["macro_f1"], r[k]["twins"]["macro_f1"])
    return short


if __name__ == "__main__":
    main()
