"""Scores of a stance reader: held-out stance pairs, perspectrum, fomc_stance (zero-shot), prosecco."""
import json
import os
import random

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
    for g in statements:
        for x in g:
            for y in g:
                if x is not y:
                    n[x["label"], y["label"]] += 1
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


def pairs_of(examples, tokenizer):
    return [tokenizer.pair(e["first"], e["second"]) for e in examples]


def stance_scores(model, statements, tokenizer):
    flat = [e for g in statements for e in g]
    z = logits_of(model, pairs_of(flat, tokenizer))
    return counts(np.array([e["label"] for e in flat]), z.argmax(-1))


# ------------------------------------------------------------------------------------------------------------- the full report
HAWKISH = ("Interest rates should be raised because inflation is too high.", "Monetary policy must be tightened.",
           "Inflation is the greater risk and the central bank has to act against it.")
DOVISH = ("Interest rates should be cut because the economy is weak.", "Monetary policy must be loosened or stay accommodative.",
          "Weak growth and unemployment are the greater risk and need the support of lower rates.")


def half(name):
    import hashlib
    return int(hashlib.sha1(name.encode()).hexdigest()[:8], 16) % 2


def best(values, score):
    return max(values, key=lambda v: (round(score(v), 6), -sum(map(abs, v))))


def sampled(rows, most):
    return rows if len(rows) <= most else random.Random(5).sample(rows, most)


def fomc(shared, logits, temperature, most=10 ** 9):
    """Zero-shot: support for tightening minus support for easing, two thresholds chosen on one half and scored on the other, both ways round."""
    rows = list(data.lines(os.path.join(shared, "eval/fomc_stance/sentences.jsonl")))
    rows = sampled(rows, most)
    gold = np.array([("hawkish", "dovish", "neutral").index(r["stance"]) for r in rows])
    p = softmax(logits([(data.statement(r["actor"], r["text"]), s) for r in rows for s in HAWKISH + DOVISH]), temperature).reshape(len(rows), 6, 3)
    lean = p[..., 0] - p[..., 1]
    lean = lean[:, :3].mean(1) - lean[:, 3:].mean(1)
    side = np.array([half(r["id"]) for r in rows])

    def said(x, v):
        return np.where(x > v[0], 0, np.where(x < v[1], 1, 2))

    def weighted(g, s):
        return float(np.dot(f1s(g, s, (0, 1, 2)), [np.mean(g == k) for k in range(3)]))

    # Thresholds at quantiles of the scores: robust where the lean of a whole register is off centre.
    out = {}
    for h in (0, 1):
        t = side == h
        grid = [(a, b) for a in np.quantile(lean[t], np.linspace(0.5, 0.97, 24)) for b in np.quantile(lean[t], np.linspace(0.03, 0.5, 24))]
        v = best(grid, lambda v: weighted(gold[t], said(lean[t], v)))
        s = said(lean[~t], v)
        out[h] = dict(n=int((~t).sum()), thresholds=[round(float(x), 3) for x in v], weighted_f1=round(weighted(gold[~t], s), 4), macro_f1=round(macro_f1(gold[~t], s), 4),
                      accuracy=round(float(np.mean(gold[~t] == s)), 4), hawkish_dovish_swapped=round(float(np.mean(s[gold[~t] != 2] == 1 - gold[~t][gold[~t] != 2])), 4),
                      confusion=[[int(np.sum((gold[~t] == i) & (s == j))) for j in range(3)] for i in range(3)])
    return dict(first_half_tunes=out[0], second_half_tunes=out[1], weighted_f1_mean=round((out[0]["weighted_f1"] + out[1]["weighted_f1"]) / 2, 4))


def prosecco(shared, logits, temperature):
    rows = list(data.lines(os.path.join(shared, "eval/prosecco/prosecco.jsonl")))
    gold = np.array([r["label"] == "contradiction" for r in rows])
    ab = [(r["proposition_1"], r["proposition_2"]) for r in rows]
    p = softmax(logits(ab + [(b, a) for a, b in ab]), temperature)[:, 1].reshape(2, -1).max(0)
    side = np.array([half(r["id"]) for r in rows])
    out = {}
    for h in (0, 1):
        t = side == h
        v = best([(x,) for x in np.quantile(p[t], np.linspace(0.05, 0.95, 60))], lambda v: np.mean((p[t] >= v[0]) == gold[t]))
        out[h] = dict(n=int((~t).sum()), threshold=round(float(v[0]), 3), accuracy=round(float(np.mean((p[~t] >= v[0]) == gold[~t])), 4))
    order = np.argsort(p)
    rank = np.empty(len(p))
    rank[order] = np.arange(1, len(p) + 1)
    auc = (rank[gold].sum() - gold.sum() * (gold.sum() + 1) / 2) / (gold.sum() * (~gold).sum())
    return dict(first_half_tunes=out[0], second_half_tunes=out[1], accuracy_mean=round((out[0]["accuracy"] + out[1]["accuracy"]) / 2, 4), auc=round(float(auc), 4))


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


def report(shared, logits, other=None, most_flips=0.055, quick=False, most=10 ** 9):
    """logits: a function from (first, second) pairs to an array [n, 3]; other: the same, for the sets that are not stance pairs; most: so many rows of these at most. Everything is tuned on the early-stopping issues; the test issues are only scored."""
    own = os.path.join(shared, "training/stance_pairs/*.jsonl")
    sets = {}
    for name, b in (("dev", 0), ("test", 1)):
        groups = data.stance(own, [b])
        unit = data.twins(groups)
        twin = {e["id"] for u in unit for e in u if len({x["id"] for x in u}) > 1}
        flat = [e for g in groups for e in g]
        sets[name] = (flat, np.array([e["label"] for e in flat]), logits([(e["first"], e["second"]) for e in flat]), twin, [len(g) for g in groups])
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
    if quick:
        return out
    other = other or logits
    claims = sampled(data.perspectrum(shared, ["dev"]), most)
    gold = np.array([e["label"] for e in claims])
    p = softmax(other([(e["first"], e["second"]) for e in claims]), temperature)
    two = (p[:, 1] > p[:, 0]).astype(int)
    out["perspectrum_dev"] = dict(n=len(claims), two_way_accuracy=round(float(np.mean(two == gold)), 4), support_f1=round(f1s(gold, two, [0])[0], 4), undermine_f1=round(f1s(gold, two, [1])[0], 4),
                                  macro_f1=round(macro_f1(gold, two, (0, 1)), 4), three_way=counts(gold, decide(p)), three_way_abstaining=counts(gold, decide(p, *point)))
    out["fomc_stance_zero_shot"] = fomc(shared, other, temperature, most)
    out["prosecco_dev"] = prosecco(shared, other, temperature)
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
    q.add_argument("--most", type=int, default=10 ** 9)
    q.add_argument("checkpoints", nargs="+")
    a = q.parse_args()
    torch.set_num_threads(a.threads)
    tokenizer = WordPiece(WordPiece.vocab_of(a.tokenizer))
    models = [Reader(torch.load(c)) for c in a.checkpoints]

    def logits(pairs):
        coded = [tokenizer.pair(*x) for x in pairs]
        return np.log(np.mean([softmax(logits_of(m, coded)) for m in models], 0)) if len(models) > 1 else logits_of(models[0], coded)

    r = report(a.shared, logits, most=a.most)
    if a.out:
        with open(a.out, "w") as f:
            json.dump(r, f, indent=1)
    print(json.dumps(summary(r), indent=1))


def summary(r):
    short = {k: r[k] for k in ("temperature", "margin", "min_confidence", "coupling_weight", "joint_margin", "joint_min_confidence")}
    for k in [s + "_" + r for s in ("dev", "test") for r in ("argmax", "abstaining", "joint", "joint_abstaining")]:
        short[k] = "n %d acc %.3f F1 %.3f flips %.3f hard F1 %.3f (neg/impl %.3f, twins %.3f)" % (
            r[k]["n"], r[k]["accuracy"], r[k]["macro_f1"], r[k]["flips"], r[k]["hard"]["macro_f1"], r[k]["negation_implicative"]["macro_f1"], r[k]["twins"]["macro_f1"])
    if "perspectrum_dev" not in r:
        return short
    short["perspectrum"] = {k: r["perspectrum_dev"][k] for k in ("n", "two_way_accuracy", "support_f1", "undermine_f1", "macro_f1")}
    short["fomc"] = {k: (v if isinstance(v, float) else v["weighted_f1"]) for k, v in r["fomc_stance_zero_shot"].items()}
    short["prosecco"] = {k: (v if isinstance(v, float) else v["accuracy"]) for k, v in r["prosecco_dev"].items()}
    return short


if __name__ == "__main__":
    main()
